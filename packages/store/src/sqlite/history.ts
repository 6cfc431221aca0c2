import { HistoryDamaged } from '../errors.ts'
import { decompress, unpackRecords } from '../segment.ts'
import type { HistoryRecord } from '../store.ts'
import type { LogReader, RoomRow } from './read.ts'

/** Bytes of the tail read at once. */
const CHUNK_BYTES = 256 * 1024

/**
 * All records of a room after one of that number, also while it is appended to and compacted: where to read next is
 * asked anew at each step. A record is either in a segment or in the tail, and a segment may begin with some
 * that were read from the tail before.
 */
export async function* readHistory(
  reader: LogReader,
  room: RoomRow,
  after: number,
): AsyncGenerator<HistoryRecord, void, void> {
  let last = after
  for (;;) {
    const segment = reader.segmentAfter(room.num, last)
    const records =
      segment === null ? reader.records(room.num, last, undefined, CHUNK_BYTES) : await unpack(room, segment)
    if (records.length === 0) return
    for (const record of records) {
      if (record.seq <= last) continue
      if (!record.sound) throw new HistoryDamaged(room.name, record.seq, record.seq)
      yield { seq: record.seq, at: record.at, update: record.update }
      last = record.seq
    }
    if (segment !== null) last = segment.toSeq
  }
}

type Segment = NonNullable<ReturnType<LogReader['segmentAfter']>>

async function unpack(room: RoomRow, segment: Segment): Promise<(HistoryRecord & { sound: boolean })[]> {
  if (!segment.sound) throw new HistoryDamaged(room.name, segment.fromSeq, segment.toSeq)
  return unpackRecords(await decompress(segment.data)).map((record) => ({ ...record, sound: true }))
}
