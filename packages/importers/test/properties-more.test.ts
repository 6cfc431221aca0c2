import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importTimeline } from '../src/index.ts'
import type { ColumnRole, ImportOptions } from '../src/index.ts'

const names = fc.constantFrom('ann', 'bob', 'Zoë', 'ci-bot', 'łukasz')
const words = fc.constantFrom('disk', 'full', 'of', 'logs', 'db1', '99', '%', 'why?', '…', 'naïve', '(again)')
const texts = fc
  .tuple(fc.constantFrom('the', 'we', 'alarm', 'Seen', 'größer'), fc.array(words, { maxLength: 8 }))
  .map(([first, rest]) => [first, ...rest].join(' '))
/** What happened, to the minute, in order of time, from 2024-05-01 on. */
const steps = fc
  .array(fc.record({ after: fc.integer({ min: 1, max: 300 }), author: names, text: texts }), {
    minLength: 3,
    maxLength: 20,
  })
  .map((list) => {
    let at = Date.UTC(2024, 4, 1, 9)
    return list.map(({ after, author, text }) => {
      at += after * 60_000
      return { at: new Date(at).toISOString(), author, text }
    })
  })
type Step = { at: string; author: string; text: string }

function rendered(
  format: string,
  options: ImportOptions,
  render: (list: readonly Step[]) => string,
  told: (one: Step) => Step = (one) => one,
) {
  fc.assert(
    fc.property(steps, (list) => {
      const imported = importTimeline(render(list), options)
      expect([imported.format, imported.skipped]).toEqual([format, 0])
      expect(imported.entries.map(({ at, author, text }) => ({ at, author, text }))).toEqual(list.map(told))
    }),
    { numRuns: 30 },
  )
}

/** Where nobody is named. */
const nameless = (one: Step): Step => ({ ...one, author: '' })
const utc: ImportOptions = { timeZone: 'UTC', date: '2024-05-01' }
const clock = (at: string) => at.slice(11, 16)
const half = (at: string) => {
  const hours = Number(at.slice(11, 13))
  return `${hours % 12 || 12}:${at.slice(14, 16)} ${hours < 12 ? 'AM' : 'PM'}`
}
const us = (at: string) =>
  `${Number(at.slice(5, 7))}/${Number(at.slice(8, 10))}/${at.slice(0, 4)} ${half(at)}`
/** Lines with the days between them where they change. */
function byDay(list: readonly Step[], head: (at: string) => string, line: (one: Step) => string): string {
  let day = ''
  return list
    .flatMap((one) => {
      const isNew = day !== one.at.slice(0, 10)
      day = one.at.slice(0, 10)
      return isNew ? [head(one.at), line(one)] : [line(one)]
    })
    .join('\n')
}
const named = (at: string) => {
  const [weekday, month, day, year] = new Date(at).toUTCString().replace(',', '').split(' ').map(String)
  return { weekday, month: day, day: month, year }
}

