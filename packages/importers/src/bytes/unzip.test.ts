import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { UnreadableInput } from '../failures.ts'
import { importTimeline } from '../import-timeline.ts'

function refusal(bytes: Uint8Array): string {
  try {
    importTimeline(bytes)
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    expect(error.detail).toMatch(/^.{20,400}$/)
    return error.code
  }
  return 'none'
}

/** Changes bytes of a zip at a place counted from a mark. */
function patched(zip: Uint8Array, mark: number, offset: number, bytes: readonly number[]): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at < copy.length - 4; at++) {
    if (view.getUint32(at, true) === mark) copy.set(bytes, at + offset)
  }
  return copy
}

/** A zip of one file whose table of contents names it many times. */
function repeated(zip: Uint8Array, times: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  const end = zip.length - 22
  const from = view.getUint32(end + 16, true)
  const entry = zip.slice(from, end)
  const whole = new Uint8Array(from + entry.length * times + 22)
  whole.set(zip.subarray(0, from))
  for (let index = 0; index < times; index++) whole.set(entry, from + index * entry.length)
  whole.set(zip.subarray(end), whole.length - 22)
  new DataView(whole.buffer).setUint16(whole.length - 12, times, true)
  return whole
}

const entryMark = 0x02014b50
const log = '2024-05-01 14:05 a\n2024-05-01 14:06 b\n'
const small = zipSync({ 'ops.log': strToU8(log) })

describe('zips', () => {
  test('a zip of single logs is read file by file, each with its name', () => {
    const zip = zipSync({
      'b/chat.log': strToU8('[14:05] <ann> hi\n[14:06] <bob> ho\n[14:07] <bob> hm\n'),
      'a/notes_2024-05-01.txt': strToU8('14:05 disk full\n'),
      'a/graph.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      '__MACOSX/a/._notes.txt': new Uint8Array([0, 5, 22, 7]),
    })
    const { format, entries, warnings, needs } = importTimeline(zip)
    expect(format).toBe('zip')
    expect(entries.map((entry) => [entry.source, entry.line, entry.text])).toEqual([
      ['a/notes_2024-05-01.txt', 1, 'disk full'],
      ['b/chat.log', 1, 'hi'],
      ['b/chat.log', 2, 'ho'],
      ['b/chat.log', 3, 'hm'],
    ])
    expect(warnings.some((warning) => warning.what.startsWith('a/graph.png: This is a PNG image'))).toBe(true)
    expect(needs).toEqual(['date', 'timeZone'])
    expect(importTimeline(small)).toMatchObject({ format: 'plain', entries: [{}, {}] })
  })

  test('zeros packed a thousandfold are refused', () => {
    expect(refusal(zipSync({ 'ops.log': new Uint8Array(16 * 1024 * 1024) }, { level: 9 }))).toBe('zip-bomb')
  })

  test('what a zip declares is not believed', () => {
    const zeros = zipSync({ 'ops.log': new Uint8Array(16 * 1024 * 1024) }, { level: 9 })
    expect(refusal(patched(zeros, entryMark, 24, [10, 0, 0, 0]))).toBe('zip-bomb')
    expect(refusal(patched(small, entryMark, 24, [0xff, 0xff, 0xff, 0x7f]))).toBe('zip-bomb')
    expect(refusal(patched(small, entryMark, 24, [3, 0, 0, 0]))).toBe('bad-zip')
  })

  test('many files that share their bytes are counted each time', () => {
    const one = zipSync({ 'ops.log': new Uint8Array(1024 * 1024).fill(65) }, { level: 0 })
    expect(importTimeline(repeated(one, 2)).entries).toEqual([])
    expect(refusal(repeated(one, 201))).toBe('zip-bomb')
  })

  test.each(['../../etc/passwd', '/etc/passwd', 'C:/x.log', 'a\\..\\b.log', 'a/../../b.log'])(
    'a file named %s is refused',
    (name) => {
      expect(refusal(zipSync({ [name]: strToU8(log) }))).toBe('zip-path')
    },
  )

  test('locked, oddly packed, cut off, empty and broken zips are refused', () => {
    expect(refusal(patched(small, entryMark, 8, [1, 0]))).toBe('zip-encrypted')
    expect(refusal(patched(small, entryMark, 10, [14, 0]))).toBe('zip-method')
    expect(refusal(patched(small, 0x04034b50, 40, [120]))).toBe('bad-zip')
    expect(refusal(small.slice(0, small.length - 30))).toBe('bad-zip')
    expect(refusal(patched(small, entryMark, 42, [255, 0, 0, 0]))).toBe('bad-zip')
    expect(refusal(strToU8('PK\u0003\u0004 and then some text'))).toBe('bad-zip')
    expect(importTimeline(zipSync({}))).toMatchObject({ format: 'zip', entries: [] })
  })

  test('a zip of more files than an export has is refused before any is unpacked', () => {
    const parts: Record<string, Uint8Array> = {}
    for (let index = 0; index <= 20_000; index++) parts[`${index}`] = new Uint8Array()
    expect(refusal(zipSync(parts, { level: 0 }))).toBe('too-many-files')
  })
})
