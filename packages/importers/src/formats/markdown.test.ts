import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'
import type { ImportOptions } from '../timeline.ts'

function read(text: string, options: ImportOptions = { date: '2024-05-01', timeZone: 'UTC' }) {
  const imported = importTimeline(text, options)
  return { ...imported, short: imported.entries.map((entry) => [entry.at?.slice(0, 16) ?? null, entry.text]) }
}

describe('Markdown timelines', () => {
  test('headings with a time take in all that stands below, and day headings set the day', () => {
    const text = `# 2024-05-01, full disk

## Timeline

All times in CET (GMT+1)

### Feb 20 2024 14:17

The alarm goes off at 13:00 sharp.

\`\`\`
14:18 not an entry
\`\`\`

### 17:00-18:00 ###

- one
- two

### 2X:XX (not sure exact time)

Again.

## Feb 21, 13:00

Fixed.

## Actions

- 3 things
`
    const { short, entries, format, needs } = read(text, {})
    expect(format).toBe('markdown')
    expect(needs).toEqual([])
    expect(short).toEqual([
      ['2024-02-20T13:17', 'The alarm goes off at 13:00 sharp.\n14:18 not an entry'],
      ['2024-02-20T16:00', '- one\n- two'],
      ['2024-02-20T19:00', 'Again.\n(not sure exact time)'],
      ['2024-02-21T12:00', 'Fixed.'],
    ])
    expect(entries.map((entry) => [entry.line, entry.precision, entry.until?.slice(11, 16)])).toEqual([
      [7, 'minute', undefined],
      [15, 'minute', '17:00'],
      [20, 'about', undefined],
      [24, 'minute', undefined],
    ])
  })

  test('list items: marks, wrapped lines, links, nested steps, quoted blocks between items', () => {
    const text = `---
date: 2024-05-01
---
It broke (00:27 UTC) and was
mended.

- **00:27 UTC:** Django opens
  many *connections*
- **00:30 UTC** - [deploy](https://example.org/1) by [ann]
  - with a remark

\`\`\`
{"time":"00:31"}
\`\`\`

- without a time of its own
- 00:33 UTC: done

At 00:40 UTC everybody slept.

[ann]: https://example.org/ann
`
    const { short, entries, needs } = read(text, {})
    expect(short).toEqual([
      ['2024-05-01T00:27', 'Django opens many *connections*'],
      ['2024-05-01T00:30', 'deploy (https://example.org/1) by ann\n- with a remark\n{"time":"00:31"}'],
      [null, 'without a time of its own'],
      ['2024-05-01T00:33', 'done'],
    ])
    expect(entries[2]?.precision).toBe('unknown')
    expect(needs).toEqual([])
  })

  test('items that begin with "At", a picture or a box are steps too', () => {
    const text =
      '## Log\n\n- At 14:05 UTC the alarm went off\n- :fire: **14:06** more\n- 🔥 14:07 more\n- [x] 14:08 -- 14:12 done\n'
    expect(read(text).short.map(([at]) => at?.slice(11))).toEqual(['14:05', '14:06', '14:07', '14:08'])
  })

  test('tables: rows, marks, breaks, template rows, missing digits, escaped bars', () => {
    const text = `| Time | Event | Who |
| :--- | ----- | --- |
| 2024-03-13 HH:mm | Describe it. | |
| 2024-03-13 10:01 | **Detection:** alarm<br>on db1 [^1] | ann |
| 2024-03-13 14:?? | \`a \\| b\` | bob |
| | Later that day | bob |
| 2024-03-14 09:20 | Closed |
`
    const { short, entries, skipped, warnings } = read(text)
    expect(short).toEqual([
      ['2024-03-13T10:01', 'Detection: alarm\non db1'],
      ['2024-03-13T14:00', '`a | b`'],
      [null, 'Later that day'],
      ['2024-03-14T09:20', 'Closed'],
    ])
    expect(entries.map((entry) => entry.author)).toEqual(['ann', 'bob', 'bob', ''])
    expect(skipped).toBe(1)
    expect(warnings).toContainEqual({ line: 3, what: expect.stringContaining('HH:mm') })
  })

  test('tables with day, date and time apart, the year and the zone in the head', () => {
    const text = `| Day | Date (2021) | Time (PT) | Event
|-----|---|---|---|
| Sun | Oct 31 | 21:33 | “Interesting”
| Mon | Nov 1 | 17:00 | New hardware
`
    const { short, needs } = read(text, {})
    expect(short).toEqual([
      ['2021-11-01T04:33', '“Interesting”'],
      ['2021-11-02T00:00', 'New hardware'],
    ])
    expect(needs).toEqual([])
  })

  test('tables of other things are no timeline', () => {
    expect(
      read('# Numbers\n\n| Metric | Duration |\n|---|---|\n| to detect | 00:45 |\n| to fix | 01:10 |\n')
        .entries,
    ).toEqual([])
  })

  test('milestones with their time at the end count, sentences do not', () => {
    const text = `- **Key events**
  - First detected: 2024-01-11 14:22
  - Resolved 2024-01-11 15:51

- **Time to resolve**: 1h 29m

- **Seen**: A member of the team saw it at 2024-01-11 14:22:
`
    expect(read(text).short).toEqual([
      ['2024-01-11T14:22', 'First detected'],
      ['2024-01-11T15:51', 'Resolved'],
    ])
  })

  test('the day of a title, a sentence or the front matter serves where the timeline has none', () => {
    const list = '\n- 16:58 UTC - a\n- 17:02 UTC - b\n'
    expect(read(`# Outage - September 29, 2025\n${list}`, {}).short[0]?.[0]).toBe('2025-09-29T16:58')
    expect(read(`# Outage\n\nOn 29 September 2025 it broke.\n${list}`, {}).short[0]?.[0]).toBe(
      '2025-09-29T16:58',
    )
    expect(read(`+++\ndate = 2025-09-29\n+++\n# Outage\n${list}`, {}).short[0]?.[0]).toBe('2025-09-29T16:58')
    expect(read(`# Outage\n${list}`, {}).needs).toEqual(['date'])
    expect(
      read(`All events happened on 2025-09-29, and all times are in\nPT.\n\n- 16:58: a\n- 17:02: b`, {})
        .short[0]?.[0],
    ).toBe('2025-09-29T23:58')
  })

  test('marked paragraphs are a timeline where there is no other', () => {
    const text = '# Outage\n\n**14:05** – disk full\nand slow\n\nWe looked.\n\n**14:10** – mended\n'
    expect(read(text).short.map(([, said]) => said)).toEqual(['disk full\nand slow\nWe looked.', 'mended'])
    expect(read(`${text}\n- 14:20 a\n- 14:30 b\n`).short.map(([, said]) => said)).toEqual(['a', 'b'])
  })

  test('steps in which most name somebody have authors', () => {
    const { entries } = read('## Timeline\n\n- 14:05 ann: looks\n- 14:06 bob: helps\n- 14:07 calm\n')
    expect(entries.map((entry) => [entry.author, entry.text])).toEqual([
      ['ann', 'looks'],
      ['bob', 'helps'],
      ['', 'calm'],
    ])
  })

  test('prose without a timeline answers nothing and says so', () => {
    const { entries, warnings } = read(
      '---\ntitle: Sorry\n---\n\nThe site was down on August 7th from about 8:43 UTC until\n14:07 UTC.\n',
    )
    expect(entries).toEqual([])
    expect(warnings).toEqual([{ line: 0, what: expect.stringContaining('No timeline was found') }])
  })
})
