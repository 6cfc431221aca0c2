import { describe, expect, test } from 'vitest'
import { entryKeys } from './entry-keys.ts'
import { UnreadableInput } from './failures.ts'
import { importTimeline } from './import-timeline.ts'
import type { ImportOptions } from './timeline.ts'

const may = { date: '2024-05-01', timeZone: 'UTC' }

function code(input: Uint8Array | string, options: ImportOptions = {}): string {
  try {
    importTimeline(input, options)
    return 'none'
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error
    return error.code
  }
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), little)
  return bytes
}

describe('bytes', () => {
  test('UTF-8 with and without a mark, UTF-16 of both orders, Western European with a remark', () => {
    const text = '14:05 Überlauf bei Zoë\n'
    const utf8 = new TextEncoder().encode(text)
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])
    for (const bytes of [utf8, marked, utf16(text, true), utf16(text, false)]) {
      expect(importTimeline(bytes, may)).toMatchObject({
        entries: [{ text: 'Überlauf bei Zoë' }],
        warnings: [],
      })
    }
    const latin = importTimeline(
      Uint8Array.from(text, (char) => char.charCodeAt(0)),
      may,
    )
    expect(latin.entries[0]?.text).toBe('Überlauf bei Zoë')
    expect(latin.warnings[0]?.what).toContain('not UTF-8')
  })

  test('what is no text is refused with its reason', () => {
    expect(code(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]))).toBe('not-text')
    expect(code(new TextEncoder().encode('%PDF-1.7 14:05 a'))).toBe('not-text')
    expect(code('14:05 a\0b')).toBe('not-text')
    expect(code(Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 256))).toBe('not-text')
    expect(code(new Uint8Array(), may)).toBe('none')
  })

  test('limits refuse as a whole, zero means none', () => {
    const text = '14:05 ä\n'.repeat(50)
    expect(code(text, { limits: { importLines: 49 } })).toBe('too-many-lines')
    expect(code(text, { limits: { importLines: 50 } })).toBe('none')
    expect(code(text, { limits: { importBytes: 449 } })).toBe('too-large')
    expect(code(text, { limits: { importBytes: 450 } })).toBe('none')
    expect(code(new TextEncoder().encode(text), { limits: { importBytes: 449 } })).toBe('too-large')
    expect(code('14:05 a\r'.repeat(100_001), {})).toBe('too-many-lines')
    expect(code('14:05 a\r'.repeat(100_001), { limits: { importLines: 0 } })).toBe('none')
    expect(code('a'.repeat(21 * 1024 * 1024))).toBe('too-large')
  })
})

describe('any input', () => {
  test('JSON of an unknown kind, JSON lines and web pages answer nothing and say why', () => {
    expect(importTimeline('{"a": [1, 2]}')).toMatchObject({
      format: 'json',
      entries: [],
      warnings: [{ line: 0 }],
    })
    expect(importTimeline('{"a": 1}\n{"a": 2}\n')).toMatchObject({ format: 'json', entries: [] })
    expect(importTimeline(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toMatchObject({
      format: 'json',
      entries: [],
    })
    expect(importTimeline('<!DOCTYPE html><p>hm</p>')).toMatchObject({
      entries: [],
      warnings: [{ what: expect.stringContaining('web page') }],
    })
  })

  test('control codes, marks that turn the direction and halves of characters are made harmless', () => {
    const odd = `${String.fromCharCode(27)}[31mred${String.fromCharCode(27)}[0m \u202Edesrever\u2066 \uD800 ${String.fromCharCode(7)}bell\tkept`
    expect(importTimeline(`14:05 ${odd}`, may).entries[0]?.text).toBe('red desrever \uFFFD bell\tkept')
  })

  test('one long line is one entry, cut and said', () => {
    const { entries, warnings } = importTimeline(`14:05 ${'long '.repeat(1_000_000)}`, may)
    expect(entries).toHaveLength(1)
    expect(entries[0]?.text.length).toBe(20_000)
    expect(warnings).toEqual([{ line: 1, what: expect.stringContaining('very long') }])
  })

  test.each([
    '*',
    '_',
    '-',
    '[',
    '|',
    '`',
    '"',
    '<',
    '(',
    '#',
    '> ',
    ' ',
    'X',
    '1:',
    '14:05 ',
    'time ',
    '[a](',
    '- ',
    '\\',
    '&',
    '{',
  ])('a line of a million characters of %j is no trap', (unit) => {
    const line = unit.repeat(Math.ceil(1_000_000 / unit.length))
    for (const text of [line, `14:05 ${line}`, `| ${line} |\n|--|--|`]) {
      expect(importTimeline(text, may).entries.length).toBeLessThan(3)
    }
  })

  test('findings without end are counted, not listed', () => {
    const { warnings } = importTimeline('14:05 a\nHH:mm b\n'.repeat(2_000), may)
    expect(warnings.length).toBeLessThan(600)
    expect(warnings.at(-1)?.what).toMatch(/and 1[\d]{3} more findings/)
  })
})

describe('entry keys', () => {
  test('stay when lines are added, differ for equal lines, and tell sources apart when asked', () => {
    const before = importTimeline('14:05 a\n14:05 a\n14:06 b', may).entries
    const after = importTimeline('14:04 new\n14:05 a\n14:05 a\n14:06 b\n14:07 c', may).entries
    const keys = entryKeys(before)
    expect(new Set(keys).size).toBe(3)
    expect(entryKeys(after).slice(1, 4)).toEqual(keys)
    expect(entryKeys(before, 'phone')).not.toEqual(keys)
  })
})
