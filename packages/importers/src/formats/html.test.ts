import { describe, expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

function read(text: string, options = {}) {
  const { format, entries, warnings, needs } = importTimeline(text, { timeZone: 'UTC', ...options })
  return { format, warnings, needs, entries: entries.map((one) => [one.at, one.author, one.text, one.line]) }
}

const page = (body: string) =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>Outage of 1 May 2024</title><style>li { color: red }</style></head>\n<body>\n${body}\n</body></html>\n`

describe('web pages', () => {
  test('lists, with links, code and nested items', () => {
    const { format, needs, entries } = read(
      page(`<h1>Outage</h1>
<ul>
<li><b>14:05 UTC</b> &ndash; the disk
 is <a href="https://example.org/g">full</a></li>
<li><p>14:12 <code>db1</code> restarted</p><ul><li>by hand</li></ul></li>
<li>14:20 over, <a href="javascript:alert(1)">all</a> well</li>
</ul>`),
    )
    expect([format, needs]).toEqual(['html', []])
    expect(entries).toEqual([
      ['2024-05-01T14:05:00.000Z', '', 'the disk is full (https://example.org/g)', 6],
      ['2024-05-01T14:12:00.000Z', '', 'db1 restarted\n- by hand', 8],
      ['2024-05-01T14:20:00.000Z', '', 'over, all well', 9],
    ])
  })

  test('tables, with a head, empty cells and breaks', () => {
    const { format, entries } = read(
      page(`<table><thead><tr><th>Time (UTC)</th><th>Who</th><th>Event</th></tr></thead><tbody>
<tr><td>2024-05-01 14:05</td><td>ann</td><td>disk<br/>full</td></tr>
<tr><td>2024-05-01 14:12<td><td>restarted
</table>`),
    )
    expect(format).toBe('html')
    expect(entries).toEqual([
      ['2024-05-01T14:05:00.000Z', 'ann', 'disk\nfull', 5],
      ['2024-05-01T14:12:00.000Z', '', 'restarted', 6],
    ])
  })

  test('headings, with all that stands below them', () => {
    const { entries } = read(
      page(
        `<h2>14:05 disk full</h2><p>the alarm</p><pre>df -h\n99 %</pre><h2>14:12 restarted</h2><p>by ann</p>`,
      ),
    )
    expect(entries.map((entry) => [entry[0], entry[2]])).toEqual([
      ['2024-05-01T14:05:00.000Z', 'disk full\nthe alarm\ndf -h\n99 %'],
      ['2024-05-01T14:12:00.000Z', 'restarted\nby ann'],
    ])
  })

  test('a piece of a page, as it is copied from its source', () => {
    const { format, entries } = read('<ul><li>14:05 disk full</li><li>14:12 restarted</li></ul>', {
      date: '2024-05-01',
    })
    expect(format).toBe('html')
    expect(entries.map((entry) => entry[2])).toEqual(['disk full', 'restarted'])
  })

  test('what runs, asks or frames is no text', () => {
    const { entries } = read(
      page(
        `<ul><li onclick="alert(1)">14:05 a<script>14:06 b</script></li><li>14:07 c<iframe src="x">d</iframe><!-- 14:08 e --><svg><text>f</text></svg></li></ul><script>never closed <li>14:09`,
      ),
    )
    expect(entries.map((entry) => entry[2]).slice(0, 2)).toEqual(['a', 'c'])
    expect(JSON.stringify(entries)).not.toMatch(/alert|onclick|iframe/)
  })

  test('a page without a timeline answers nothing and says so', () => {
    const { format, entries, warnings } = read(page('<h1>News</h1><p>All is well since 14:05.</p>'))
    expect([format, entries]).toEqual(['text', []])
    expect(warnings[0]?.what).toContain('web page')
  })

  test('Markdown with tags in it stays Markdown', () => {
    const text = '<div align="center">\n\n# Outage\n\n</div>\n\n- 14:05 a\n- 14:06 b\n\n</div>'
    expect(importTimeline(text).format).toBe('markdown')
  })

  test.each([
    '<',
    '<a',
    '<!--',
    '<script>',
    '<li>',
    '<td>',
    '<a href="',
    '</',
    '&#',
    '<p "',
    '<table><tr>',
    '<ul><li>14:05',
    '<a href="https://x.y">z</a>',
    '<tr><td><p>x',
    '<b></i>',
    '<div class="chatlog__timestamp chatlog__message"><b></i>',
  ])('a page of a million characters of %j is no trap', (piece) => {
    const text = `<!doctype html><html><ul><li>14:05 a</li></ul><table><tr><td>${piece.repeat(1_000_000 / piece.length)}`
    expect(importTimeline(text, { fileName: 'x.html' }).format).toMatch(/^[a-z]+$/)
  })
})
