import { promisify } from 'node:util'
import { zstdCompress, zstdDecompress } from 'node:zlib'
import type { HistoryRecord } from './store.ts'

/** Off the calling thread. */
export const compress = promisify(zstdCompress)
export const decompress = promisify(zstdDecompress)

/** seq and at as float64, length as uint32, big endian; zstd makes next to nothing of the regular part. */
const HEADER = 20

/** Records one after the other as one piece of bytes. */
export function packRecords(records: readonly HistoryRecord[]): Uint8Array {
  const size = records.reduce((sum, { update }) => sum + HEADER + update.byteLength, 0)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const record of records) {
    view.setFloat64(at, record.seq)
    view.setFloat64(at + 8, record.at)
    view.setUint32(at + 16, record.update.byteLength)
    bytes.set(record.update, at + HEADER)
    at += HEADER + record.update.byteLength
  }
  return bytes
}

/** The inverse of `packRecords`; throws a RangeError on bytes that it did not write. */
export function unpackRecords(bytes: Uint8Array): HistoryRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const records: HistoryRecord[] = []
  for (let at = 0; at < bytes.byteLength;) {
    const start = at + HEADER
    const end = start + view.getUint32(at + 16)
    if (end > bytes.byteLength) throw new RangeError('a packed record runs over the end')
    records.push({ seq: view.getFloat64(at), at: view.getFloat64(at + 8), update: bytes.slice(start, end) })
    at = end
  }
  return records
}
