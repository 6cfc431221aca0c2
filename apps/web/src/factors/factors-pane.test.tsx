import { addAnnotation, addFactor, editFacts, FACTOR_KINDS, type Role } from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { useFactorPage } from './factor-page.ts'
import { KIND_WORDS, ROLE_WORDS } from './factor-words.ts'
import { FactorsPane } from './factors-pane.tsx'
import { LearningsFirst } from './learnings-first.tsx'

const BEN = 'ben0000000'

beforeEach(() => {
  localStorage.clear()
  useFactorPage.setState({ looked: null, editing: null, chosen: new Set() })
})

const open = (role: Role = 'facilitator', before: (room: TestRoom) => void = () => {}): TestRoom => {
  const room = testRoom({ role })
  withEntries(room, 3)
  room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'participant' })
  before(room)
  setAgenda(room.doc, { state: 'live', box: 'discussion', holder: room.me.id, meetingStartedAt: 1 })
  renderInRoom(
    <>
      <FactorsPane onAsk={() => {}} />
      <LearningsFirst />
    </>,
    room,
  )
  return room
}
const write = async (kind: string, words: string): Promise<void> => {
  const form = document.getElementById('add-factor')!
  await userEvent.selectOptions(within(form).getByLabelText('What it is'), kind)
  await userEvent.type(within(form).getByRole('textbox'), `${words}{Enter}`)
}
const factors = (room: TestRoom) => [...room.view.get('factors').values()]

describe('what came of the discussion', () => {
  it('has no word for a root, and every kind and role may be left unsaid', () => {
    const words = [
      ...Object.values(KIND_WORDS).flatMap((kind) => Object.values(kind)),
      ...Object.values(ROLE_WORDS),
    ]
    expect(words.join(' ')).not.toMatch(/root|cause/i)
    expect(Object.keys(KIND_WORDS)).toEqual([...FACTOR_KINDS])
    open()
    expect(document.body.textContent).not.toMatch(/root cause/i)
  })

  it('is a proposal under their own key when a participant writes it, and the board’s when the desk does', async () => {
    const room = open('participant')
    await write('lucky', 'Kit was awake')
    expect(factors(room)).toMatchObject([{ kind: 'lucky', text: 'Kit was awake' }])
    expect(factors(room)[0]!.id).toMatch(/^ada0000000:/)
    expect(screen.getByText('Proposed by Ada')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull()
  })

  it('offers nothing to change where somebody else wrote, and accepts by command', async () => {
    const room = open('scribe', ({ doc, stamp }) => {
      addFactor(doc, { ...stamp(), personId: BEN, role: 'participant' }, { text: 'One queue for both' })
    })
    expect(screen.queryByRole('button', { name: /^Say more/ })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }))
    expect(room.ordered).toEqual([{ do: 'accept', root: 'factors', key: factors(room)[0]!.id }])
  })

  it('keeps the order in which it was said', async () => {
    open()
    await write('learning', 'The first')
    await write('learning', 'The second')
    const list = screen.getByRole('list', { name: 'Learnings' })
    expect(
      within(list)
        .getAllByText(/^The/)
        .map((one) => one.textContent),
    ).toEqual(['The first', 'The second'])
  })

  it('comes back when it was taken away', async () => {
    const room = open('facilitator', ({ doc, stamp }) => void addFactor(doc, stamp(), { text: 'One queue' }))
    await userEvent.click(screen.getByRole('button', { name: 'Take away: One queue' }))
    expect(factors(room)[0]).toMatchObject({ hidden: true })
    await userEvent.click(screen.getByRole('button', { name: 'Bring back: One queue' }))
    expect(factors(room)[0]).toMatchObject({ hidden: false })
  })
})

describe('what is asked besides', () => {
  it('has the numbers beside it, unknown until the facts say', () => {
    const room = open()
    expect(
      screen.getByText(/^Time to detect not known: Facts do not say when it began or when it was/),
    ).toBeTruthy()
    act(() => editFacts(room.doc, { start: '2031-02-03T09:00:00Z', detected: '2031-02-03T09:43:00Z' }))
    expect(screen.getByText('43 min to detect')).toBeTruthy()
    expect(screen.getByText('Time to resolve not known: Facts do not say when it was resolved')).toBeTruthy()
  })

  it('brings the same tool of two people together, to be made a learning with one press', async () => {
    const room = open('facilitator', ({ doc, stamp }) => {
      const said = {
        entryId: entryId(1),
        body: 'Drew it',
        marks: ['missing' as const],
        instrument: 'queue age',
      }
      addAnnotation(doc, stamp(), said)
      addAnnotation(doc, { ...stamp(), personId: BEN }, said)
    })
    await userEvent.click(screen.getByRole('button', { name: /^Make it a learning: Ada and Ben missed/ }))
    expect(factors(room)).toMatchObject([{ kind: 'learning', from: [entryId(1)] }])
    expect(screen.getByText('Written down')).toBeTruthy()
  })

  it('asks for learnings before actions where there are none', async () => {
    const room = open()
    const first = screen.getByRole('region', { name: 'What did you learn that you will use next week?' })
    await userEvent.type(within(first).getByRole('textbox'), 'Look at the queue age{Enter}')
    expect(factors(room)).toMatchObject([{ kind: 'learning', text: 'Look at the queue age' }])
    expect(screen.getByRole('region', { name: 'What we learned' }).textContent).toContain(
      'Look at the queue age',
    )
  })
})
