import { ENGLISH, readAgenda, writeAgenda } from '@second-story/board'
import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { GroundRules } from './ground-rules.tsx'

const [first, second, third] = ENGLISH.opening.groundRules as [string, string, string, ...string[]]
const live = (
  role: 'facilitator' | 'cofacilitator' | 'participant',
  holds = role === 'facilitator',
): TestRoom => {
  const room = testRoom({ role })
  writeAgenda(room.doc, {
    ...readAgenda(room.doc),
    state: 'live',
    holder: holds ? room.me.id : 'other000000',
  })
  renderInRoom(<GroundRules />, room)
  return room
}
const shown = (room: TestRoom, text: string | null): void =>
  act(() => void room.doc.getMap('agenda').set('prompt', text))
const ticked = (): number =>
  screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked).length

describe('the ground rules', () => {
  it('go from one to the next with a key: the one on screen is ticked, the room sees the next', async () => {
    const room = live('facilitator')
    await userEvent.keyboard('x')
    shown(room, first)
    expect(ticked()).toBe(0)
    await userEvent.keyboard('x')
    shown(room, second)
    expect(ticked()).toBe(1)
    expect(room.ordered).toEqual([
      { do: 'prompt', text: first },
      { do: 'prompt', text: second },
    ])
  })

  it('show the next one when one is ticked, and that one again when the tick is taken back', async () => {
    const room = live('facilitator')
    await userEvent.click(screen.getByRole('checkbox', { name: second }))
    expect(room.ordered.at(-1)).toEqual({ do: 'prompt', text: third })
    shown(room, third)
    await userEvent.click(screen.getByRole('checkbox', { name: second }))
    expect(ticked()).toBe(0)
    expect(room.ordered.at(-1)).toEqual({ do: 'prompt', text: second })
  })

  it('clear the screen after the last', async () => {
    const room = live('facilitator')
    for (const rule of ENGLISH.opening.groundRules.slice(0, -1))
      await userEvent.click(screen.getByRole('checkbox', { name: rule }))
    shown(room, ENGLISH.opening.groundRules.at(-1) ?? null)
    await userEvent.click(screen.getByRole('button', { name: /All read/ }))
    expect(room.ordered.at(-1)).toEqual({ do: 'prompt', text: null })
    shown(room, null)
    expect(screen.getByText('All are read')).toBeTruthy()
  })

  it('let whoever shadows tick, and show the room nothing', async () => {
    const room = live('cofacilitator')
    await userEvent.click(screen.getByRole('checkbox', { name: first }))
    await userEvent.keyboard('x')
    expect(ticked()).toBe(1)
    expect(room.ordered).toEqual([])
  })

  it('are read along by everybody else: no ticks, the one being read is marked', () => {
    const room = live('participant')
    shown(room, second)
    expect(screen.queryAllByRole('checkbox')).toEqual([])
    expect(screen.getByText(second).closest('li')?.getAttribute('aria-current')).toBe('true')
  })
})
