import { strToU8, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryKeys, importTimeline, InvalidOption, UnreadableInput } from '../src/index.ts'
import type { ImportOptions } from '../src/index.ts'

const names = fc.constantFrom('ann', 'bob', 'Zoë', 'ci-bot', 'łukasz', 'x[m]')
const words = fc.constantFrom(
  'disk',
  'full',
  'of',
  'logs',
  'db1',
  'restarted',
  'at',
  '99',
  '%',
  'why?',
  '…',
  'naïve',
  'db:2',
  '(again)',
)
const texts = fc
  .tuple(fc.constantFrom('the', 'we', 'alarm', 'Seen', 'größer'), fc.array(words, { maxLength: 8 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
/** Steps in order of time, from 2024-05-01 on, at most some hours apart. */
const steps = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 5 * 3600 }), author: names, text: texts }), {
    minLength: 3,
    maxLength: 30,
  })
  .map((list) => {
    let at = Date.UTC(2024, 4, 1, 9)
    return list.map(({ after, author, text }) => {
      at += after * 1000
      return { at: new Date(at).toISOString(), author, text }
    })
  })
type Step = { at: string; author: string; text: string }
const may: ImportOptions = { date: '2024-05-01', timeZone: 'UTC' }

function expectSame(
  input: string | Uint8Array,
  list: readonly Step[],
  options: ImportOptions,
  format: string,
  toMinute: boolean,
) {
  const imported = importTimeline(input, options)
  expect(imported.format).toBe(format)
  expect(imported.entries.map(({ at, author, text }) => ({ at, author, text }))).toEqual(
    list.map((step) => ({ ...step, at: toMinute ? `${step.at.slice(0, 16)}:00.000Z` : step.at })),
  )
  expect(imported.skipped).toBe(0)
}

describe('a rendered list comes back as it was', () => {
  test('plain lists, over midnight, without dates', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('', '- ', '* '), (list, bullet) => {
        const text = list
          .map((step) => `${bullet}${step.at.slice(11, 19)} <${step.author}> ${step.text}`)
          .join('\n')
        const imported = importTimeline(text, may)
        expect(imported.entries.map(({ at, author, text: said }) => ({ at, author, text: said }))).toEqual(
          list,
        )
      }),
    )
  })

  test('chat logs with minutes only', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const text = list.map((step) => `[${step.at.slice(11, 16)}] <${step.author}> ${step.text}`).join('\n')
        expectSame(text, list, may, 'irc', true)
      }),
    )
  })

  test('Markdown lists and tables', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const items = list.map(
          (step) =>
            `- **${step.at.slice(0, 10)} ${step.at.slice(11, 16)} UTC:** @${step.author}: ${step.text}`,
        )
        expectSame(`# Timeline\n\n${items.join('\n')}\n`, list, {}, 'markdown', true)
        const rows = list.map((step) => `| ${step.at.slice(0, 19)}Z | ${step.author} | ${step.text} |`)
        expectSame(`| Time | Who | Event |\n|---|---|---|\n${rows.join('\n')}\n`, list, {}, 'markdown', false)
      }),
    )
  })

  test('tables of every delimiter', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom(',', ';', '\t'), fc.boolean(), (list, delimiter, lines) => {
        const said = lines ? list.map((step) => ({ ...step, text: `${step.text}\n"${delimiter}"` })) : list
        const cell = (text: string) => `"${text.replaceAll('"', '""')}"`
        const rows = said.map((step) => [step.at, step.author, step.text].map(cell).join(delimiter))
        expectSame(`time${delimiter}author${delimiter}text\n${rows.join('\n')}\n`, said, {}, 'csv', false)
      }),
    )
  })

  test('Slack exports', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const escape = (text: string) =>
          text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
        const days = new Map<string, unknown[]>()
        for (const [index, step] of list.entries()) {
          const day = days.get(step.at.slice(0, 10)) ?? []
          const ts = `${Date.parse(step.at) / 1000}.${String(index).padStart(6, '0')}`
          day.push({
            type: 'message',
            user: `U${step.author.length}X${step.author.charCodeAt(0)}`,
            text: escape(step.text),
            ts,
          })
          days.set(step.at.slice(0, 10), day)
        }
        const users = list.map((step) => ({
          id: `U${step.author.length}X${step.author.charCodeAt(0)}`,
          profile: { real_name: step.author },
        }))
        const files: Record<string, Uint8Array> = { 'users.json': strToU8(JSON.stringify(users)) }
        for (const [day, records] of days) files[`ops/${day}.json`] = strToU8(JSON.stringify(records))
        expectSame(zipSync(files), list, {}, 'slack', false)
      }),
      { numRuns: 30 },
    )
  })
})

