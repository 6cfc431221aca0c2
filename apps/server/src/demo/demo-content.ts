import type { EntryKind, Lens, Mark, Role } from '@second-story/board'

/**
 * A sample review. What happened and when is from the public account of the docs.rs outage of 21 October 2019; every
 * person here and every word they say is invented.
 */
export const FACTS = {
  title: 'Documentation site down, disk full',
  severity: 'Site down for 28 minutes',
  timeZone: 'UTC',
  start: '2019-10-20T00:55:00Z',
  detected: '2019-10-21T01:38:00Z',
  mitigated: '2019-10-21T02:06:00Z',
  resolved: '2019-10-21T19:27:00Z',
} as const

export const TEXTS = {
  summary:
    'The server that builds and shows documentation ran out of disk. Builds failed for a day before anybody knew; then the site itself stopped answering.',
  impact:
    'Nobody could read documentation from 01:38 to 02:06. Almost no build finished for a day; all of them ran again afterwards.',
  resolution: 'A folder of finished builds, kept by accident, was removed and the web server started again.',
} as const

export interface DemoPerson {
  name: string
  role: Role
  job: string
  there?: 'there' | 'informed' | 'new'
  /** Names in the log that are theirs. */
  claims?: string[]
}
export const PEOPLE = {
  ilse: { name: 'Ilse Brandt', role: 'participant', job: 'backup on call', there: 'there', claims: ['Ilse'] },
  rafa: { name: 'Rafa Quintero', role: 'participant', job: 'operations', there: 'there', claims: ['Rafa'] },
  noor: { name: 'Noor Haddad', role: 'participant', job: 'infrastructure', there: 'there', claims: ['Noor'] },
  tuan: { name: 'Tuan Pham', role: 'participant', job: 'build queue', there: 'there' },
  edda: { name: 'Edda Lund', role: 'participant', job: 'package author', there: 'informed' },
  priya: { name: 'Priya Raman', role: 'scribe', job: 'support' },
} as const satisfies Record<string, DemoPerson>
export type Who = keyof typeof PEOPLE

export interface DemoWords {
  who: Who
  lens: Lens
  body: string
  marks?: Mark[]
  instrument?: string
  turnedOut?: string
}
export interface DemoEntry {
  at: string
  text: string
  kind: EntryKind
  actor?: string
  detail?: string
  inflection?: boolean
  plannedMinute?: number
  words?: DemoWords[]
}

