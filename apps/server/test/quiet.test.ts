import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Guest } from './harness/http.ts'
import { gather, type Meeting } from './harness/meeting.ts'
import { until } from './harness/until.ts'

describe('what is said quietly', () => {
  let folder: string
  let meeting: Meeting
  let pia: Guest
  let kim: Guest
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-story-quiet-'))
    meeting = await gather(folder)
    pia = await meeting.join('participant', 'Pia')
    kim = await meeting.join('participant', 'Kim')
  })
  afterEach(async () => {
    await meeting.end()
    await rm(folder, { recursive: true })
  })
  const signal = (guest: Guest, kind: string, entryId?: string) =>
    meeting.order(guest, { do: 'signal', kind, ...(entryId === undefined ? {} : { entryId }) })
  /** A part of the facilitators' document as a fresh page of theirs has it. */
  const backstage = async (part: string): Promise<Record<string, unknown>> =>
    (await meeting.come(meeting.ada, '~backstage')).doc.getMap(part).toJSON()

  test('a signal goes to the facilitators by entry, once, and leaves nothing on the board', async () => {
    const page = await meeting.come(meeting.ada)
    const entry = await meeting.entry(page, { text: 'Disk full' })
    await meeting.order(meeting.ada, { do: 'open' })
    expect((await signal(pia, 'new')).status).toBe(409)
    await meeting.order(meeting.ada, { do: 'discuss', entryId: entry })
    const before = JSON.stringify((await meeting.server.exported(meeting.review, meeting.ada)).agenda)
    for (const kind of ['new', 'obvious', 'askMe']) await signal(pia, kind)
    await signal(pia, 'new')
    await signal(kim, 'new', entry)
    expect(JSON.stringify((await meeting.server.exported(meeting.review, meeting.ada)).agenda)).toBe(before)
    expect(await backstage('signals')).toEqual({
      [entry]: { new: [pia.user.id, kim.user.id], obvious: [pia.user.id], askMe: [pia.user.id] },
    })
  })

  test('an observer signals nothing', async () => {
    await meeting.order(meeting.ada, { do: 'open' })
    expect((await signal(await meeting.join('observer'), 'ready')).status).toBe(403)
  })

  test('of who is ready the room sees how many, once for each and anew for each step', async () => {
    await meeting.order(meeting.ada, { do: 'open' })
    expect((await signal(pia, 'ready')).agenda).toMatchObject({ ready: 1, version: 1 })
    expect((await signal(pia, 'ready')).agenda.ready).toBe(1)
    await meeting.restart()
    expect((await signal(pia, 'ready')).agenda.ready).toBe(1)
    expect((await signal(kim, 'ready')).agenda.ready).toBe(2)
    expect((await meeting.order(meeting.ada, { do: 'go' })).agenda.ready).toBe(0)
    expect((await signal(kim, 'ready')).agenda.ready).toBe(1)
    expect((await meeting.order(meeting.ada, { do: 'back' })).agenda.ready).toBe(0)
  })

  test('that somebody learned something stands backstage', async () => {
    await meeting.order(meeting.ada, { do: 'open' })
    await signal(pia, 'learned')
    await signal(pia, 'learned')
    expect(await backstage('learned')).toEqual({ [pia.user.id]: true })
  })

  test('at the door everybody answers once, without a name, from the close on', async () => {
    const door = (guest: Guest, answer: object) => meeting.order(guest, { do: 'door', ...answer })
    expect((await door(pia, { learned: true })).status).toBe(409)
    await meeting.order(meeting.ada, { do: 'open' })
    expect((await door(pia, { learned: true })).status).toBe(409)
    await meeting.order(meeting.ada, { do: 'close' })
    expect((await door(pia, {})).status).toBe(422)
    expect((await door(pia, { learned: true, again: true, words: 'The wall helps' })).status).toBe(200)
    expect((await door(kim, { learned: false })).status).toBe(200)
    expect(await door(pia, { learned: false })).toMatchObject({
      status: 409,
      detail: 'You have answered at the door already.',
    })
    await meeting.restart()
    expect((await door(kim, { again: true })).status).toBe(409)
    const said = await backstage('door')
    expect(Object.values(said)).toHaveLength(2)
    expect(Object.values(said)).toContainEqual({ learned: true, again: true, words: 'The wall helps' })
    const text = JSON.stringify(said)
    for (const { user } of [pia, kim]) expect(text).not.toContain(user.id)
    expect(JSON.stringify(await meeting.server.exported(meeting.review, meeting.ada))).not.toContain(
      'wall helps',
    )
  })

  test('none of it is in anything that a participant’s connection gets', async () => {
    const page = await meeting.come(kim)
    const heard: string[] = []
    page.provider.ws?.addEventListener('message', ({ data }) => {
      heard.push(Buffer.from(data as ArrayBuffer).toString('latin1'))
    })
    await meeting.order(meeting.ada, { do: 'open' })
    await signal(pia, 'learned')
    await signal(pia, 'ready')
    await meeting.order(meeting.ada, { do: 'spoken', personId: pia.user.id })
    await meeting.order(meeting.ada, { do: 'close' })
    await meeting.order(pia, { do: 'door', words: 'quite-unmistakable' })
    await meeting.order(pia, { do: 'person', job: 'the last word' })
    await until('the last word', () => heard.some((text) => text.includes('the last word')))
    const all = heard.join('')
    for (const word of ['learned', 'spoken', 'quite-unmistakable']) expect(all).not.toContain(word)
  })
})
