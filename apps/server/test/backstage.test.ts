import { addAnnotation, addBackstageWords, addCue, addPrep, CUE_KINDS, type Role } from '@second-story/board'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Capture, capture } from './harness/capture.ts'
import type { Guest } from './harness/http.ts'
import { gather, type Meeting, stampOf } from './harness/meeting.ts'
import type { Page } from './harness/page.ts'
import { until } from './harness/until.ts'

const OTHERS = ['scribe', 'participant', 'observer'] as const satisfies readonly Role[]

/** What only stands backstage: words that are written there, and the names of its parts and fields. */
const WORDS = ['zwischenton', 'fingerzeig', 'beobachtung', 'vorbereitung', 'abschied'] as const
const NAMES = [
  'observations',
  'signals',
  'firstTimers',
  'learned',
  'check-on',
  'hindsight',
  'askMe',
  'moveOn',
  'take-over',
  '"event":"take"',
] as const

const ALL = [...WORDS, ...NAMES]
/** Which of these stand in a text. A text of thousands of bytes would say little in a failure. */
const found = (text: string, words: readonly string[]): string[] =>
  words.filter((word) => text.includes(word))

let folder: string
let meeting: Meeting
let ben: Guest
const captures: Capture[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-story-backstage-'))
  meeting = await gather(folder)
  ben = await meeting.join('cofacilitator', 'Ben')
})
afterEach(async () => {
  for (const one of captures.splice(0)) one.leave()
  await meeting.end()
  await rm(folder, { recursive: true })
})
const listen = (guest: Guest, part = ''): Capture => {
  const one = capture(meeting.server.syncUrl, `${meeting.review.id}${part}`, guest.session)
  captures.push(one)
  return one
}

/** An hour in which facilitators write all there is to write backstage, and others signal what goes there. */
const holdIt = async (board: Page, adas: Page, bens: Page): Promise<void> => {
  const { ada, order } = meeting
  const kim = await meeting.join('participant', 'Kim')
  const entryId = await meeting.entry(board, { text: 'Disk full' })
  addPrep(adas.doc, stampOf(ada), { kind: 'interview', personId: kim.user.id, text: 'vorbereitung' })
  await order(kim, { do: 'person', job: 'on call', there: 'there', firstReview: true })
  await order(ada, { do: 'open' })
  await order(ada, { do: 'discuss', entryId })
  addBackstageWords(adas.doc, 'chat', stampOf(ada), 'zwischenton from Ada')
  addBackstageWords(bens.doc, 'chat', stampOf(ben), 'zwischenton from Ben')
  for (const kind of CUE_KINDS) {
    addCue(bens.doc, stampOf(ben), { kind, personId: kim.user.id, text: 'fingerzeig' })
  }
  addBackstageWords(bens.doc, 'observations', stampOf(ben), 'beobachtung')
  for (const kind of ['new', 'obvious', 'askMe', 'moveOn', 'learned', 'ready']) {
    await order(kim, { do: 'signal', kind })
  }
  await order(ada, { do: 'spoken', personId: kim.user.id })
  const taking = order(ben, { do: 'take' })
  await until('Ada to be asked', () => adas.doc.getMap('take').get('by') === ben.user.id)
  meeting.clock.pass(5_000)
  expect((await taking).agenda.holder).toBe(ben.user.id)
  await order(ben, { do: 'handback' })
  await order(ada, { do: 'prompt', text: 'How could you tell?' })
  await order(ada, { do: 'close' })
  await order(kim, { do: 'door', learned: true, again: true, words: 'abschied' })
  addAnnotation(board.doc, stampOf(ada), { entryId, body: 'the last word' })
}

test('nobody but facilitators is sent one byte of what happens backstage', async () => {
  const guests = await Promise.all(OTHERS.map((role) => meeting.join(role)))
  const [board, adas, bens] = [
    await meeting.come(meeting.ada),
    await meeting.come(meeting.ada, '~backstage'),
    await meeting.come(ben, '~backstage'),
  ]
  const others = guests.map((guest) => listen(guest))
  const theirs = listen(meeting.ada, '~backstage')
  const knocking = guests.map((guest) => listen(guest, '~backstage'))
  await until('everybody to be there', () => [...others, theirs].every((one) => one.frames() > 1))

  await holdIt(board, adas, bens)

  await until('the last words to be everywhere', () =>
    others.every((one) => one.text().includes('the last word')),
  )
  await until('the door to have answered', () => theirs.text().includes('abschied'))
  // Whoever asks anew for all there is gets no more either, nor does somebody who comes now.
  const late = listen(await meeting.join('participant', 'Late'))
  for (const one of [...others, late]) {
    await one.ask()
    await until('it all to be there', () => one.text().includes('the last word'))
  }
  for (const one of [...others, late]) expect(found(one.text(), ALL)).toEqual([])
  // What is for the room did reach them, and a facilitator's own connection was sent every one of these words.
  for (const one of others) expect(one.text().includes('How could you tell?')).toBe(true)
  expect(found(theirs.text(), WORDS)).toEqual(WORDS)
  for (const one of knocking) {
    expect(one.closed()).toBe(4403)
    expect(found(one.text(), ALL)).toEqual([])
  }
})

test('what others can fetch about a review holds nothing of it either', async () => {
  const [board, adas, bens] = [
    await meeting.come(meeting.ada),
    await meeting.come(meeting.ada, '~backstage'),
    await meeting.come(ben, '~backstage'),
  ]
  await holdIt(board, adas, bens)
  await until('the record to be whole', async () =>
    JSON.stringify(await meeting.server.exported(meeting.review, meeting.ada)).includes('the last word'),
  )
  const { id } = meeting.review
  for (const role of OTHERS) {
    const { session } = await meeting.join(role)
    for (const path of ['', '/export.json', '/export.md', '/export.html']) {
      const { status, text } = await meeting.server.get(`/api/reviews/${id}${path}`, session)
      expect(status).toBe(200)
      expect(found(text, [...WORDS, 'askMe', 'firstTimers', 'check-on'])).toEqual([])
    }
  }
})
