import type { Item } from 'yjs'
import * as encoding from 'lib0/encoding'
import type { DeletedRanges } from './scan.ts'
import type { Reading } from './trim.ts'

/** The same update, but some of the items that it deletes stay. */
export function sparing({ update, scan }: Reading, spared: ReadonlySet<Item>): Uint8Array {
  const kept = scan.deletes
    .map(({ client, ranges }) => ({ client, ranges: without(ranges, clocksOf(client, spared)) }))
    .filter(({ ranges }) => ranges.length > 0)
  const encoder = encoding.createEncoder()
  encoding.writeUint8Array(encoder, update.subarray(0, scan.deletesAt))
  writeDeletes(encoder, kept)
  return encoding.toUint8Array(encoder)
}

/** Clock and end of each spared item of a client, in order. */
function clocksOf(client: number, spared: ReadonlySet<Item>): [clock: number, end: number][] {
  return [...spared]
    .filter((item) => item.id.client === client)
    .map((item): [number, number] => [item.id.clock, item.id.clock + item.length])
    .sort(([a], [b]) => a - b)
}

function without(ranges: readonly number[], holes: readonly (readonly [number, number])[]): number[] {
  const kept: number[] = []
  let next = 0
  for (let i = 0; i < ranges.length; i += 2) {
    let clock = ranges[i] as number
    const end = clock + (ranges[i + 1] as number)
    for (let hole = holes[next]; hole !== undefined && hole[0] < end; hole = holes[++next]) {
      if (hole[0] > clock) kept.push(clock, hole[0] - clock)
      clock = Math.max(clock, hole[1])
    }
    if (clock < end) kept.push(clock, end - clock)
  }
  return kept
}

function writeDeletes(encoder: encoding.Encoder, deletes: readonly DeletedRanges[]): void {
  encoding.writeVarUint(encoder, deletes.length)
  for (const { client, ranges } of deletes) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, ranges.length / 2)
    for (const number of ranges) encoding.writeVarUint(encoder, number)
  }
}