const pieces = fc.constantFrom(
  '14:05',
  '2:05pm',
  'T+5m',
  '2024-05-01',
  '03/04/2024',
  'May 1',
  'Mon',
  'PT',
  'UTC+2',
  '~',
  '-',
  '–',
  '|',
  '|--|',
  '#',
  '##',
  '- ',
  '* ',
  '```',
  '---',
  '+++',
  '<ann>',
  '* ann',
  '***',
  '===',
  ',',
  ';',
  '\t',
  '"',
  '\n',
  '\n',
  '\n\n',
  ' ',
  '[',
  ']',
  '(',
  ')',
  '**',
  '??:??',
  'HH:mm',
  '14:??',
  '2X:XX',
  'time',
  'date: 2024-05-01',
  'All times in PT',
  '{',
  '}',
  ':',
  'x',
  '<!--',
  '-->',
  '1714572300',
  '\u202E',
  '\uD800',
  '23:59',
  '00:01',
)

describe('any input', () => {
  const inputs = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ')),
    fc.uint8Array({ maxLength: 400 }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])),
    fc.json({ maxDepth: 4 }),
    fc
      .array(
        fc.record({
          type: fc.constant('message'),
          ts: fc.constantFrom('1714572300.0001', 'x', 7),
          text: fc.anything(),
          user: fc.anything(),
        }),
      )
      .map(safeJson),
  )

  function safeJson(value: unknown): string {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
  }

  test('answers or throws one of the two typed errors, and every entry is whole', () => {
    fc.assert(
      fc.property(
        inputs,
        fc.record(
          {
            fileName: fc.string(),
            timeZone: fc.constantFrom('', 'UTC', 'Europe/Berlin', 'x'),
            date: fc.constantFrom('', '2024-03-31', '1'),
          },
          { requiredKeys: [] },
        ),
        (input, options) => {
          try {
            const { entries, warnings, skipped, needs } = importTimeline(input, options)
            for (const entry of entries) {
              expect(entry.at === null).toBe(entry.precision === 'unknown')
              expect(entry.at === null || new Date(entry.at).toISOString() === entry.at).toBe(true)
              expect(entry.text.trim()).not.toBe('')
              expect(entry.text.isWellFormed() && entry.author.isWellFormed()).toBe(true)
              expect(Number.isInteger(entry.line) && entry.line > 0).toBe(true)
            }
            expect(warnings.every((warning) => warning.line >= 0 && warning.what !== '')).toBe(true)
            expect(skipped).toBeGreaterThanOrEqual(0)
            expect(needs.every((need) => need === 'date' || need === 'timeZone')).toBe(true)
          } catch (error) {
            if (!(error instanceof UnreadableInput) && !(error instanceof InvalidOption)) throw error
          }
        },
      ),
      { numRuns: 1500 },
    )
  })

  test('read twice it gives the same keys, no two alike', () => {
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' ').replaceAll('\0', '')),
        (text) => {
          const first = entryKeys(importTimeline(text, may).entries)
          expect(entryKeys(importTimeline(text, may).entries)).toEqual(first)
          expect(new Set(first).size).toBe(first.length)
        },
      ),
    )
  })

  test('entries of a list stay in the order of their lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 10, max: 59 })), {
          minLength: 1,
        }),
        (clocks) => {
          const text = clocks.map(([hour, minute], index) => `${hour}:${minute} step ${index}`).join('\n')
          const { entries } = importTimeline(text, may)
          expect(entries.map((entry) => entry.text)).toEqual(clocks.map((_, index) => `step ${index}`))
          expect(entries.map((entry) => entry.line)).toEqual(clocks.map((_, index) => index + 1))
        },
      ),
    )
  })
})
