import { Inflate } from 'fflate'
import { UnreadableInput } from '../failures.ts'
import { crc32 } from './crc32.ts'
import { zipDirectory } from './zip-directory.ts'
import type { ZipEntry } from './zip-directory.ts'

export interface ZipMember {
  name: string
  bytes: Uint8Array
}

/** Bounds of what is unpacked: ten times the largest upload, and no more files than channels times days of a long export. */
export const zipBounds = {
  mostFiles: 20_000,
  mostBytes: 200 * 1024 * 1024,
  /** Text packs at 3:1 to 30:1; deflate ends at 1032:1. Only asked once a member is larger than `ratioFrom`. */
  mostRatio: 250,
  ratioFrom: 4 * 1024 * 1024,
}

const headerBytes = 30
const headerMark = 0x04034b50
const step = 16 * 1024
const stored = 0
const deflated = 8

function bomb(name: string): UnreadableInput {
  return new UnreadableInput(
    'zip-bomb',
    `Unpacked, "${name}" would be far larger than a log: at most ${zipBounds.mostBytes / 1024 / 1024} MB are read. Pack only the files that matter.`,
  )
}

function broken(name: string): UnreadableInput {
  return new UnreadableInput(
    'bad-zip',
    `"${name}" in the zip is damaged. Pack the folder again and bring the new file.`,
  )
}

function packedBytes(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  if (entry.offset + headerBytes > zip.length || view.getUint32(entry.offset, true) !== headerMark)
    throw broken(entry.name)
  const from =
    entry.offset +
    headerBytes +
    view.getUint16(entry.offset + 26, true) +
    view.getUint16(entry.offset + 28, true)
  if (from + entry.packedBytes > zip.length) throw broken(entry.name)
  return zip.subarray(from, from + entry.packedBytes)
}

function inflate(packed: Uint8Array, entry: ZipEntry, room: number): Uint8Array {
  const parts: Uint8Array[] = []
  let total = 0
  let ended = packed.length === 0
  const inflater = new Inflate((part, final) => {
    total += part.length
    ended ||= final
    parts.push(part)
  })
  for (let from = 0; from < packed.length; from += step) {
    try {
      inflater.push(packed.subarray(from, from + step), from + step >= packed.length)
    } catch {
      throw broken(entry.name)
    }
    const read = Math.min(from + step, packed.length)
    if (total > room || (total > zipBounds.ratioFrom && total > read * zipBounds.mostRatio))
      throw bomb(entry.name)
  }
  if (!ended || total !== entry.plainBytes) throw broken(entry.name)
  const plain = new Uint8Array(total)
  let at = 0
  for (const part of parts) {
    plain.set(part, at)
    at += part.length
  }
  return plain
}

/**
 * Unpacks a zip in memory, in order of names. Counts what really comes out, whatever the archive declares, and stops with a
 * typed refusal at the bounds above. Nothing is ever written anywhere.
 */
export function unzip(zip: Uint8Array): ZipMember[] {
  const entries = zipDirectory(zip, zipBounds.mostFiles)
  let room = zipBounds.mostBytes
  const members: ZipMember[] = []
  for (const entry of entries) {
    if (entry.plainBytes > room) throw bomb(entry.name)
    const packed = packedBytes(zip, entry)
    if (entry.method !== stored && entry.method !== deflated) {
      throw new UnreadableInput(
        'zip-method',
        `"${entry.name}" in the zip is packed in a way that is not read here (method ${entry.method}). Pack it with the usual "deflate".`,
      )
    }
    const bytes = entry.method === stored ? packed : inflate(packed, entry, room)
    room -= bytes.length
    if (room < 0) throw bomb(entry.name)
    if (crc32(bytes) !== entry.crc) throw broken(entry.name)
    members.push({ name: entry.name, bytes })
  }
  return members.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
