import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importTimeline } from '../src/index.ts'
import type { ImportOptions } from '../src/index.ts'

const names = fc.constantFrom('ann', 'bob', 'Zoë', 'ci-bot', 'Łukasz Berg')
const words = fc.constantFrom('disk', 'full', 'of', 'logs', 'db1', '99', '%', 'why?', '…', 'naïve', '(again)')
const texts = fc
  .tuple(fc.constantFrom('the', 'we', 'alarm', 'Seen', 'größer'), fc.array(words, { maxLength: 8 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
/** What happened, in order of time, from 2024-05-01 on. */
const steps = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 5 * 3600 }), author: names, text: texts }), {
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

function rendered(format: string, options: ImportOptions, render: (list: readonly Step[]) => string) {
  fc.assert(
    fc.property(steps, (list) => {
      const imported = importTimeline(render(list), options)
      expect([imported.format, imported.skipped]).toEqual([format, 0])
      expect(imported.entries.map(({ at, author, text }) => ({ at, author, text }))).toEqual(list)
    }),
    { numRuns: 50 },
  )
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const lines = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).join('\n')

describe('a rendered list comes back as it was', () => {
  test('PagerDuty log entries, newest first', () => {
    rendered('pagerduty', {}, (list) =>
      JSON.stringify({
        log_entries: list
          .map((one) => ({
            type: 'annotate_log_entry',
            summary: one.text,
            created_at: one.at,
            agent: { summary: one.author },
          }))
          .reverse(),
      }),
    )
  })

  test('comments on GitHub', () => {
    rendered('github', {}, (list) =>
      JSON.stringify(
        list.map((one) => ({
          event: 'commented',
          user: { login: one.author },
          created_at: one.at,
          body: one.text,
        })),
      ),
    )
  })

  test('Discord as JSON', () => {
    rendered('discord', {}, (list) =>
      JSON.stringify({
        messages: list.map((one) => ({
          type: 'Default',
          timestamp: one.at,
          content: one.text,
          author: { name: one.author },
        })),
      }),
    )
  })

  test('Mattermost, a post a line', () => {
    rendered('mattermost', {}, (list) =>
      lines(
        list.map((one) => ({
          type: 'post',
          post: { user: one.author, message: one.text, create_at: Date.parse(one.at) },
        })),
      ),
    )
  })

  test('WebVTT', () => {
    const stamp = (ms: number) => {
      const hours = String(Math.floor(ms / 3_600_000)).padStart(2, '0')
      return `${hours}:${new Date(ms).toISOString().slice(14, 23)}`
    }
    const begun = Date.UTC(2024, 4, 1, 9)
    rendered('transcript', { fileName: '2024-05-01T09-00-00Z.vtt' }, (list) =>
      [
        'WEBVTT',
        ...list.map((one) => {
          const from = Date.parse(one.at) - begun
          return `${stamp(from)} --> ${stamp(from + 500)}\n<v ${one.author}>${escaped(one.text)}</v>`
        }),
      ].join('\n\n'),
    )
  })

  test('a table of a web page', () => {
    rendered('html', {}, (list) => {
      const rows = list.map(
        (one) => `<tr><td>${one.at}</td><td>${escaped(one.author)}</td><td>${escaped(one.text)}</td></tr>`,
      )
      return `<!doctype html><table><tr><th>Time</th><th>Who</th><th>Event</th></tr>${rows.join('\n')}</table>`
    })
  })

  test('messages copied out of Teams', () => {
    rendered('pasted', { timeZone: 'UTC' }, (list) =>
      list
        .map((one) => `[${one.at.slice(0, 10)} ${one.at.slice(11, 19)}] ${one.author}\n${one.text}`)
        .join('\n\n'),
    )
  })
})

test('JSON of any shape never throws and never answers an entry without words', () => {
  const field = fc.constantFrom(
    'type',
    'created_at',
    'createdAt',
    'startsAt',
    'labels',
    'alerts',
    'incident_number',
    'tinyId',
    'event',
    'author',
    'timestamp',
    'content',
    'messages',
    'post',
    'message',
    'create_at',
    'name',
    'updates',
    'status',
    'comments',
    'replies',
    'commit',
    'sha',
  )
  const leaf = fc.oneof(
    fc.constantFrom<unknown>(
      '2024-05-01T14:05:00Z',
      '0001-01-01T00:00:00Z',
      'x_log_entry',
      'post',
      1714572300000,
    ),
    fc.string(),
    fc.integer(),
    fc.constant(null),
    fc.boolean(),
  )
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(field, tie('tree'), { maxKeys: 8 }),
    ),
  }))
  fc.assert(
    fc.property(tree, (json) => {
      for (const text of [
        JSON.stringify(json),
        JSON.stringify([json, json]),
        `${JSON.stringify(json)}\n${JSON.stringify(json)}`,
      ]) {
        for (const entry of importTimeline(text).entries) expect(entry.text.trim()).not.toBe('')
      }
    }),
    { numRuns: 500 },
  )
})