export const ENTRIES: readonly DemoEntry[] = [
  {
    at: '2019-10-20T00:55:00Z',
    text: 'Builds begin to fail for want of disk',
    kind: 'status',
    actor: 'build server',
    detail: 'write error: no space left on device',
    inflection: true,
    plannedMinute: 6,
    words: [
      {
        who: 'edda',
        lens: 'saw',
        body: 'My release showed no pages for hours. I thought the queue was long again.',
        marks: ['surprise'],
      },
      {
        who: 'tuan',
        lens: 'assumed',
        body: 'That a failing build is the author’s to fix. We never counted how many fail at once.',
        turnedOut: 'Close to all of them had failed for the same reason since the night before.',
      },
      {
        who: 'noor',
        lens: 'knew',
        body: 'The disk graph had climbed for weeks. It was recorded, and no alert was set on it.',
        marks: ['missing'],
        instrument: 'disk alert',
      },
    ],
  },
  {
    at: '2019-10-21T01:38:00Z',
    text: 'Site stops answering, backup on call is paged',
    kind: 'alert',
    actor: 'monitoring',
    inflection: true,
    plannedMinute: 12,
    words: [
      {
        who: 'ilse',
        lens: 'saw',
        body: 'A page for a service I had never had a shell on. The first thing I opened was the list of who does.',
      },
      {
        who: 'ilse',
        lens: 'assumed',
        body: 'That the first contacts had been paged too and were on their way.',
        marks: ['help'],
      },
    ],
  },
  { at: '2019-10-21T01:39:00Z', text: 'Rafa joins the operations channel', kind: 'message', actor: 'Rafa' },
  {
    at: '2019-10-21T01:39:30Z',
    text: 'Root partition is found to be full',
    kind: 'action',
    actor: 'Rafa',
    detail: 'Filesystem      Size  Used Avail Use%\n/dev/root         —     —     0  100%',
    words: [
      {
        who: 'rafa',
        lens: 'saw',
        body: 'A hundred per cent on the one disk that everything shares. It took less than a minute to see.',
        marks: ['trusted'],
        instrument: 'df',
      },
      {
        who: 'rafa',
        lens: 'knew',
        body: 'Old builds are cleaned up by a job. I had read the code of that job once.',
      },
    ],
  },
  {
    at: '2019-10-21T01:52:00Z',
    text: 'A larger disk is proposed; nobody awake may order one',
    kind: 'decision',
    actor: 'Ilse',
    inflection: true,
    plannedMinute: 20,
    words: [
      {
        who: 'ilse',
        lens: 'knew',
        body: 'More disk is the safe move: nothing is lost by it and there is time to think after.',
        marks: ['goal'],
      },
      {
        who: 'ilse',
        lens: 'assumed',
        body: 'That being on call comes with the rights to do something about it.',
        turnedOut: 'Neither first nor backup contacts had them.',
      },
      {
        who: 'rafa',
        lens: 'saw',
        body: 'Thirteen minutes of reading who could do what. It felt longer.',
        marks: ['pressure'],
      },
    ],
  },
  {
    at: '2019-10-21T01:56:00Z',
    text: 'Noor, who has the rights, is asked to help',
    kind: 'message',
    actor: 'Ilse',
  },
  {
    at: '2019-10-21T01:57:00Z',
    text: 'One folder turns out to hold all of it',
    kind: 'action',
    actor: 'Rafa',
    inflection: true,
    plannedMinute: 28,
    words: [
      {
        who: 'rafa',
        lens: 'saw',
        body: 'Folder after folder of finished pages that had long been stored elsewhere.',
        marks: ['surprise', 'improvised'],
        instrument: 'du, by hand',
      },
      {
        who: 'tuan',
        lens: 'knew',
        body: 'Pages go through that folder on their way to the database and are of no use there after.',
      },
      {
        who: 'tuan',
        lens: 'assumed',
        body: 'That the cleaning job covered it, like the others.',
        turnedOut: 'It cleans folders from a list. This one was never on it.',
      },
    ],
  },
  { at: '2019-10-21T02:00:00Z', text: 'The folder is removed', kind: 'change', actor: 'Rafa' },
  { at: '2019-10-21T02:03:00Z', text: 'Web server is started again', kind: 'action', actor: 'Rafa' },
  {
    at: '2019-10-21T02:06:00Z',
    text: 'Site is back for everybody',
    kind: 'status',
    actor: 'CDN',
    inflection: true,
    plannedMinute: 34,
    words: [
      {
        who: 'edda',
        lens: 'saw',
        body: 'Pages were there again, mine still missing. I did not know that it would come by itself.',
      },
    ],
  },
  { at: '2019-10-21T02:06:30Z', text: 'Noor arrives in the channel', kind: 'message', actor: 'Noor' },
  {
    at: '2019-10-21T08:19:00Z',
    text: 'Builds lost in the outage go back into the queue',
    kind: 'action',
    actor: 'Tuan',
  },
  {
    at: '2019-10-21T19:27:00Z',
    text: 'The last of them is built',
    kind: 'status',
    actor: 'build server',
    inflection: true,
    plannedMinute: 39,
  },
]

export const CHECKINS: readonly { who: Who; why: string }[] = [
  { who: 'edda', why: 'To hear how it looked from inside.' },
  { who: 'rafa', why: 'So that the next person at two in the morning has it easier.' },
  { who: 'noor', why: 'To find out what we did not know that we did not know.' },
]

export const PARKED = 'Who may do what on this server, and who finds that out when?'

export const FACTORS: readonly { kind: 'factor' | 'went-well' | 'lucky'; text: string }[] = [
  {
    kind: 'went-well',
    text: 'From the page to the site being back took 28 minutes, with nobody who had planned to be awake.',
  },
  { kind: 'lucky', text: 'The folder held nothing that was needed.' },
]