describe('a rendered list comes back as it was', () => {
  test('irssi and mIRC, with the days that they write', () => {
    rendered('irc', { timeZone: 'UTC' }, (list) =>
      byDay(
        list,
        (at) => `--- Day changed ${named(at).weekday} ${named(at).month} ${named(at).day} ${named(at).year}`,
        (one) => `${clock(one.at)} <@${one.author}> ${one.text}`,
      ),
    )
    rendered('irc', { timeZone: 'UTC' }, (list) =>
      byDay(
        list,
        (at) =>
          `Session Time: ${named(at).weekday} ${named(at).month} ${named(at).day} 00:00:00 ${named(at).year}`,
        (one) => `[${clock(one.at)}] <${one.author}> ${one.text}`,
      ),
    )
  })

  test('WeeChat, and Textual with its offsets', () => {
    rendered('irc', { timeZone: 'UTC' }, (list) =>
      ['2024-05-01 08:00:00\t-->\tx (~x@h) has joined #ops']
        .concat(list.map((one) => `${one.at.slice(0, 19).replace('T', ' ')}\t@${one.author}\t${one.text}`))
        .join('\n'),
    )
    rendered('irc', {}, (list) =>
      list.map((one) => `[${one.at.slice(0, 19)}+0000] <${one.author}> ${one.text}`).join('\n'),
    )
  })

  test('lists with the time at the end of each line, or without a colon in it', () => {
    rendered(
      'plain',
      utc,
      (list) =>
        byDay(
          list,
          (at) => at.slice(0, 10),
          (one) => `- ${one.text} (${clock(one.at)})`,
        ),
      nameless,
    )
    rendered(
      'plain',
      utc,
      (list) =>
        byDay(
          list,
          (at) => at.slice(0, 10),
          (one) => `${clock(one.at).replace(':', '')} ${one.text}`,
        ),
      nameless,
    )
  })

  test('what a program logs: pairs, and one JSON a line', () => {
    const said = (one: Step): Step => ({
      ...nameless(one),
      text: `${one.text}\nlevel=info user=${one.author}`,
    })
    rendered(
      'logfmt',
      {},
      (list) =>
        list
          .map((one) => `ts=${one.at} level=info msg=${JSON.stringify(one.text)} user=${one.author}`)
          .join('\n'),
      said,
    )
    rendered('json', {}, (list) =>
      list.map((one) => JSON.stringify({ ts: one.at, msg: one.text, user: one.author })).join('\n'),
    )
  })

  test('SRT, and what YouTube saves', () => {
    const begun = Date.UTC(2024, 4, 1)
    const stamp = (ms: number, mark: string) => {
      const hours = String(Math.floor(ms / 3_600_000)).padStart(2, '0')
      return `${hours}:${new Date(ms).toISOString().slice(14, 19)}${mark}000`
    }
    const cue = (one: Step, mark: string, between: string) => {
      const from = Date.parse(one.at) - begun
      return `${stamp(from, mark)}${between}${stamp(from + 1000, mark)}\n${one.author}: ${one.text}`
    }
    const options = { fileName: '2024-05-01T00-00-00Z.srt' }
    rendered('transcript', options, (list) =>
      list.map((one, n) => `${n + 1}\n${cue(one, ',', ' --> ')}`).join('\n\n'),
    )
    rendered('transcript', options, (list) => list.map((one) => cue(one, '.', ',')).join('\n\n'))
  })

  test('messages copied out of Slack and Discord', () => {
    rendered('pasted', utc, (list) =>
      list.map((one) => `${one.author} — ${us(one.at)}\n${one.text}`).join('\n'),
    )
    rendered('pasted', { timeZone: 'UTC' }, (list) =>
      byDay(
        list,
        (at) => `${named(at).month} ${Number(named(at).day)}, ${named(at).year}`,
        (one) => `${one.author}  ${half(one.at)}\n${one.text}`,
      ),
    )
  })

  test('alerts of Alertmanager and Opsgenie, updates of a status page', () => {
    rendered(
      'alertmanager',
      {},
      (list) =>
        JSON.stringify({
          alerts: list.map((one, n) => ({
            status: 'firing',
            labels: { alertname: one.text },
            annotations: {},
            startsAt: one.at,
            endsAt: '0001-01-01T00:00:00Z',
            fingerprint: String(n),
          })),
        }),
      nameless,
    )
    rendered('opsgenie', {}, (list) =>
      JSON.stringify({
        data: list.map((one) => ({ note: one.text, owner: one.author, createdAt: one.at })).toReversed(),
      }),
    )
    rendered(
      'statuspage',
      {},
      (list) =>
        JSON.stringify({
          incidents: list.map((one) => ({
            name: one.text,
            impact: 'minor',
            status: 'resolved',
            incident_updates: [{ status: 'resolved', body: '', created_at: one.at }],
          })),
        }),
      (one) => ({ ...one, author: '', text: `Resolved: ${one.text}` }),
    )
  })

  test('commits on GitHub', () => {
    rendered(
      'github',
      {},
      (list) =>
        JSON.stringify(
          list.map((one) => ({
            sha: '0123456789ab',
            commit: { author: { name: one.author, date: one.at }, message: one.text },
          })),
        ),
      (one) => ({ ...one, text: `commit 0123456789ab: ${one.text}` }),
    )
  })

  test('lists of a web page and of Markdown under the days', () => {
    rendered(
      'html',
      { timeZone: 'UTC' },
      (list) =>
        `<html><body>${byDay(
          list,
          (at) => `<h3>${named(at).month} ${Number(named(at).day)}, ${named(at).year}</h3>`,
          (one) => `<ul><li>${clock(one.at)} ${one.text}</li></ul>`,
        )}</body></html>`,
      nameless,
    )
    rendered(
      'markdown',
      { timeZone: 'UTC' },
      (list) =>
        byDay(
          list,
          (at) => `\n## ${at.slice(0, 10)}\n`,
          (one) => `- **${clock(one.at)}** ${one.text}`,
        ),
      nameless,
    )
  })

  test('tables with their columns in any order, as somebody says', () => {
    const order = fc.shuffledSubarray(['at', 'author', 'text', 'x'] as const, { minLength: 4 })
    const heads = fc.constantFrom(true, false)
    fc.assert(
      fc.property(steps, order, heads, fc.constantFrom(',', ';', '\t'), (list, columns, headed, mark) => {
        const row = (one: Step) => columns.map((name) => (name === 'x' ? '7' : one[name])).join(mark)
        const head = headed ? [columns.map((_, n) => `spalte ${n}`).join(mark)] : []
        const roles = columns.map((name): ColumnRole | null => (name === 'x' ? null : name))
        const {
          format,
          entries,
          columns: read,
        } = importTimeline([...head, ...list.map(row)].join('\n'), {
          columns: roles,
        })
        expect(format).toBe('csv')
        expect(entries.map(({ at, author, text }) => ({ at, author, text }))).toEqual(list)
        expect(read?.map(({ role }) => role)).toEqual(roles)
      }),
      { numRuns: 50 },
    )
  })
})
