import {
  addAction,
  addAnnotation,
  addQuestion,
  editQuestion,
  questionsInOrder,
  type Role,
} from '@second-story/board'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { LearnedPanel } from './learned-panel.tsx'
import { QuestionsPane } from './questions-pane.tsx'

beforeEach(() => localStorage.clear())

const ADA = 'ada0000000'
const BEN = 'ben0000000'

const open = (role: Role = 'facilitator', before: (room: TestRoom) => void = () => {}) => {
  const room = testRoom({ role })
  withEntries(room, 4)
  room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'participant' })
  before(room)
  setAgenda(room.doc, { state: 'live', box: 'discussion', holder: ADA, meetingStartedAt: 1 })
  renderInRoom(
    <>
      <QuestionsPane />
      {role === 'facilitator' && <LearnedPanel />}
    </>,
    room,
  )
  return room
}
const standing = (room: TestRoom) => questionsInOrder(room.view.get('questions'))
const ben = (room: TestRoom, id: string) => ({
  ...room.stamp(),
  personId: BEN,
  role: 'participant' as const,
  id,
})
const title = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? ''

describe('the question that is open', () => {
  it('is the one the room is at, until somebody looks elsewhere; the next one fetches them back', async () => {
    const room = open('participant')
    const [first, second, third] = standing(room)
    expect(title()).toBe(first!.text)
    setAgenda(room.doc, { question: second!.id })
    expect(title()).toBe(second!.text)
    await userEvent.click(screen.getByRole('button', { name: new RegExp(first!.text!.slice(0, 20)) }))
    expect(title()).toBe(first!.text)
    setAgenda(room.doc, { question: third!.id })
    expect(title()).toBe(third!.text)
    expect(screen.getByText('Now discussing')).toBeTruthy()
  })

  it('is gone through and asked by keys', async () => {
    const room = open()
    const [, second, third] = standing(room)
    await userEvent.keyboard('jj')
    expect(title()).toBe(third!.text)
    await userEvent.keyboard('k{Enter}')
    expect(room.ordered).toEqual([{ do: 'question', id: second!.id }])
    await userEvent.keyboard('x')
    expect(room.view.get('questions').get(second!.id)?.state).toBe('skipped')
    await userEvent.keyboard('p')
    expect(room.view.get('questions').get(second!.id)?.state).toBe('parked')
  })

  it('stands with the entry it came up at and the entries linked to it, which can be unlinked', async () => {
    const room = open('scribe', (fresh) => {
      editQuestion(fresh.doc, standing(fresh)[0]!.id, { entryId: entryId(0) })
    })
    await userEvent.click(screen.getByRole('button', { name: 'Link an entry' }))
    await userEvent.click(screen.getByRole('option', { name: /Entry 2/ }))
    expect(standing(room)[0]!.entries).toEqual([entryId(2)])
    const evidence = screen.getByRole('region', { name: 'From the timeline' })
    expect(
      within(evidence)
        .getAllByText(/^Entry/)
        .map(({ textContent }) => textContent),
    ).toEqual(['Entry 0', 'Entry 2'])
    await userEvent.click(within(evidence).getByRole('button', { name: 'Unlink: Entry 2' }))
    expect(standing(room)[0]!.entries).toEqual([])
  })

  it('brings words that were marked for it, and none that a facilitator took off the board', () => {
    let second = ''
    const room = open('participant', (fresh) => {
      const say = (id: string, body: string): string =>
        addAnnotation(fresh.doc, ben(fresh, id), {
          entryId: entryId(1),
          lens: 'saw',
          body,
          marks: ['misled'],
        })
      say('word00000001', 'The graph was flat')
      second = say('word00000002', 'Somebody said so')
    })
    expect(screen.getByText('The graph was flat')).toBeTruthy()
    act(() => void room.doc.getMap('removed').set(second, { by: ADA, at: '2031-05-06T14:00:00Z' }))
    expect(screen.queryByText('Somebody said so')).toBeNull()
  })

  it('shows the notes written under its heading', () => {
    const room = open('participant')
    const heading = new Y.XmlElement<{ questionId: string }>('heading')
    heading.setAttribute('questionId', standing(room)[0]!.id)
    const line = new Y.XmlElement('paragraph')
    line.insert(0, [new Y.XmlText('Nobody had seen it wait')])
    act(() => room.doc.getXmlFragment('notes').push([heading as unknown as Y.XmlElement, line]))
    return screen.findByText('Nobody had seen it wait')
  })
})

