import { stampedLine } from '../plain.ts'
import type { StampedLine } from '../plain.ts'

function clocked(found: StampedLine | null): StampedLine | null {
  const when = found?.stamp.when
  return found && (when?.kind !== 'wall' || when.clock) ? found : null
}

/**
 * The times that lines of a paragraph begin with, one for each line. A list typed as lines has a time on at least half of
 * them; otherwise only the first line of a paragraph counts, since a sentence may happen to wrap before a time.
 */
export function looseStamps(lines: readonly string[]): (StampedLine | null)[] {
  const stamps = lines.map((line) => clocked(stampedLine(line)))
  const count = stamps.filter((found) => found !== null).length
  const isList = count >= 2 && count * 2 >= lines.length
  return isList ? stamps : stamps.map((found, index) => (index === 0 ? found : null))
}
