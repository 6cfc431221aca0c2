import { expect, test } from 'vitest'
import { importTimeline } from '../../src/index.ts'
import type { ImportOptions } from '../../src/index.ts'

interface Case {
  name: string
  format: string
  input: string | object
  options?: ImportOptions
  /** Each entry: when, to when, who, what. */
  told: string[]
}

const cases: Case[] = [
  {
    name: 'md bold colon',
    format: 'markdown',
    input: '## Timeline\n\n**14:05** - disk full\n\n**14:06** - restarted\n\n**14:10** fine\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-01T14:10:00 fine'],
  },
  {
    name: 'md days nested',
    format: 'markdown',
    options: { timeZone: 'UTC' },
    input:
      '# Outage\n\n- 2024-05-01\n  - 14:05 disk full\n  - 14:06 restarted\n- 2024-05-02\n  - 09:00 review\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'md bold days',
    format: 'markdown',
    options: { timeZone: 'UTC' },
    input:
      '# Outage\n\n**May 1, 2024**\n\n* 14:05 disk full\n* 14:06 restarted\n\n**May 2, 2024**\n\n* 09:00 review\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'md numbered',
    format: 'plain',
    input: '1. 14:05 - disk full\n2. 14:06 - restarted\n3. 14:10 - fine',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-01T14:10:00 fine'],
  },
  {
    name: 'md table merged',
    format: 'markdown',
    options: {},
    input:
      '| Date | Time (UTC) | Event |\n|---|---|---|\n| 2024-05-01 | 14:05 | disk full |\n| | 14:06 | restarted |\n| 2024-05-02 | 09:00 | review |\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'md table who',
    format: 'markdown',
    input:
      '| Time | Actor | Action | Notes |\n|:--|---|---|--:|\n| 2:05 PM | Ann | pages | x |\n| 2:06 PM | Bob | **restarts** `db1` | |\n',
    told: ['2024-05-01T14:05:00 <Ann> pages\nNotes: x', '2024-05-01T14:06:00 <Bob> restarts `db1`'],
  },
  {
    name: 'md headings',
    format: 'markdown',
    options: {},
    input:
      '# Outage 2024-05-01\n\n## Timeline\n\n### 14:05 UTC – disk full\n\nWords below.\n\n- a\n- b\n\n### 14:06 UTC – restarted\n\n## Lessons\n\n- at 15:00 nothing\n',
    told: ['2024-05-01T14:05:00 disk full\nWords below.\n- a\n- b', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'md quote',
    format: 'plain',
    input: '> 14:05 disk full\n> 14:06 restarted\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'confluence copy',
    format: 'csv',
    input: 'Time\tEvent\n14:05\tdisk full\n14:06\trestarted\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'google doc copy',
    format: 'plain',
    options: { date: '2024-05-01' },
    input:
      'Timeline (all times PDT)\n\nMay 1\n2:05 PM\tdisk full\n2:06 PM\trestarted\nMay 2\n9:00 AM\treview',
    told: ['2024-05-01T21:05:00 disk full', '2024-05-01T21:06:00 restarted', '2024-05-02T16:00:00 review'],
  },
  {
    name: 'html table rowspan',
    format: 'html',
    options: {},
    input:
      '<table><tr><th>Date</th><th>Time (UTC)</th><th>What</th></tr><tr><td rowspan="2">2024-05-01</td><td>14:05</td><td>disk full</td></tr><tr><td>14:06</td><td>restarted</td></tr><tr><td>2024-05-02</td><td>09:00</td><td>review</td></tr></table>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'html dl',
    format: 'html',
    input:
      '<html><body><h2>Timeline</h2><dl><dt>14:05</dt><dd>disk full</dd><dt>14:06</dt><dd>restarted</dd></dl></body></html>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'html p strong',
    format: 'html',
    input:
      '<html><body><h1>Outage</h1><p><strong>14:05 UTC</strong> disk full</p><p><strong>14:06 UTC</strong> restarted</p><p><strong>14:10 UTC</strong> ok</p></body></html>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-01T14:10:00 ok'],
  },
  {
    name: 'html br',
    format: 'html',
    input: '<html><body><p>14:05 UTC disk full<br>14:06 UTC restarted<br/>14:10 UTC ok</p></body></html>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted', '2024-05-01T14:10:00 ok'],
  },
  {
    name: 'html active',
    format: 'html',
    input:
      '<html><body onload="x()"><script>alert(1)</script><ul><li onclick="y()">14:05 <a href="javascript:alert(1)">disk</a> full<img src=x onerror=alert(1)></li><li>14:06 <iframe src="https://x"></iframe><b>ok</b> &lt;script&gt;</li></ul></body></html>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 ok <script>'],
  },
  {
    name: 'html time',
    format: 'html',
    options: {},
    input:
      '<ul><li><time datetime="2024-05-01T14:05:00Z">2 days ago</time> disk full</li><li><time datetime="2024-05-01T14:06:00Z">2 days ago</time> ok</li></ul>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 ok'],
  },
  {
    name: 'html day heads',
    format: 'html',
    options: { timeZone: 'UTC' },
    input:
      '<html><body><h3>May 1, 2024</h3><ul><li>14:05 a</li><li>14:06 b</li></ul><h3>May 2, 2024</h3><ul><li>09:00 c</li></ul></body></html>',
    told: ['2024-05-01T14:05:00 a', '2024-05-01T14:06:00 b', '2024-05-02T09:00:00 c'],
  },
  {
    name: 'html table no head',
    format: 'html',
    input:
      '<table><tbody><tr><td>14:05</td><td>disk full</td></tr><tr><td>14:06</td><td>restarted</td></tr></tbody></table>',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'a part that looks back quotes a time',
    format: 'markdown',
    input:
      '# Outage 2024-05-01\n\n## Timeline\n\n- 14:05 disk full\n- 14:06 restarted\n\n## Lessons\n\n### What went well\n\n- At 14:06 we were done\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-01T14:06:00 restarted'],
  },
  {
    name: 'days in code marks between the steps',
    format: 'markdown',
    input: '## Timeline\n\n`2024-05-01`\n\n- `14:05` disk full\n- `2024-05-02`\n- `09:00` review\n',
    told: ['2024-05-01T14:05:00 disk full', '2024-05-02T09:00:00 review'],
  },
  {
    name: 'a spreadsheet that names its delimiter',
    format: 'csv',
    input: 'sep=;\nZeit;Wer;Was\n01.05.2024 14:05;ann;Platte\n01.05.2024 14:06;bob;gut\n',
    told: ['2024-05-01T14:05:00 Platte', '2024-05-01T14:06:00 gut'],
  },
  {
    name: 'the zone in brackets in each cell',
    format: 'markdown',
    input:
      '| **Time** | **Event** |\n| --- | --- |\n| May 1, 2024 2:05 PM (PDT) | disk full |\n| May 1, 2024 2:06 PM (PDT) | ok |\n',
    options: {},
    told: ['2024-05-01T21:05:00 disk full', '2024-05-01T21:06:00 ok'],
  },
]

test.each(cases)('timelines of documents and pages: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