describe('questions of the room', () => {
  it('are proposed by participants and accepted by the desk', async () => {
    open('participant')
    await userEvent.type(screen.getByRole('textbox', { name: 'Propose a question' }), 'Who is next?{Enter}')
    const proposed = screen.getByRole('list', { name: 'Proposed questions' })
    await userEvent.click(within(proposed).getByRole('button'))
    expect(screen.queryByRole('button', { name: 'Accept' })).toBeNull()
  })

  it('are accepted with one press, or left', async () => {
    const room = open('facilitator', (fresh) => {
      addQuestion(fresh.doc, ben(fresh, 'quest0000001'), { text: 'Who is next?' })
    })
    await userEvent.click(screen.getByRole('button', { name: /Who is next/ }))
    await userEvent.click(screen.getByRole('button', { name: 'Accept' }))
    expect(room.ordered).toEqual([{ do: 'accept', root: 'questions', key: `${BEN}:quest0000001` }])
    await userEvent.click(screen.getByRole('button', { name: 'Not here' }))
    expect(screen.queryByRole('list', { name: 'Proposed questions' })).toBeNull()
  })
})

describe('voting', () => {
  it('gives everybody three dots, with counts for all to see', async () => {
    const room = open('participant')
    expect(screen.queryByRole('button', { name: /^Dot for/ })).toBeNull()
    setAgenda(room.doc, { voting: true })
    for (const index of [0, 1, 2]) {
      await userEvent.click(screen.getAllByRole('button', { name: /^Dot for/ })[index]!)
    }
    expect(screen.getByText(/Your three dots are given/)).toBeTruthy()
    expect(screen.getAllByRole('button', { name: /^Dot for/ })[3]).toHaveProperty('disabled', true)
    await userEvent.keyboard('v')
    await userEvent.click(screen.getAllByRole('button', { name: /^Dot for/ })[1]!)
    expect(room.view.get('votes').get(ADA)).toEqual([standing(room)[2]!.id])
  })

  it('ends with the questions in the order of their dots', async () => {
    const room = open()
    const third = standing(room)[2]!
    setAgenda(room.doc, { voting: true })
    act(() => void room.doc.getMap('votes').set(BEN, [third.id]))
    await userEvent.click(screen.getByRole('button', { name: 'End the vote' }))
    expect(room.ordered).toEqual([{ do: 'vote', on: false }])
    expect(standing(room)[0]!.id).toBe(third.id)
  })
})

describe('what has its turn or waits for it', () => {
  it('lists what was learned later, and asks it like any question', async () => {
    const room = open('facilitator', (fresh) => {
      addAnnotation(fresh.doc, ben(fresh, 'later0000001'), {
        entryId: entryId(3),
        lens: 'knew',
        body: 'It was the other disk',
        marks: ['learned-later'],
      })
    })
    await userEvent.click(screen.getByRole('button', { name: /Learned later/ }))
    expect(screen.getByText('It was the other disk')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Give it its turn' }))
    const asked = standing(room).find(({ entries }) => entries?.includes(entryId(3)))
    expect(room.ordered).toEqual([{ do: 'question', id: asked!.id }])
  })

  it('names parked fixes without a way to talk about them now', () => {
    open('facilitator', (fresh) => {
      addAction(fresh.doc, fresh.stamp(), { title: 'A bigger disk', status: 'parked' })
    })
    expect(screen.getByText('One fix is parked until Remediation')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /bigger disk/ })).toBeNull()
  })

  it('takes a quiet word about having learned something once, and counts it for facilitators', async () => {
    const room = open()
    act(() => void room.backstage!.doc.getMap('learned').set(BEN, true))
    expect(screen.getByText('One person will use something from today.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'I learned something I will use' }))
    expect(room.ordered).toEqual([{ do: 'signal', kind: 'learned' }])
    expect(screen.queryByRole('button', { name: 'I learned something I will use' })).toBeNull()
  })
})
