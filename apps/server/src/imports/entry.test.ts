import fc from 'fast-check'
import { LINE_CHARS } from '@second-story/board'
import { describe, expect, test } from 'vitest'
import { choose } from './choice.ts'
import { entryIds, titleAndRest } from './entry.ts'

const draft = (at: string | null, text: string, source = '') => ({
  at,
  precision: 'minute' as const,
  author: 'ines',
  text,
  source,
  line: 1,
})

describe('a line of a log becomes an entry', () => {
  test('a title is the first line, and the rest runs on in the detail', () => {
    expect(titleAndRest('Rolled back')).toEqual({ text: 'Rolled back', detail: undefined })
    expect(titleAndRest('Rolled back\nand restarted\nall of it')).toEqual({
      text: 'Rolled back',
      detail: 'and restarted\nall of it',
    })
    const words = 'word '.repeat(200).trim()
    const { text, detail } = titleAndRest(words)
    expect(text.length).toBeLessThanOrEqual(LINE_CHARS)
    expect(`${text} ${detail}`).toBe(words)
  })

  test('no word is lost and no character cut in two, whatever stands there', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 1_500 })
      .filter((one) => one.trim() !== '')
    fc.assert(
      fc.property(text, (words) => {
        const { text: title, detail = '' } = titleAndRest(words)
        expect(title.length).toBeLessThanOrEqual(LINE_CHARS)
        expect((title + detail).isWellFormed()).toBe(true)
        expect((title + detail).replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''))
      }),
    )
  })

  test('ids are of a-z0-9 and the same for the same line, with its ordinal among equal ones', () => {
    const log = [
      draft('2026-05-03T14:02:00.000Z', 'ping'),
      draft('2026-05-03T14:02:00.000Z', 'ping'),
      draft(null, 'pong'),
    ]
    const ids = entryIds(log)
    expect(new Set(ids).size).toBe(3)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{20,}$/)
    expect(entryIds([draft(null, 'new'), ...log]).slice(1)).toEqual(ids)
  })
})

describe('what of a log is chosen', () => {
  const log = [
    draft(null, 'before any time'),
    draft('2026-05-03T14:02:00.000Z', 'first', 'ops'),
    draft(null, 'goes with the first', 'ops'),
    draft('2026-05-03T14:05:00.000Z', 'second', 'dev'),
  ]
  const texts = (choice: Parameters<typeof choose>[1]) => choose(log, choice).map(({ entry }) => entry.text)

  test('all of it, a window with both its ends, channels, single lines, and these together', () => {
    expect(texts({})).toHaveLength(4)
    expect(texts({ from: '2026-05-03T14:02:00.000Z', to: '2026-05-03T14:02:00.000Z' })).toEqual([
      'first',
      'goes with the first',
    ])
    expect(texts({ from: '2026-05-03T14:03:00.000Z' })).toEqual(['second'])
    expect(texts({ channels: ['dev'] })).toEqual(['second'])
    expect(texts({ channels: ['dev'], lines: [0] })).toEqual(['second'])
    expect(texts({ lines: [0, 3, 99] })).toEqual(['before any time', 'second'])
    expect(texts({ lines: [1, 3], to: '2026-05-03T14:03:00.000Z' })).toEqual(['first'])
  })
})
