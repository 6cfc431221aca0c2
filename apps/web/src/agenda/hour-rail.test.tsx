import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Profiler } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addEntry, boxesFor, newAgenda, ORIGIN, type Role } from '@second-story/board'
import { useTakeAsked } from '../room/take-asked.ts'
import { renderInRoom, TEST_NOW, testRoom, type TestRoom } from '../room/testing/test-room.tsx'
import { HourRail } from './hour-rail.tsx'
import { PassOverPanel } from './pass-over.tsx'

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
    fireEvent.keyDown(document.body, { key: ' ' })
    // A second press within the same moment, and a key that is held down.
    fireEvent.keyDown(document.body, { key: ' ' })
    fireEvent.keyDown(document.body, { key: ' ', repeat: true })
    await waitFor(() => expect(room.ordered).toEqual([{ do: 'go' }]))
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
    await waitFor(() => expect(timer.textContent).toBe('10:00'))
    expect(renders).toBe(before)
  })

  it('goes back with Shift Space, also while Go has the focus', async () => {
    const step = { entryId: null, walkedTo: null, question: null, agreement: false, box: 'intro' }
    const room = open('facilitator', (each) => ({
      ...holding(each),
      trail: [{ ...step, clock: null, told: null, asked: null, agreed: false }],
    }))
    screen.getByRole('button', { name: /^Go/ }).focus()
    await userEvent.keyboard('{Shift>} {/Shift}')
    expect(room.ordered).toEqual([{ do: 'back' }])
  })

  it('has nothing to go back to at first', async () => {
    const room = open('facilitator', holding)
    await userEvent.keyboard('{Shift>} {/Shift}')
    expect(screen.getByRole('button', { name: 'Back' })).toHaveProperty('disabled', true)
    expect(room.ordered).toEqual([])
  })

  it('asks for agreement with G A and holds the room with Alt and a full stop', async () => {
    const room = open('facilitator', holding)
    await userEvent.keyboard('ga')
    await userEvent.keyboard('{Alt>}.{/Alt}')
    expect(room.ordered).toEqual([
      { do: 'agreement', on: true },
      { do: 'hold', seconds: 10 },
    ])
  })

  it('says once that what was pressed waits for the line, and what died', async () => {
    const room = open('facilitator', holding)
    act(() => room.conducting.setState({ waiting: 1, late: true }))
    expect(await screen.findByText(/The others do not see this yet/)).toBeTruthy()
    act(() => room.conducting.setState({ waiting: 0, late: false, died: 'Noor holds the room now.' }))
    act(() => {
      room.doc.transact(() => room.doc.getMap('agenda').set('holder', 'noor000000'), ORIGIN.server)
    })
    await userEvent.click(await screen.findByRole('button', { name: 'Understood' }))
    expect(screen.queryByText('Noor holds the room now.')).toBeNull()
  })

  it('sets lengths in the card’s own place, by hand and all four at once', async () => {
    const room = open('facilitator', holding)
    await userEvent.click(screen.getByRole('button', { name: 'Phases and lengths' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: /Lengths/ }))
    const minutes = await screen.findByRole('textbox', { name: 'Discussion' })
    await userEvent.clear(minutes)
    await userEvent.type(minutes, '12{Enter}')
    await userEvent.click(screen.getByRole('button', { name: '90' }))
    expect(room.ordered).toEqual([
      { do: 'lengths', boxes: [{ id: 'discussion', minutes: 12 }] },
      {
        do: 'lengths',
        boxes: [
          { id: 'intro', minutes: 8 },
          { id: 'timeline', minutes: 57 },
          { id: 'discussion', minutes: 15 },
          { id: 'remediation', minutes: 10 },
        ],
      },
    ])
  })

  it('puts one moment for the notes on the timer until it is over', () => {
    open('participant', () => ({ holdUntil: TEST_NOW + 10_000 }))
    expect(screen.getByText('One moment for the notes')).toBeTruthy()
  })
})

describe('the pace', () => {
  const story = (room: TestRoom): void => {
    const stamp = room.stamp()
    for (let index = 0; index < 10; index++) {
      addEntry(
        room.doc,
        { ...stamp, id: `entry${index}000000` },
        { text: `Entry ${index}`, at: `2031-05-06T1${index}:00:00Z`, inflection: index === 5 },
      )
    }
  }

  it('is read by facilitators, and by nobody else', () => {
    const behind = { meetingStartedAt: TEST_NOW - 30 * 60_000, entryId: 'entry0000000' }
    for (const role of ['facilitator', 'participant'] as const) {
      const room = testRoom({ role })
      story(room)
      conduct(room, { ...behind, boxes: boxesFor(60).map((box) => ({ ...box, spentMs: 0 })) })
      room.doc.transact(() => {
        room.doc.getMap('agenda').set('clock', {
          state: 'running',
          startedAt: TEST_NOW - 20 * 60_000,
          endsAt: TEST_NOW + 18 * 60_000,
        })
      }, ORIGIN.server)
      renderInRoom(<HourRail />, room)
      const words = screen.queryByText(/minutes behind the marks/)
      expect(words !== null).toBe(role === 'facilitator')
      cleanup()
    }
  })

  it('may be caught up with by skipping to the next mark', async () => {
    const room = testRoom()
    story(room)
    conduct(room, {
      holder: room.me.id,
      meetingStartedAt: TEST_NOW - 30 * 60_000,
      entryId: 'entry0000000',
      clock: { state: 'running', startedAt: TEST_NOW - 20 * 60_000, endsAt: TEST_NOW + 18 * 60_000 },
    })
    renderInRoom(<HourRail />, room)
    await userEvent.click(screen.getByRole('button', { name: 'Skip to the next mark' }))
    expect(room.ordered).toEqual([{ do: 'discuss', entryId: 'entry5000000' }])
  })

  it('is brought back by passing entries over with one press, and that is taken back with another', async () => {
    const room = testRoom()
    story(room)
    conduct(room, {
      meetingStartedAt: TEST_NOW - 30 * 60_000,
      entryId: 'entry0000000',
      clock: { state: 'running', startedAt: TEST_NOW - 20 * 60_000, endsAt: TEST_NOW + 18 * 60_000 },
    })
    renderInRoom(<PassOverPanel />, room)
    const depths = () =>
      [...room.view.get('timeline').byId.values()].filter(({ depth }) => depth === 'pass').map(({ id }) => id)
    await userEvent.click(screen.getByRole('button', { name: /^Pass over these/ }))
    expect(depths().length).toBeGreaterThan(1)
    expect(depths()).not.toContain('entry5000000')
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
    expect(depths()).toEqual([])
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
