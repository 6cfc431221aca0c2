import { addAnnotation, addEntry, ORIGIN, removeWords } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderInRoom, TEST_NOW, testRoom } from '../room/testing/test-room.tsx'
import { StageBody } from './stage-body.tsx'
import { StageHead } from './stage-head.tsx'

const open = (agenda: Readonly<Record<string, unknown>>) => {
  const room = testRoom({ role: 'observer' })
  const scribe = () => ({ ...room.stamp(), role: 'scribe' as const })
  const entryId = addEntry(room.doc, scribe(), {
    text: 'The printer stops',
    kind: 'other',
    at: new Date(TEST_NOW).toISOString(),
  })
  const conduct = (fields: Readonly<Record<string, unknown>>): void =>
    room.doc.transact(() => {
      for (const [field, value] of Object.entries(fields)) room.doc.getMap('agenda').set(field, value)
    }, ORIGIN.server)
  conduct({ state: 'live', box: 'timeline', meetingStartedAt: TEST_NOW, ...agenda })
  return { room, entryId, scribe, conduct }
}

describe('what the stage shows', () => {
  it('is the ground rule that is read, in the welcome', () => {
    const { room } = open({ box: 'intro', prompt: 'Nobody has to speak. Everybody may.' })
    renderInRoom(<StageBody />, room)
    expect(screen.getByRole('heading', { name: 'Nobody has to speak. Everybody may.' })).toBeTruthy()
  })

  it('is the entry, the question and the last thing said under each lens', () => {
    const { room, entryId, scribe, conduct } = open({ prompt: 'What did the screen show?' })
    conduct({ entryId })
    room.doc.transact(() => room.doc.getMap('people').set(room.me.id, { name: 'Ada Fern', role: 'observer' }))
    addAnnotation(room.doc, scribe(), { entryId, lens: 'saw', body: 'A red light' })
    addAnnotation(room.doc, scribe(), { entryId, lens: 'saw', body: 'Then a green one' })
    addAnnotation(room.doc, scribe(), { entryId, lens: 'knew', body: 'It was old', unnamed: true })
    renderInRoom(<StageBody />, room)
    expect(screen.getByRole('heading', { name: 'What did the screen show?' })).toBeTruthy()
    expect(screen.getByRole('region', { name: 'Saw' }).textContent).toBe('SawThen a green oneAda and 1 more')
    expect(screen.getByRole('region', { name: 'Knew' }).textContent).toBe('KnewIt was oldSomebody')
    expect(screen.getByRole('region', { name: 'Assumed' }).textContent).toContain('Nobody has said yet')
  })

  it('leaves out what was taken off the board', () => {
    const { room, entryId, scribe, conduct } = open({})
    conduct({ entryId })
    const key = addAnnotation(room.doc, scribe(), { entryId, lens: 'saw', body: 'A red light' })
    renderInRoom(<StageBody />, room)
    act(() => removeWords(room.doc, key, 'amara00000', new Date(TEST_NOW).toISOString()))
    expect(screen.queryByText('A red light')).toBeNull()
  })

  it('counts the answers of the agreement and names nobody', () => {
    const { room } = open({ agreement: true })
    const at = new Date(TEST_NOW).toISOString()
    room.doc.transact(() => {
      room.doc.getMap('people').set('mei0000000', { name: 'Mei Tan', role: 'participant' })
      room.doc
        .getMap('agreement')
        .set('mei0000000', { answer: 'note', text: 'The order is off', entryId: null, at })
    })
    const { container } = renderInRoom(<StageBody />, room)
    expect(screen.getByText('Yes, with a note').closest('li')?.textContent).toContain('1')
    expect(container.textContent).not.toMatch(/Mei|order is off/)
  })

  it('says who speaks and who is next', () => {
    const { room, conduct } = open({})
    room.doc.transact(() => {
      for (const [id, name] of [
        ['mei0000000', 'Mei Tan'],
        ['sam0000000', 'Sam Okoro'],
        ['kit0000000', 'Kit Lund'],
      ])
        room.doc.getMap('people').set(id!, { name, role: 'participant' })
      room.doc.getMap('hands').set('sam0000000', { at: TEST_NOW })
      room.doc.getMap('hands').set('kit0000000', { at: TEST_NOW + 1 })
    })
    conduct({ called: 'mei0000000' })
    renderInRoom(<StageHead />, room)
    expect(screen.getByText('Mei speaks')).toBeTruthy()
    expect(screen.getByText(/Sam, then Kit/)).toBeTruthy()
  })
})
