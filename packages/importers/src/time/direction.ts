import type { RawItem } from '../format.ts'

const fewest = 4
const halfDay = 12 * 60 * 60 * 1000

/**
 * True where the entries are written newest first: nearly all steps between times without a day go back, and there are
 * enough of them to tell. Entries with a day of their own need no direction.
 */
export function isDescending(items: readonly RawItem[]): boolean {
  let back = 0
  let forward = 0
  let before: number | null = null
  for (const item of items) {
    if (item.kind !== 'entry') {
      before = null
      continue
    }
    if (item.when.kind !== 'wall' || !item.when.clock) continue
    const time: number = item.when.clock.ms
    if (item.when.day) before = null
    // A long step is midnight, in either direction.
    if (before !== null && Math.abs(time - before) < halfDay) {
      if (time < before) back++
      else if (time > before) forward++
    }
    before = time
  }
  return back >= fewest && back > 4 * forward
}
