import { crc32 } from 'node:zlib'

/** CRC-32 of some bytes and of what they are filed under, so that bytes in the wrong place are noticed too. */
export function checksum(data: Uint8Array, ...filedUnder: readonly number[]): number {
  return crc32(data, crc32(filedUnder.join(':')))
}
