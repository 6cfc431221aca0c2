import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { importTimeline, longestText } from '../../src/index.ts'

const may = { date: '2024-05-01', timeZone: 'UTC' }
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`

describe('input that is made to hurt', () => {
  test('deep JSON is read as far as it says something, and never breaks the reading', () => {
    expect(importTimeline(`${'['.repeat(100_000)}${']'.repeat(100_000)}`).entries).toEqual([])
    const alert = `{"startsAt":"2024-05-01T14:05:00Z","labels":{"alertname":"Disk","deep":${nested(6000)}},"annotations":{}}`
    expect(importTimeline(`{"alerts":[${alert}]}`).entries).toMatchObject([{ text: 'Disk' }])
    const blocks = `${'{"elements":['.repeat(2000)}{"text":"hi"}${']}'.repeat(2000)}`
    const message = `{"type":"message","ts":"1714572300.000100","user":"U1","text":"","blocks":[${blocks}]}`
    expect(importTimeline(`[${message}]`).entries).toHaveLength(1)
  })

  test('a zip inside of a zip is named, the rest of it read', () => {
    const inner = zipSync({ 'a.txt': strToU8('14:05 a\n14:06 b\n') })
    const { entries, warnings } = importTimeline(
      zipSync({ 'inner.zip': inner, 'b.txt': strToU8('14:07 c\n14:08 d\n') }),
      may,
    )
    expect(entries.map(({ text }) => text)).toEqual(['c', 'd'])
    expect(warnings[0]?.what).toMatch(/inner\.zip: .*a zip inside of the zip/)
  })

  test('huge lines keep what an entry holds, and those below them', () => {
    for (const text of [
      `14:05 ${'x'.repeat(500_000)}\n14:06 b`,
      `[14:05] <ann> ${'x '.repeat(250_000)}\n[14:06] <ann> b\n[14:07] <bob> c`,
      `Ann Arbor  2:05 PM\n${'x'.repeat(500_000)}\nBob  2:06 PM\ny`,
    ]) {
      const { entries, warnings } = importTimeline(text, may)
      expect(entries[0]?.text.length).toBeLessThanOrEqual(longestText)
      expect(entries.length).toBeGreaterThan(1)
      expect(warnings[0]?.what).toContain('very long')
    }
  })

  test('active content stays words, or goes', () => {
    const plain = importTimeline('14:05 <script>alert(1)</script> \u202Eevil\n14:06 javascript:x', may)
    expect(plain.entries.map(({ text }) => text)).toEqual(['<script>alert(1)</script> evil', 'javascript:x'])
    const page = importTimeline(
      '<html><body onload="x()"><ul><li onclick="y()">14:05 <a href="javascript:z()">disk</a><script>w()</script></li><li>14:06 <iframe src="//x"></iframe><img src=q onerror=v()>ok</li></ul></body></html>',
      may,
    )
    expect(page.entries.map(({ text }) => text)).toEqual(['disk', 'ok'])
  })

  test('cells over more rows and columns than a page has make no more of them', () => {
    const row = '<td rowspan="9999" colspan="9999">14:05</td><td>x</td>'
    const { entries } = importTimeline(
      `<table><tr>${row}</tr><tr><td>y</td></tr><tr><td>z</td></tr></table>`,
      may,
    )
    expect(entries.length).toBeLessThanOrEqual(3)
  })

  test('UTF-16 with and without its mark, line ends of all kinds', () => {
    const both = (text: string) =>
      [`\uFEFF${text}`, text].map((one) => new Uint8Array(Buffer.from(one, 'utf16le')))
    for (const bytes of both('14:05 größer\r\n14:06 b\r14:07 c\n')) {
      expect(importTimeline(bytes, may).entries.map(({ text, line }) => [text, line])).toEqual([
        ['größer', 1],
        ['b', 2],
        ['c', 3],
      ])
    }
  })
})
