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

// No recording was at hand: after what the programs are known to put on the clipboard.
const cases: Case[] = [
  {
    name: 'teams de',
    format: 'pasted',
    input: '[01.05.2024 14:05] Ann Arbor\ndie Platte ist voll\n[01.05.2024 14:06] Bob Berg\nwelche?\n',
    told: ['2024-05-01T14:05:00 <Ann Arbor> die Platte ist voll', '2024-05-01T14:06:00 <Bob Berg> welche?'],
  },
  {
    name: 'teams de yesterday',
    format: 'pasted',
    input:
      '[Gestern 14:05] Ann Arbor\ndie Platte ist voll\n[Gestern 14:06] Bob Berg\nwelche?\n[Heute 09:00] Bob\nja',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> die Platte ist voll',
      '2024-05-01T14:06:00 <Bob Berg> welche?',
      '2024-05-02T09:00:00 <Bob> ja',
    ],
  },
  {
    name: 'teams noyear',
    format: 'pasted',
    input:
      '[5/1 2:05 PM] Ann Arbor\nthe disk is full\n[5/1 2:06 PM] Bob Berg\nwhich?\n[5/13 9:00 AM] Bob Berg\nlater',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk is full',
      '2024-05-01T14:06:00 <Bob Berg> which?',
      '2024-05-13T09:00:00 <Bob Berg> later',
    ],
  },
  {
    name: 'teams noyear below',
    format: 'pasted',
    input: 'Ann Arbor\n5/1 2:05 PM\nthe disk is full\nBob Berg\n5/1 2:06 PM\nwhich?\n',
    told: ['2024-05-01T14:05:00 <Ann Arbor> the disk is full', '2024-05-01T14:06:00 <Bob Berg> which?'],
  },
  {
    name: 'teams new',
    format: 'pasted',
    input: 'Ann Arbor\n \n2:05 PM\nthe disk is full\n\nBob Berg\n \n2:06 PM\nwhich?\n',
    told: ['2024-05-01T14:05:00 <Ann Arbor> the disk is full', '2024-05-01T14:06:00 <Bob Berg> which?'],
  },
  {
    name: 'teams fr',
    format: 'pasted',
    input: '[01/05/2024 14:05] Ann Arbor\nle disque\n[13/05/2024 14:06] Bob Berg\nlequel?\n',
    told: ['2024-05-01T14:05:00 <Ann Arbor> le disque', '2024-05-13T14:06:00 <Bob Berg> lequel?'],
  },
  {
    name: 'teams mention one line',
    format: 'plain',
    input: '[2:05 PM] Ann Arbor: the disk is full\n[2:06 PM] Bob Berg: which?\n[2:07 PM] Ann Arbor: both',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk is full',
      '2024-05-01T14:06:00 <Bob Berg> which?',
      '2024-05-01T14:07:00 <Ann Arbor> both',
    ],
  },
  {
    name: 'slack de',
    format: 'pasted',
    input: 'Ann Arbor  14:05 Uhr\ndie Platte\nBob  14:06 Uhr\nwelche?\nAnn Arbor  14:07 Uhr\nbeide',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> die Platte',
      '2024-05-01T14:06:00 <Bob> welche?',
      '2024-05-01T14:07:00 <Ann Arbor> beide',
    ],
  },
  {
    name: 'slack 24',
    format: 'pasted',
    input: 'Ann Arbor  14:05\nthe disk\nBob  14:06\nwhich?\n14:08\nthat one\nAnn Arbor  14:07\nboth',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <Bob> which?',
      '2024-05-01T14:08:00 <Bob> that one',
      '2024-05-01T14:07:00 <Ann Arbor> both',
    ],
  },
  {
    name: 'slack 24 below',
    format: 'pasted',
    input: 'Ann Arbor\n  14:05\nthe disk\n14:06\nof db1\nBob\n  14:07\nwhich?\n',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <Ann Arbor> of db1',
      '2024-05-01T14:07:00 <Bob> which?',
    ],
  },
  {
    name: 'slack app',
    format: 'pasted',
    input:
      'Ann Arbor\n:house:  2:05 PM\nthe disk\nPagerDuty\nAPP  2:06 PM\nTriggered #12\nBob\n  2:07 PM\nok',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <PagerDuty> Triggered #12',
      '2024-05-01T14:07:00 <Bob> ok',
    ],
  },
  {
    name: 'slack day',
    format: 'pasted',
    options: { timeZone: 'UTC', date: '2024-05-01' },
    input: 'Wednesday, May 1st\nAnn Arbor  2:05 PM\nthe disk\nThursday, May 2nd\nBob  2:06 PM\nwhich?\n',
    told: ['2024-05-01T14:05:00 <Ann Arbor> the disk', '2024-05-02T14:06:00 <Bob> which?'],
  },
  {
    name: 'slack iso links',
    format: 'plain',
    input: '[May 1st, 2024 2:05 PM] ann: the disk\n[May 1st, 2024 2:06 PM] bob: which?',
    told: ['2024-05-01T14:05:00 <ann> the disk', '2024-05-01T14:06:00 <bob> which?'],
  },
  {
    name: 'discord fr',
    format: 'pasted',
    input: 'ann — Aujourd’hui à 14:05\nle disque\nbob — Aujourd’hui à 14:06\nlequel ?',
    told: ['2024-05-01T14:05:00 <ann> le disque', '2024-05-01T14:06:00 <bob> lequel ?'],
  },
  {
    name: 'discord es',
    format: 'pasted',
    input: 'ann — hoy a las 14:05\nel disco\nbob — hoy a las 14:06\ncuál?',
    told: ['2024-05-01T14:05:00 <ann> el disco', '2024-05-01T14:06:00 <bob> cuál?'],
  },
  {
    name: 'discord nl/pt/it',
    format: 'pasted',
    input: 'ann — vandaag om 14:05\nx\nbob — hoje às 14:06\ny\ncy — oggi alle 14:07\nz',
    told: ['2024-05-01T14:05:00 <ann> x', '2024-05-01T14:06:00 <bob> y', '2024-05-01T14:07:00 <cy> z'],
  },
  {
    name: 'discord date',
    format: 'pasted',
    input:
      'ann — 05/01/2024 2:05 PM\nthe disk\nbob — 05/01/2024 2:06 PM\nwhich?\nann — 05/13/2024 2:06 PM\nx',
    told: [
      '2024-05-01T14:05:00 <ann> the disk',
      '2024-05-01T14:06:00 <bob> which?',
      '2024-05-13T14:06:00 <ann> x',
    ],
  },
  {
    name: 'discord new',
    format: 'pasted',
    input: 'ann\nAPP\n — 5/1/24, 2:05 PM\nthe disk\nbob\n — 5/1/24, 2:06 PM\nwhich?',
    told: ['2024-05-01T14:05:00 <ann> the disk', '2024-05-01T14:06:00 <bob> which?'],
  },
  {
    name: 'discord bracket',
    format: 'plain',
    input: '[14:05]ann: the disk\n[14:06]bob: which?\n[14:07]ann: both',
    told: [
      '2024-05-01T14:05:00 <ann> the disk',
      '2024-05-01T14:06:00 <bob> which?',
      '2024-05-01T14:07:00 <ann> both',
    ],
  },
  {
    name: 'whatsapp ios',
    format: 'plain',
    input:
      '[01/05/24, 14:05:09] Ann Arbor: the disk\nis full\n[01/05/24, 14:06:09] Bob: which?\n[13/05/24, 14:06:09] Bob: ok',
    told: [
      '2024-05-01T14:05:09 <Ann Arbor> the disk\nis full',
      '2024-05-01T14:06:09 <Bob> which?',
      '2024-05-13T14:06:09 <Bob> ok',
    ],
  },
  {
    name: 'whatsapp android',
    format: 'plain',
    input:
      '01/05/2024, 14:05 - Ann Arbor: the disk\nis full\n01/05/2024, 14:06 - Bob: which?\n13/05/2024, 14:06 - Bob: ok\n13/05/2024, 14:07 - Ann added Cy',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk\nis full',
      '2024-05-01T14:06:00 <Bob> which?',
      '2024-05-13T14:06:00 <Bob> ok',
      '2024-05-13T14:07:00 Ann added Cy',
    ],
  },
  {
    name: 'whatsapp us',
    format: 'plain',
    input: '5/1/24, 2:05 PM - Ann Arbor: the disk\n5/1/24, 2:06 PM - Bob: which?\n5/13/24, 2:06 PM - Bob: ok',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <Bob> which?',
      '2024-05-13T14:06:00 <Bob> ok',
    ],
  },
  {
    name: 'telegram',
    format: 'pasted',
    input: 'Ann Arbor, [1 May 2024 at 14:05:09]:\nthe disk\n\nBob, [1 May 2024 at 14:06:09]:\nwhich?',
    told: ['2024-05-01T14:05:09 <Ann Arbor> the disk', '2024-05-01T14:06:09 <Bob> which?'],
  },
  {
    name: 'telegram old',
    format: 'pasted',
    input: 'Ann Arbor, [01.05.2024 14:05]\nthe disk\n\nBob, [01.05.2024 14:06]\nwhich?',
    told: ['2024-05-01T14:05:00 <Ann Arbor> the disk', '2024-05-01T14:06:00 <Bob> which?'],
  },
  {
    name: 'gchat',
    format: 'pasted',
    input: 'Ann Arbor, 2:05 PM\nthe disk\nBob, 2:06 PM\nwhich?\nAnn Arbor, 2:07 PM, Edited\nboth',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <Bob> which?',
      '2024-05-01T14:07:00 <Ann Arbor> both',
    ],
  },
  {
    name: 'gchat day',
    format: 'pasted',
    input: 'Ann Arbor, Wed 2:05 PM\nthe disk\nBob, Wed 2:06 PM\nwhich?\nAnn Arbor, Thu 2:07 PM\nboth',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <Bob> which?',
      '2024-05-02T14:07:00 <Ann Arbor> both',
    ],
  },
  {
    name: 'mattermost paste',
    format: 'pasted',
    input: 'ann\n2:05 PM\nthe disk\nbob\nBOT\n2:06 PM\nwhich?\nann\n2:07 PM\nboth',
    told: [
      '2024-05-01T14:05:00 <ann> the disk',
      '2024-05-01T14:06:00 <bob> which?',
      '2024-05-01T14:07:00 <ann> both',
    ],
  },
  {
    name: 'webex',
    format: 'pasted',
    input: 'Ann Arbor  2:05 PM\nthe disk\nYou  2:06 PM\nwhich?\nAnn Arbor  5/2/2024, 2:07 PM\nboth',
    told: [
      '2024-05-01T14:05:00 <Ann Arbor> the disk',
      '2024-05-01T14:06:00 <You> which?',
      '2024-05-02T14:07:00 <Ann Arbor> both',
    ],
  },
  {
    name: 'statuspage paste',
    format: 'statuspage',
    input:
      'Checkout is slow\nIncident Report for Acme\nResolved\nThis incident has been resolved.\nPosted 5 days ago. May 01, 2024 - 15:00 UTC\nInvestigating\nWe are currently investigating this issue.\nPosted 5 days ago. May 01, 2024 - 14:10 UTC\nThis incident affected: API.',
    told: [
      '2024-05-01T15:00:00 Resolved: Incident Report for Acme\n\nThis incident has been resolved.',
      '2024-05-01T14:10:00 Investigating: Incident Report for Acme\n\nWe are currently investigating this issue.',
    ],
  },
  {
    name: 'statuspage paste list',
    format: 'statuspage',
    input:
      'May 1, 2024\nCheckout is slow\nResolved - This incident has been resolved.\nMay  1, 15:00 UTC\nMonitoring - A fix is in.\nMay  1, 14:40 UTC\nInvestigating - We look.\nMay  1, 14:10 UTC\n',
    told: [
      '2024-05-01T15:00:00 Resolved: Checkout is slow\nThis incident has been resolved.',
      '2024-05-01T14:40:00 Monitoring: Checkout is slow\nA fix is in.',
      '2024-05-01T14:10:00 Investigating: Checkout is slow\nWe look.',
    ],
  },
]

test.each(cases)(
  'messages copied out of a chat, in several languages: $name',
  ({ input, format, options, told }) => {
    const text = typeof input === 'string' ? input : JSON.stringify(input)
    const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
    expect([read.format, read.skipped]).toEqual([format, 0])
    const entries = read.entries.map(({ at, until, author, text: said }) => {
      const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
      return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
    })
    expect(entries).toEqual(told)
  },
)
