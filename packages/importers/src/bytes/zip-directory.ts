import { UnreadableInput } from '../failures.ts'

export interface ZipEntry {
  name: string
  method: number
  packedBytes: number
  plainBytes: number
  /** Checksum of the unpacked bytes. */
  crc: number
  /** Where the entry's own header starts. */
  offset: number
}

const endMark = 0x06054b50
const entryMark = 0x02014b50
const endBytes = 22
const entryBytes = 46
const longestComment = 0xffff

function broken(what: string): UnreadableInput {
  return new UnreadableInput(
    'bad-zip',
    `The zip cannot be read: ${what}. Pack it again and bring the new file.`,
  )
}

/** True for bytes that start like a zip (also an empty one). */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    (bytes[2] === 3 || bytes[2] === 5) &&
    (bytes[3] === 4 || bytes[3] === 6)
  )
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endBytes - longestComment)
  for (let at = view.byteLength - endBytes; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark) return at
  }
  throw broken('its table of contents is missing, so it was cut off or is not a zip')
}

/** Refuses names that point outside of the folder they would be unpacked to: whoever made them meant harm. */
function checkName(name: string): void {
  if (name.includes('\0')) throw broken('the name of a file in it is damaged')
  const parts = name.split(/[/\\]/)
  if (name.includes('\\') || name.startsWith('/') || /^[A-Za-z]:/.test(name) || parts.includes('..')) {
    throw new UnreadableInput(
      'zip-path',
      `The zip holds a file named "${name.slice(0, 120)}", which points outside of its folder. Pack the folder again with plain names.`,
    )
  }
}

/**
 * The table of contents of a zip (APPNOTE 4.3.12 and 4.3.16), without folders and the by-files of macOS.
 * Encrypted, split and 64-bit archives are refused. Declared sizes are not to be trusted.
 */
export function zipDirectory(bytes: Uint8Array, mostFiles: number): ZipEntry[] {
  if (bytes.length < endBytes) throw broken('it is too short')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0) throw broken('it is one part of several')
  if (count === 0xffff || at === 0xffffffff) throw broken('it is of the 64-bit kind, made for larger things')
  if (count > mostFiles) {
    throw new UnreadableInput(
      'too-many-files',
      `The zip holds ${count} files; at most ${mostFiles} are read. Pack only the channels and days that matter.`,
    )
  }
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + entryBytes > bytes.length || view.getUint32(at, true) !== entryMark)
      throw broken('its table of contents is damaged')
    const nameBytes = view.getUint16(at + 28, true)
    const nameAt = at + entryBytes
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameBytes))
    if (view.getUint16(at + 8, true) & 1) {
      throw new UnreadableInput('zip-encrypted', 'The zip is locked with a password. Bring it without one.')
    }
    checkName(name)
    const offset = view.getUint32(at + 42, true)
    if (!name.endsWith('/') && !isLeftover(name)) {
      entries.push({
        name,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedBytes: view.getUint32(at + 20, true),
        plainBytes: view.getUint32(at + 24, true),
        offset,
      })
    }
    at = nameAt + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function isLeftover(name: string): boolean {
  return name.startsWith('__MACOSX/') || /(?:^|\/)(?:\.DS_Store|Thumbs\.db)$/.test(name)
}
