import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { boxesFor, newAgenda, ORIGIN, type Role } from '@second-story/board'
import { useTakeAsked } from '../room/take-asked.ts'
import { renderInRoom, TEST_NOW, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { HourRail } from './hour-rail.tsx'

afterEach(cleanup)
beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  )
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener() {}, removeEventListener() {} }))
  useTakeAsked.setState({ asked: null })
})

const conduct = (room: TestRoom, more: Readonly<Record<string, unknown>> = {}): void => {
  const agenda = {
    ...newAgenda(boxesFor(60)),
    state: 'live',
    box: 'timeline',
    meetingStartedAt: TEST_NOW - 300_000,
    clock: { state: 'running', startedAt: TEST_NOW, endsAt: TEST_NOW + 600_000 },
    ...more,
  }
  const { told: _told, ...fields } = agenda
  room.doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) room.doc.getMap('agenda').set(field, value)
  }, ORIGIN.server)
}
const open = (role: Role, more?: (room: TestRoom) => Readonly<Record<string, unknown>>) => {
  const room = testRoom({ role })
  conduct(room, more?.(room))
  renderInRoom(<HourRail />, room)
  return room
}
const holding = (room: TestRoom) => ({ holder: room.me.id })

describe('the rail of whoever holds the room', () => {
  it('runs what stands by on Space, once a press', async () => {
    const room = open('facilitator', holding)
    await userEvent.keyboard(' ')
    await userEvent.keyboard(' ')
    expect(room.ordered).toEqual([{ do: 'go' }])
  })

  it('pauses, adds two minutes and goes to a timebox by key', async () => {
    const room = open('facilitator', holding)
    await userEvent.keyboard('.')
    await userEvent.keyboard('+')
    await userEvent.keyboard('g4')
    expect(room.ordered).toEqual([
      { do: 'pause' },
      { do: 'extend', minutes: 2 },
      { do: 'box', to: 'remediation' },
    ])
  })

  it('does not close the meeting on Space', async () => {
    const room = open('facilitator', (each) => ({ ...holding(each), box: 'remediation' }))
    await userEvent.keyboard(' ')
    expect(room.ordered).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Close the meeting' }))
    expect(room.ordered).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Close and read the draft' }))
    expect(room.ordered).toEqual([{ do: 'close' }])
  })

  it('says under the button what was refused', async () => {
    const room = open('facilitator', holding)
    room.answer = () => ({ status: 409, detail: 'Somebody else holds the room. Take it over first.' })
    await userEvent.click(screen.getByRole('button', { name: /^Go/ }))
    expect(await screen.findByText('Somebody else holds the room. Take it over first.')).toBeTruthy()
  })

  it('keeps the room with Shift G when somebody asks for it', async () => {
    const room = open('facilitator', holding)
    useTakeAsked
      .getState()
      .hear({ event: 'take', by: 'jonah00000', until: TEST_NOW + 4_000 } as { event: string })
    expect(await screen.findByText('It is theirs in 4 seconds')).toBeTruthy()
    await userEvent.keyboard('{Shift>}G{/Shift}')
    expect(room.ordered).toEqual([{ do: 'decline' }])
  })

  it('writes the seconds without rendering', async () => {
    const room = testRoom()
    conduct(room)
    let renders = 0
    renderInRoom(
      <Profiler id="rail" onRender={() => renders++}>
        <HourRail />
      </Profiler>,
      room,
    )
    const timer = screen.getByRole('timer')
    expect(timer.textContent).toBe('10:00')
    const before = renders
    timer.replaceChildren('')
    await waitFor(() => expect(timer.textContent).toBe('10:00'), { timeout: 3_000 })
    expect(renders).toBe(before)
  })
})

describe('the rail of others', () => {
  it('lets a shadowing facilitator ask for the room', async () => {
    const room = open('cofacilitator', () => ({ holder: 'amara00000' }))
    expect(screen.queryByRole('button', { name: /^Go/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: /^Take over/ }))
    expect(room.ordered).toEqual([{ do: 'take' }])
  })

  it('rests for a while when the room was kept', async () => {
    const room = open('cofacilitator', () => ({ holder: 'amara00000' }))
    room.answer = () => ({ status: 409, detail: 'Whoever holds the room keeps it for now.' })
    await userEvent.click(screen.getByRole('button', { name: /^Take over/ }))
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^Take over/ })).toHaveProperty('disabled', true),
    )
  })

  it('raises and lowers a participant’s hand', async () => {
    const room = open('participant')
    await userEvent.keyboard('r')
    room.doc.getMap('hands').set(room.me.id, { at: TEST_NOW })
    await screen.findByRole('button', { name: /Lower hand/ })
    await userEvent.keyboard('r')
    expect(room.ordered).toEqual([
      { do: 'hand', up: true },
      { do: 'hand', up: false },
    ])
  })

  it('offers an observer nothing to press', async () => {
    const room = open('observer')
    expect(screen.queryAllByRole('button')).toEqual([])
    await userEvent.keyboard('r .+')
    expect(room.ordered).toEqual([])
  })

  it('offers a scribe and a participant no way to conduct', () => {
    open('scribe')
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})
