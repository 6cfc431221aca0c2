import { addAction, addEntry, editAction, editEntry, readThing } from '@second-story/board'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Guest } from './harness/http.ts'
import { gather, type Meeting, stampOf } from './harness/meeting.ts'
import type { Page } from './harness/page.ts'
import { until } from './harness/until.ts'

describe('a proposal', () => {
  let meeting: Meeting
  let scribe: Guest
  let pia: Page
  beforeEach(async () => {
    meeting = await gather()
    scribe = await meeting.join('scribe')
    pia = await meeting.come(await meeting.join('participant', 'Pia'))
    await meeting.order(meeting.ada, { do: 'open' })
  })
  afterEach(() => meeting.end())
  const accept = (guest: Guest, key: string, root = 'timeline') =>
    meeting.order(guest, { do: 'accept', root, key })

  test('is accepted by the scribe and the facilitators, and by nobody else', async () => {
    const key = await meeting.entry(pia, { text: 'We saw it on the wall' })
    expect((await accept(pia.guest, key)).status).toBe(403)
    const version = (await meeting.agenda()).version
    expect(await accept(scribe, key)).toMatchObject({ status: 200, agenda: { version } })
    const { timeline } = await meeting.server.exported(meeting.review, meeting.ada)
    const accepted = timeline.find(({ id }) => !id.includes(':'))
    expect(accepted).toMatchObject({ text: 'We saw it on the wall', proposedBy: pia.guest.user.id })
    expect(timeline.find(({ id }) => id === key)).toMatchObject({ mergedInto: accepted?.id })
    expect((await accept(meeting.ada, key)).status).toBe(200)
    expect((await meeting.server.exported(meeting.review, meeting.ada)).timeline).toHaveLength(2)
  })

  test('can be taken up once it is accepted', async () => {
    const key = await meeting.entry(pia, { text: 'We saw it on the wall' })
    expect((await meeting.order(meeting.ada, { do: 'discuss', entryId: key })).status).toBe(404)
    await accept(meeting.ada, key)
    await meeting.order(meeting.ada, { do: 'box', to: 'timeline' })
    const { entryId } = (await meeting.order(meeting.ada, { do: 'go' })).agenda
    expect(entryId).not.toBeNull()
    expect(entryId).not.toBe(key)
  })

  test('that was accepted is no longer its proposer’s to change', async () => {
    const key = await meeting.entry(pia, { text: 'We saw it on the wall' })
    await accept(meeting.ada, key)
    await until('Pia to see it', () => readThing(pia.doc, 'timeline', key)?.mergedInto)
    editEntry(pia.doc, key, { text: 'Something else' })
    await until('the refusal', () => pia.closes.includes(4403))
    expect(pia.said).toContainEqual(expect.objectContaining({ code: 'proposal' }))
    const { timeline } = await meeting.server.exported(meeting.review, meeting.ada)
    expect(timeline.every((entry) => 'text' in entry && entry.text === 'We saw it on the wall')).toBe(true)
  })

  test('is not declared accepted by its proposer', async () => {
    const key = await meeting.entry(pia, { text: 'We saw it on the wall' })
    editEntry(pia.doc, key, { mergedInto: 'elsewhere00000' })
    await until('the refusal', () => pia.closes.includes(4403))
    expect(pia.said).toContainEqual(expect.objectContaining({ code: 'server-only' }))
  })

  test('that was not accepted stays its proposer’s', async () => {
    const key = await meeting.entry(pia, { text: 'We saw it on the wall' })
    editEntry(pia.doc, key, { text: 'We saw it on both walls' })
    await until('the change', async () =>
      (await meeting.server.exported(meeting.review, meeting.ada)).timeline.some(
        (entry) => 'text' in entry && entry.text === 'We saw it on both walls',
      ),
    )
    expect(pia.closes).toEqual([])
  })

  test('of an action is still accepted after the meeting, one of an entry is not', async () => {
    const entry = await meeting.entry(pia, { text: 'We saw it on the wall' })
    const action = addAction(pia.doc, stampOf(pia.guest), { title: 'Show the disk' })
    editAction(pia.doc, action, { due: '2026-06-01' })
    await until('the action', async () =>
      (await meeting.server.exported(meeting.review, meeting.ada)).actions.some((one) => 'due' in one),
    )
    await meeting.order(meeting.ada, { do: 'close' })
    expect((await accept(scribe, action, 'actions')).status).toBe(200)
    expect((await accept(scribe, entry)).status).toBe(409)
    const { actions } = await meeting.server.exported(meeting.review, meeting.ada)
    expect(actions).toContainEqual(
      expect.objectContaining({
        title: 'Show the disk',
        due: '2026-06-01',
        status: 'open',
        proposedBy: pia.guest.user.id,
      }),
    )
  })

  test('that is hidden is not accepted', async () => {
    const key = addEntry(pia.doc, stampOf(pia.guest), { text: 'Never mind', hidden: true })
    await until('it', async () =>
      (await meeting.server.exported(meeting.review, meeting.ada)).timeline.some(({ id }) => id === key),
    )
    expect((await accept(scribe, key)).status).toBe(404)
  })
})
