import {
  type ActionPatch,
  addAction,
  addFactor,
  editAction,
  editFactor,
  type Role,
} from '@second-story/board'
import { act, cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, it } from 'vitest'
import { setAgenda } from '../room/testing/board-of.ts'
import { renderInRoom, TEST_NOW, type TestRoom, testRoom } from '../room/testing/test-room.tsx'
import { ActionsPane } from './actions-pane.tsx'
import { useActionsPane } from './pane-store.ts'

const initial = useActionsPane.getState()
beforeEach(() => {
  localStorage.clear()
  useActionsPane.setState(initial, true)
})

const BEN = 'ben0000000'

const open = (role: Role, before: (room: TestRoom) => void = () => {}): TestRoom => {
  const room = testRoom({ role })
  room.doc.getMap('people').set(BEN, { name: 'Ben Ode', role: 'participant' })
  before(room)
  setAgenda(room.doc, { state: 'live', box: 'remediation', holder: 'somebody00', meetingStartedAt: TEST_NOW })
  renderInRoom(<ActionsPane />, room)
  return room
}
const put = (room: TestRoom, title: string, more: ActionPatch = {}): string =>
  addAction(room.doc, { ...room.stamp(), role: 'scribe' }, { title, ...more })
const row = (title: string) => within(screen.getByText(title).closest('li')!)

it('says that none is a fine result', () => {
  open('observer')
  expect(screen.getByText(/none is a fine result/)).toBeTruthy()
})

it('asks whoever may change it one question at a time, and nobody else', async () => {
  const room = open('scribe', (one) => {
    put(one, 'Train everyone; improve backups', { due: '2031-05-20' })
  })
  expect(screen.getByText(/^Asks people to know better/)).toBeTruthy()
  expect(screen.queryByText(/more than one thing/)).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Leave this aside/ }))
  expect(screen.getByText(/more than one thing/)).toBeTruthy()
  // A reload of the page asks no more than was left to ask.
  cleanup()
  renderInRoom(<ActionsPane />, room)
  expect(screen.getByText(/more than one thing/)).toBeTruthy()
})

it('shows a participant what was taken on without a way to change it, and their own proposal with one', () => {
  const room = open('participant', (one) => {
    put(one, 'The prompt names the host')
    addAction(one.doc, one.stamp(), { title: 'A page about the copy' })
  })
  expect(row('The prompt names the host').queryByRole('textbox')).toBeNull()
  expect(row('The prompt names the host').queryByRole('checkbox')).toBeNull()
  expect(screen.queryByText(/Who is closest/)).toBeTruthy()
  expect(screen.getByDisplayValue('A page about the copy')).toBeTruthy()
  expect(room.view.get('actions').size).toBe(2)
})

it('keeps the long term apart, and what was left with its reason', () => {
  const room = open('observer', (one) => {
    put(one, 'The prompt names the host', { due: '2031-05-20' })
    put(one, 'One primary less', { due: '2031-09-01' })
  })
  const later = screen.getByRole('list', { name: 'Longer than thirty days' })
  expect(within(later).getByText('One primary less')).toBeTruthy()
  const key = [...room.view.get('actions').keys()][0]!
  act(() => editAction(room.doc, key, { status: 'dropped', reason: 'The hosts go away in May' }))
  expect(row('The prompt names the host').getByText('The hosts go away in May')).toBeTruthy()
})

it('answers a factor with one press and a line', async () => {
  const room = open('scribe', (one) => {
    addFactor(one.doc, { ...one.stamp(), role: 'scribe' }, { text: 'Both hosts look alike' })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Answer it: Both hosts look alike' }))
  await userEvent.keyboard('The prompt names the host{Enter}')
  const [action] = room.view.get('actions').values()
  const [factor] = room.view.get('factors').keys()
  expect(action).toMatchObject({ title: 'The prompt names the host', from: [factor], due: '2031-05-20' })
  expect(screen.queryByText(/that no action answers/)).toBeNull()
})

it('answers nothing that was taken away before the line was written', async () => {
  const room = open('scribe', (one) => {
    addFactor(one.doc, { ...one.stamp(), role: 'scribe' }, { text: 'Both hosts look alike' })
  })
  await userEvent.click(screen.getByRole('button', { name: 'Answer it: Both hosts look alike' }))
  const [factor] = room.view.get('factors').keys()
  act(() => editFactor(room.doc, factor!, { hidden: true }))
  await userEvent.keyboard('The prompt names the host{Enter}')
  const [action] = room.view.get('actions').values()
  expect([action?.title, action?.from]).toEqual(['The prompt names the host', undefined])
})

it('comes back from soaking on its day: keep it, or leave it and say why', async () => {
  const room = open('facilitator', (one) => {
    put(one, 'A page about the copy', { status: 'soaking', soakUntil: '2031-05-06', soakers: ['Ben Ode'] })
  })
  expect(screen.getByText('Soaked')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Leave it: A page about the copy' }))
  await userEvent.keyboard('Nobody would look there{Enter}')
  const [action] = room.view.get('actions').values()
  expect(action).toMatchObject({ status: 'dropped', reason: 'Nobody would look there' })
})

it('gives it to whoever is chosen by key, and to nobody called like the first letters of it on the way', async () => {
  const room = open('scribe', (one) => void put(one, 'The prompt names the host'))
  const owners: unknown[] = []
  room.doc.getMap('actions').observeDeep(() => owners.push([...room.view.get('actions').values()][0]?.owner))
  await userEvent.click(screen.getByRole('button', { name: 'Owner of The prompt names the host' }))
  await userEvent.keyboard('Be{ArrowDown}{Enter}')
  expect(owners).toEqual([{ personId: BEN }])
  await userEvent.click(screen.getByRole('button', { name: /^Owner of The prompt.*Ben Ode$/ }))
  await userEvent.clear(screen.getByRole('combobox', { name: /^Owner of/ }))
  await userEvent.keyboard('Bea{Enter}')
  expect(owners).toEqual([{ personId: BEN }, { name: 'Bea' }])
})

it('keeps the place of one that somebody types in when its tracker says it is done', async () => {
  const room = open('scribe', (one) => {
    put(one, 'The prompt names the host')
    put(one, 'A page about the copy')
  })
  const field = screen.getByDisplayValue('The prompt names the host')
  await userEvent.click(field)
  const key = [...room.view.get('actions').keys()][0]!
  act(() => editAction(room.doc, key, { status: 'done' }))
  expect(document.activeElement).toBe(field)
  expect(screen.queryByRole('list', { name: 'Done' })).toBeNull()
  act(() => field.blur())
  expect(within(screen.getByRole('list', { name: 'Done' })).getByText(/The prompt/)).toBeTruthy()
})

it('begins another review with nothing of the one before', () => {
  open('scribe', (one) => {
    addFactor(one.doc, { ...one.stamp(), role: 'scribe' }, { text: 'Both hosts look alike' })
  })
  useActionsPane.getState().answer(['factorfactor'])
  cleanup()
  renderInRoom(<ActionsPane />, { ...testRoom({ role: 'scribe' }), reviewId: 'another00000' })
  expect(useActionsPane.getState().answering).toEqual([])
})
