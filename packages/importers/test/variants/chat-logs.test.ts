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

// No recording was at hand: after the defaults that each program documents, and what it is known to write.
const cases: Case[] = [
  {
    name: 'irssi full',
    format: 'irc',
    options: { timeZone: 'UTC' },
    input:
      '--- Log opened Wed May 01 13:55:00 2024\n13:55:01 -!- ann [~ann@host] has joined #ops\n13:55:02 [Users #ops]\n13:55:02 [@ann] [ bob] [ carol]\n13:55:02 -!- Irssi: #ops: Total of 3 nicks [1 ops, 0 halfops, 0 voices, 2 normal]\n13:55:03 <@ann> disk\n13:55:04 -!- mode/#ops [+o bob] by ann\n13:55:05 -bob(~b@h)- a notice\n13:55:06 >bob< whispered\n13:55:07 * ann waves\n13:55:08 -!- Netsplit hub.a <-> hub.b quits: carol\n13:55:09 -!- bob is now known as bobby\n13:55:10 -!- ServerMode/#ops [+n] by x\n13:55:11 -!- carol was kicked from #ops by ann [bye]\n--- Day changed Thu May 02 2024\n00:01:00 <bobby> next',
    told: [
      '2024-05-01T13:55:03 <ann> disk',
      '2024-05-01T13:55:05 <bob> a notice',
      '2024-05-01T13:55:06 to bob: whispered',
      '2024-05-01T13:55:07 <ann> waves',
      '2024-05-02T00:01:00 <bobby> next',
    ],
  },
  {
    name: 'irssi dated',
    format: 'irc',
    input: '2024-05-01 14:05:09 <@ann> hi\n2024-05-01 14:05:10 < bob> ho\n2024-05-01 14:05:11  * bob waves',
    told: ['2024-05-01T14:05:09 <ann> hi', '2024-05-01T14:05:10 <bob> ho', '2024-05-01T14:05:11 <bob> waves'],
  },
  {
    name: 'mirc',
    format: 'irc',
    options: { timeZone: 'UTC' },
    input:
      "Session Start: Wed May 01 13:55:00 2024\nSession Ident: #ops\n[13:55] * Now talking in #ops\n[13:55] * Topic is 'x'\n[13:55] * Set by bob on Tue Apr 30 10:00:00 2024\n[13:56] <@ann> hi\n[13:57] * ann waves\n[13:57] -bob- note\n[13:58] <bob> see\nSession Time: Sat May 04 00:00:00 2024\n[00:01] <ann> next\nSession Close: Sat May 04 00:02:00 2024\n",
    told: [
      '2024-05-01T13:56:00 <ann> hi',
      '2024-05-01T13:57:00 <ann> waves',
      '2024-05-01T13:57:00 <bob> note',
      '2024-05-01T13:58:00 <bob> see',
      '2024-05-04T00:01:00 <ann> next',
    ],
  },
  {
    name: 'mirc 12h',
    format: 'irc',
    input: '[02:05:10 pm] <ann> hi\n[02:06:10 pm] <bob> ho\n[12:01:00 am] <bob> late',
    told: ['2024-05-01T14:05:10 <ann> hi', '2024-05-01T14:06:10 <bob> ho', '2024-05-02T00:01:00 <bob> late'],
  },
  {
    name: 'hexchat',
    format: 'irc',
    options: { timeZone: 'UTC' },
    input:
      '**** BEGIN LOGGING AT Tue Dec 31 23:50:00 2024\n\nDec 31 23:51:00 *\tNow talking on #ops\nDec 31 23:51:01 *\tTopic for #ops is: x\nDec 31 23:52:00 <ann>\thi\nDec 31 23:53:00 -bob-\ta notice\nDec 31 23:53:30 >bob<\twhisper\nDec 31 23:54:00 *\tann waves\nJan 01 00:01:00 <ann>\thappy new year\n**** ENDING LOGGING AT Wed Jan  1 00:02:00 2025\n',
    told: [
      '2024-12-31T23:52:00 <ann> hi',
      '2024-12-31T23:53:00 <bob> a notice',
      '2024-12-31T23:53:30 to bob: whisper',
      '2024-12-31T23:54:00 <ann> waves',
      '2025-01-01T00:01:00 <ann> happy new year',
    ],
  },
  {
    name: 'quassel',
    format: 'irc',
    input:
      '[14:05:10] <ann> hi\n[14:05:12] -*- ann waves\n[14:05:13] --> bob has joined #ops\n[14:05:14] <-- bob has quit (x)\n[14:05:15] *** Mode #ops +o ann by bob\n[14:05:16] [bob] a notice\n[14:05:17] <bob> bye',
    told: [
      '2024-05-01T14:05:10 <ann> hi',
      '2024-05-01T14:05:12 <ann> waves',
      '2024-05-01T14:05:16 [bob] a notice',
      '2024-05-01T14:05:17 <bob> bye',
    ],
  },
  {
    name: 'eggdrop',
    format: 'irc',
    options: { timeZone: 'UTC' },
    input:
      "[00:00] --- Wed May  1 2024\n[14:05] <ann> hi\n[14:06] Action: ann waves\n[14:07] bob (~b@h) joined #ops.\n[14:08] bob (~b@h) left irc: Quit: x\n[14:09] #ops: mode change '+o bob' by ann!~a@h\n[00:00] --- Thu May  2 2024\n[00:05] <ann> ho",
    told: ['2024-05-01T14:05:00 <ann> hi', '2024-05-01T14:06:00 <ann> waves', '2024-05-02T00:05:00 <ann> ho'],
  },
  {
    name: 'meetbot log',
    format: 'irc',
    options: {},
    input:
      '17:00:10 <ann> #startmeeting ops\n17:00:10 <MeetBot> Meeting started Wed May  1 17:00:10 2024 UTC.  The chair is ann. Information about MeetBot at http://wiki.example.org/MeetBot.\n17:00:10 <MeetBot> Useful Commands: #action #agreed #help #info #idea #link #topic #startvote.\n17:00:20 <ann> #topic disk\n17:01:20 <ann> /me waves\n17:30:20 <ann> #endmeeting\n17:30:20 <MeetBot> Meeting ended Wed May  1 17:30:20 2024 UTC.',
    told: [
      '2024-05-01T17:00:10 <ann> #startmeeting ops',
      '2024-05-01T17:00:10 <MeetBot> Meeting started Wed May  1 17:00:10 2024 UTC.  The chair is ann. Information about MeetBot at http://wiki.example.org/MeetBot.',
      '2024-05-01T17:00:10 <MeetBot> Useful Commands: #action #agreed #help #info #idea #link #topic #startvote.',
      '2024-05-01T17:00:20 <ann> #topic disk',
      '2024-05-01T17:01:20 <ann> /me waves',
      '2024-05-01T17:30:20 <ann> #endmeeting',
      '2024-05-01T17:30:20 <MeetBot> Meeting ended Wed May  1 17:30:20 2024 UTC.',
    ],
  },
  {
    name: 'limnoria',
    format: 'irc',
    input:
      '2024-05-01T14:05:10  *** bob <bob!~b@h> has joined #ops\n2024-05-01T14:06:00  <ann> disk\n2024-05-01T14:06:01  *** Mode change: +o bob\n2024-05-01T14:06:30  * bob looks\n2024-05-01T14:06:31  -bob- note',
    told: [
      '2024-05-01T14:06:00 <ann> disk',
      '2024-05-01T14:06:30 <bob> looks',
      '2024-05-01T14:06:31 <bob> note',
    ],
  },
  {
    name: 'textual',
    format: 'irc',
    input:
      '[2024-05-01T14:05:10+0200] <@ann> hi\n[2024-05-01T14:05:11+0200] • ann: waves\n[2024-05-01T14:05:12+0200] bob (~b@h) joined the channel\n[2024-05-01T14:05:13+0200] bob sets mode +o ann\n[2024-05-01T14:05:14+0200] -bob- note',
    told: [
      '2024-05-01T12:05:10 <ann> hi',
      '2024-05-01T12:05:11 <ann> waves',
      '2024-05-01T12:05:14 <bob> note',
    ],
  },
  {
    name: 'weechat nickless',
    format: 'irc',
    input:
      '2024-05-01 14:05:09\tann\tfirst\n2024-05-01 14:05:09\t\tsecond\n2024-05-01 14:05:10\t⚡\tNotice(bob): x\n2024-05-01 14:05:10\t--\tNotice(bob): y\n2024-05-01 14:05:11\t=!=\terror\n2024-05-01 14:05:12\t⟵\tbob (~b@h) has quit\n2024-05-01 14:05:20\t&bob\tho',
    told: ['2024-05-01T14:05:09 <ann> first\nsecond', '2024-05-01T14:05:20 <bob> ho'],
  },
  {
    name: 'znc',
    format: 'irc',
    input:
      '[14:05:10] *** Joins: bob (~b@h)\n[14:06:00] <ann> disk\n[14:06:10] *** ann sets mode: +o bob\n[14:06:20] *** bob is now known as rob\n[14:06:30] -rob- note\n[14:06:40] * rob looks\n[14:08:00] *** Parts: rob (~b@h) ("bye")',
    told: [
      '2024-05-01T14:06:00 <ann> disk',
      '2024-05-01T14:06:30 <rob> note',
      '2024-05-01T14:06:40 <rob> looks',
    ],
  },
  {
    name: 'emoji nick',
    format: 'irc',
    input: '[14:05] <🦊 fox> hi\n[14:06] <東京> ho\n[14:07] <x|away> ok',
    told: [
      '2024-05-01T14:05:00 <🦊 fox> hi',
      '2024-05-01T14:06:00 <東京> ho',
      '2024-05-01T14:07:00 <x|away> ok',
    ],
  },
]

test.each(cases)('chat logs as the programs write them: $name', ({ input, format, options, told }) => {
  const text = typeof input === 'string' ? input : JSON.stringify(input)
  const read = importTimeline(text, options ?? { date: '2024-05-01', timeZone: 'UTC' })
  expect([read.format, read.skipped]).toEqual([format, 0])
  const entries = read.entries.map(({ at, until, author, text: said }) => {
    const end = until === undefined ? '' : ` to ${until.slice(11, 19)}`
    return `${at?.slice(0, 19)}${end} ${author === '' ? '' : `<${author}> `}${said}`
  })
  expect(entries).toEqual(told)
})
