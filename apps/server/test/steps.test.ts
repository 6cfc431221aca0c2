import {
  answerAgreement,
  changedSince,
  conduct,
  editEntry,
  editQuestion,
  orderOf,
  readAgenda,
  readBoard,
  standingBy,
} from '@second-story/board'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { gather, type Meeting, stampOf } from './harness/meeting.ts'
import type { Page } from './harness/page.ts'
import { until } from './harness/until.ts'

describe('the hour, step by step', () => {
  let folder: string
  let meeting: Meeting
  let page: Page
  const go = () => meeting.order(meeting.ada, { do: 'go' })
  const back = () => meeting.order(meeting.ada, { do: 'back' })
  const openWith = async (...texts: string[]): Promise<string[]> => {
    const keys: string[] = []
    for (const [n, text] of texts.entries()) {
      keys.push(await meeting.entry(page, { at: `2026-05-03T12:0${n}:00Z`, text }))
    }
    await meeting.order(meeting.ada, { do: 'open' })
    return keys
  }
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-story-steps-'))
    meeting = await gather(folder)
    page = await meeting.come(meeting.ada)
  })
  afterEach(async () => {
    await meeting.end()
    await rm(folder, { recursive: true })
  })

  test('Go walks from the opening to the close: entries, agreement, questions, timeboxes', async () => {
    const [one, two] = await openWith('Disk full', 'The wall goes red')
    const { questions } = await meeting.server.exported(meeting.review, meeting.ada)
    const seen: unknown[] = []
    for (;;) {
      const before = readAgenda(page.doc)
      const { agenda } = await go()
      await until('the page to be there', () => readAgenda(page.doc).version === agenda.version)
      expect(agenda.version).toBe(before.version + 1)
      const { box, entryId, agreement, question, state } = agenda
      if (state === 'closed') break
      seen.push(question ?? (agreement ? 'agreement' : (entryId ?? box)))
    }
    const order = questions.map(({ id }) => id)
    expect(seen.slice(0, 5)).toEqual(['timeline', one, two, 'agreement', 'discussion'])
    expect(new Set(seen.slice(5, -1))).toEqual(new Set(order))
    expect(seen.at(-1)).toBe('remediation')
    const { agenda, questions: asked, notesText } = await meeting.server.exported(meeting.review, meeting.ada)
    expect(new Set(Object.keys(agenda.told))).toEqual(new Set([one, two]))
    expect(asked.every((each) => 'state' in each && each.state === 'asked')).toBe(true)
    expect(notesText.split('\n').slice(0, 6)).toEqual([
      'Welcome',
      'Timeline',
      '14:00 Disk full',
      '14:01 The wall goes red',
      'Discussion',
      'Did we notice soon enough, and by the right means?',
    ])
  })

  test('what a screen shows ahead is what the server does, and a second Go before the answer is not lost', async () => {
    await openWith('Disk full', 'The wall goes red')
    await meeting.order(meeting.ada, { do: 'box', to: 'timeline' })
    await until('the timeline on the page', () => readAgenda(page.doc).box === 'timeline')
    const { timeline, order, questions } = readBoard(page.doc)
    let ahead = readAgenda(page.doc)
    const sent: Promise<Record<string, unknown>>[] = []
    for (const id of ['first', 'second', 'third']) {
      sent.push(page.order({ id, do: 'go', version: ahead.version } as { id: string; do: string }))
      const next = orderOf(standingBy(ahead, { byId: timeline, order }, questions), questions)
      const outcome = conduct(ahead, next, meeting.ada.user.id, meeting.clock.now())
      if (!outcome.done) throw new Error(outcome.detail)
      ahead = outcome.agenda
    }
    const answers = await Promise.all(sent)
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(await meeting.agenda()).toEqual(ahead)
  })

  test('a Go that was meant for another moment does nothing and is told where the room is', async () => {
    await openWith('Disk full')
    const stale = (await meeting.agenda()).version
    await go()
    const late = await meeting.order(meeting.ada, { do: 'go', version: stale })
    expect([late.status, late.agenda.box, late.agenda.version]).toEqual([409, 'timeline', stale + 1])
  })

  test('back takes back step after step, after a restart and in other hands', async () => {
    const [one] = await openWith('Disk full', 'The wall goes red')
    const ben = await meeting.join('cofacilitator', 'Ben')
    await go()
    await go()
    await go()
    meeting.clock.pass(60_000)
    await go()
    expect(await meeting.agenda()).toMatchObject({ agreement: true, entryId: null })
    await meeting.order(meeting.ada, { do: 'handback', personId: ben.user.id })
    await meeting.restart()
    const step = async () => (await meeting.order(ben, { do: 'back' })).agenda
    expect((await step()).agreement).toBe(false)
    expect(Object.keys((await meeting.agenda()).told)).toEqual([one])
    expect(await step()).toMatchObject({ entryId: one, told: {} })
    expect(await step()).toMatchObject({ entryId: null, box: 'timeline' })
    expect(await step()).toMatchObject({ box: 'intro' })
    const end = await meeting.order(ben, { do: 'back' })
    expect([end.status, end.detail]).toEqual([409, 'There is no step to take back.'])
  })

  test('back gives a question its state again, unless somebody decided otherwise since', async () => {
    await openWith()
    const [first, second] = [...readBoard(page.doc).questions.keys()]
    const state = (key: string | undefined) => readBoard(page.doc).questions.get(key ?? '')?.state
    await meeting.order(meeting.ada, { do: 'question', id: first })
    expect((await meeting.order(meeting.ada, { do: 'question', id: second })).agenda.question).toBe(second)
    await until('both asked', () => state(first) === 'asked' && state(second) === 'asked')
    editQuestion(page.doc, first!, { state: 'skipped' })
    await until('it to be skipped', async () =>
      (await meeting.server.exported(meeting.review, meeting.ada)).questions.some(
        (each) => 'state' in each && each.state === 'skipped',
      ),
    )
    expect((await back()).agenda.question).toBe(first)
    expect((await back()).agenda.question).toBeNull()
    await until('the second to be open', () => state(second) === 'open')
    expect(state(first)).toBe('skipped')
  })

  test('back does not take up again what was taken off the board meanwhile', async () => {
    const [one] = await openWith('Disk full', 'The wall goes red')
    await meeting.order(meeting.ada, { do: 'discuss', entryId: one })
    await meeting.order(meeting.ada, { do: 'agreement', on: true })
    editEntry(page.doc, one!, { hidden: true })
    await until('it to be hidden', async () =>
      (await meeting.server.exported(meeting.review, meeting.ada)).timeline.some((each) => 'hidden' in each),
    )
    expect((await back()).agenda).toMatchObject({ agreement: false, entryId: null })
  })

  test('leaving the agreement puts down what was answered, and later edits show against it', async () => {
    const [one] = await openWith('Disk full')
    const pia = await meeting.come(await meeting.join('participant', 'Pia'))
    await meeting.order(meeting.ada, { do: 'box', to: 'timeline' })
    await meeting.order(meeting.ada, { do: 'agreement', on: true })
    const at = new Date(meeting.clock.now()).toISOString()
    answerAgreement(page.doc, { personId: meeting.ada.user.id, at }, { answer: 'yes' })
    answerAgreement(
      pia.doc,
      { personId: pia.guest.user.id, at },
      { answer: 'not-yet', text: 'The call is missing' },
    )
    await until(
      'both answers',
      async () => (await meeting.server.exported(meeting.review, meeting.ada)).agreement.length === 2,
    )
    const { agreed, agreement } = (await go()).agenda
    expect(agreement).toBe(false)
    expect(agreed).toMatchObject({ at: meeting.clock.now(), yes: 1, note: 0, notYet: 1, open: 1 })
    editEntry(page.doc, one!, { text: 'Disk nearly full' })
    await until('Pia to see it', () => changedSince(pia.doc, agreed!.clocks).size === 1)
    expect(changedSince(pia.doc, agreed!.clocks).get(one!)?.fields).toEqual(['text'])
  })

  test('a second meeting begins with what is untold, on a clock anew', async () => {
    const [one, two] = await openWith('Disk full', 'The wall goes red')
    await meeting.order(meeting.ada, { do: 'discuss', entryId: one })
    await meeting.order(meeting.ada, { do: 'tell', entryId: one })
    await meeting.order(meeting.ada, { do: 'close' })
    meeting.clock.pass(86_400_000)
    const ben = await meeting.join('cofacilitator', 'Ben')
    await meeting.order(ben, { do: 'lengths', boxes: [{ id: 'intro', minutes: 2 }] })
    const { agenda } = await meeting.order(ben, { do: 'open' })
    expect(agenda).toMatchObject({
      state: 'live',
      holder: ben.user.id,
      box: 'intro',
      meetingStartedAt: meeting.clock.now(),
      clock: { endsAt: meeting.clock.now() + 120_000 },
    })
    await meeting.order(ben, { do: 'go' })
    expect((await meeting.order(ben, { do: 'go' })).agenda.entryId).toBe(two)
  })

  test('before the meeting and after it each command says why it cannot be', async () => {
    const orders = [
      { do: 'go' }, { do: 'back' }, { do: 'pause' }, { do: 'resume' }, { do: 'extend' }, { do: 'vote', on: true },
      { do: 'payer', box: 'discussion' }, { do: 'box', to: 'timeline' }, { do: 'agreement', on: true },
      { do: 'prompt', text: 'How?' }, { do: 'call', personId: meeting.ada.user.id }, { do: 'hold', seconds: 5 },
      { do: 'hand', up: true }, { do: 'lower', personId: meeting.ada.user.id }, { do: 'signal', kind: 'ready' }, { do: 'spoken', personId: meeting.ada.user.id },
    ] // prettier-ignore
    // Somebody holds the room, so that nothing is refused for want of that.
    await meeting.order(meeting.ada, { do: 'take' })
    for (const order of orders) {
      expect(await meeting.order(meeting.ada, order)).toMatchObject({
        status: 409,
        detail: 'The room is not open yet.',
      })
    }
    await meeting.order(meeting.ada, { do: 'open' })
    await meeting.order(meeting.ada, { do: 'close' })
    for (const order of orders) {
      expect(await meeting.order(meeting.ada, order)).toMatchObject({
        status: 409,
        detail: 'The meeting has ended.',
      })
    }
  })

  test('the same id does nothing twice after a restart either', async () => {
    await openWith('Disk full', 'The wall goes red')
    const orders = [
      { do: 'go', id: 'go-once' },
      { do: 'extend', id: 'extend-once' },
      { do: 'pause', id: 'pause-once', version: 3 },
      { do: 'handback', personId: (await meeting.join('cofacilitator')).user.id, id: 'give-once' },
    ]
    for (const order of orders) expect((await meeting.order(meeting.ada, order)).status).toBe(200)
    const before = await meeting.agenda()
    await meeting.restart()
    for (const order of orders) {
      expect(await meeting.order(meeting.ada, order)).toMatchObject({ status: 200, agenda: before })
    }
    expect(await meeting.agenda()).toEqual(before)
  })

  test('a question that comes twice is asked once, whatever its version', async () => {
    await openWith()
    const [id] = readBoard(page.doc).questions.keys()
    const order = { do: 'question', id, version: 1 }
    const first = await meeting.order(meeting.ada, order)
    expect(first).toMatchObject({ status: 200, agenda: { question: id, version: 2 } })
    expect(await meeting.order(meeting.ada, order)).toEqual(first)
  })

  test('what cannot be asked or taken up is not found', async () => {
    await openWith()
    const pia = await meeting.join('participant')
    const proposal = `${pia.user.id}:${stampOf(pia).id}`
    for (const order of [
      { do: 'question', id: 'nosuchquestion' },
      { do: 'question', id: proposal },
      { do: 'call', personId: 'nosuchperson' },
      { do: 'spoken', personId: 'nosuchperson' },
      { do: 'accept', root: 'timeline', key: proposal },
      { do: 'signal', kind: 'new', entryId: 'nosuchentry0' },
    ]) {
      expect((await meeting.order(meeting.ada, order)).status).toBe(404)
    }
  })
})
