import { noteSpoken, raiseHand, writeAgenda, readAgenda } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderInRoom, TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { HandQueue } from './hand-queue.tsx'

const kofi = 'kofi0000000'
const mei = 'mei00000000'

const room = (role: 'facilitator' | 'cofacilitator' = 'facilitator'): TestRoom => {
  const made = testRoom({ role })
  made.doc.getMap('people').set(kofi, { name: 'Kofi Mensah', role: 'participant' })
  made.doc.getMap('people').set(mei, { name: 'Mei Tanaka', role: 'participant' })
  const holder = role === 'facilitator' ? made.me.id : 'other000000'
  writeAgenda(made.doc, { ...readAgenda(made.doc), state: 'live', holder })
  return made
}
const waiting = (): (string | null)[] =>
  within(screen.getByRole('list', { name: 'Who waits to speak' }))
    .queryAllByRole('listitem')
    .map((row) => row.querySelector('b')?.textContent ?? null)

describe('the row of hands', () => {
  it('has somebody who has not spoken before somebody who has, however long they wait', () => {
    const made = room()
    raiseHand(made.doc, kofi, { at: TEST_NOW - 90_000, about: 'the alert' })
    raiseHand(made.doc, mei, { at: TEST_NOW - 10_000 })
    renderInRoom(<HandQueue />, made)
    expect(waiting()).toEqual(['Kofi', 'Mei'])
    expect(screen.getByText(/the alert/)).toBeTruthy()
    act(() => noteSpoken(made.backstage!.doc, kofi, TEST_NOW))
    expect(waiting()).toEqual(['Mei', 'Kofi'])
  })

  it('calls on the next one by H and by the button, and lowers a hand', async () => {
    const made = room()
    raiseHand(made.doc, kofi, { at: TEST_NOW })
    renderInRoom(<HandQueue />, made)
    await userEvent.keyboard('h')
    await userEvent.click(screen.getByRole('button', { name: 'Call on Kofi' }))
    await userEvent.click(screen.getByRole('button', { name: 'Lower the hand of Kofi Mensah' }))
    expect(made.ordered).toEqual([
      { do: 'call', personId: kofi },
      { do: 'call', personId: kofi },
      { do: 'lower', personId: kofi },
    ])
  })

  it('shows who has the word, and calls on somebody else next', () => {
    const made = room()
    raiseHand(made.doc, kofi, { at: TEST_NOW })
    raiseHand(made.doc, mei, { at: TEST_NOW + 1 })
    made.doc.getMap('agenda').set('called', kofi)
    renderInRoom(<HandQueue />, made)
    expect(screen.getByText('has the word')).toBeTruthy()
    expect(waiting()).toEqual(['Mei'])
    expect(screen.getByRole('button', { name: 'Call on Mei' })).toBeTruthy()
  })

  it('is there to see and not to press for whoever shadows', async () => {
    const made = room('cofacilitator')
    raiseHand(made.doc, kofi, { at: TEST_NOW })
    renderInRoom(<HandQueue />, made)
    expect(waiting()).toEqual(['Kofi'])
    expect(screen.queryAllByRole('button')).toEqual([])
    await userEvent.keyboard('h')
    expect(made.ordered).toEqual([])
  })
})
