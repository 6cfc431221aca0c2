import { addEntry, editEntry, mergeEntries, type Role } from '@second-story/board'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entryId } from '../room/testing/board-of.ts'
import type { TestRoom } from '../room/testing/test-room.tsx'
import { usePane } from './pane-store.ts'
import { card, entryOf, openWalk, takeIn, withFreshWalk } from './testing/open-walk.tsx'

withFreshWalk()

const rows = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('li[data-entry]')].map(({ dataset }) => dataset['entry']!)
const open = (role: Role = 'scribe'): TestRoom => openWalk(role)
const change = (room: TestRoom, index: number, patch: Parameters<typeof editEntry>[2]): void =>
  act(() => editEntry(room.doc, entryId(index), patch))

describe('several entries and one', () => {
  it('are chosen and merged by keys, and set apart again', async () => {
    const room = open()
    act(() => usePane.getState().setFocus(entryId(2)))
    await userEvent.keyboard('xjx')
    expect(screen.getByText('2 chosen')).toBeTruthy()
    await userEvent.keyboard('{Shift>}M{/Shift}')
    expect(entryOf(room, entryId(3))?.mergedInto).toBe(entryId(2))
    expect(entryOf(room, entryId(2))?.until).toBe('2031-05-05T22:03:00Z')
    expect(rows()).not.toContain(entryId(3))
    expect(within(card('Entry 2')).getByText('Entry 3')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Set them apart' }))
    expect(rows()).toContain(entryId(3))
    expect(entryOf(room, entryId(2))?.until).toBeUndefined()
  })

  it('leave the one that is discussed standing', async () => {
    const room = open()
    act(() => usePane.getState().setFocus(entryId(0)))
    await userEvent.keyboard('xjx{Shift>}M{/Shift}')
    expect(entryOf(room, entryId(0))?.mergedInto).toBe(entryId(1))
  })

  it('keep words that were begun about one that was merged away', async () => {
    const room = open('participant')
    await userEvent.keyboard('ak')
    await userEvent.type(screen.getByRole('textbox', { name: 'What you knew' }), 'Routine by then')
    act(() => void mergeEntries(room.doc, entryId(2), [entryId(1)]))
    expect(within(card('Entry 2')).getByDisplayValue('Routine by then')).toBeTruthy()
  })

  it('are made of one where a sentence begins', async () => {
    const room = open()
    change(room, 1, { text: 'The disk fills; writes stop', detail: '22:01 lag\n22:04 looking' })
    await userEvent.keyboard('{Shift>}S{/Shift}')
    await userEvent.click(screen.getByRole('radio', { name: '22:04 looking' }))
    await userEvent.click(screen.getByRole('button', { name: 'Split in two' }))
    const { byId, order } = room.view.get('timeline')
    const second = byId.get(order[order.indexOf(entryId(1)) + 1]!)
    expect(second).toMatchObject({ text: '22:04 looking', splitFrom: entryId(1) })
    expect(entryOf(room, entryId(1))?.detail).toBe('22:01 lag')
    // Whoever splits says when the second was.
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Time' }))
  })

  it('are made of one at the caret', async () => {
    const room = open()
    await userEvent.keyboard('e')
    const title = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' })
    fireEvent.change(title, { target: { value: 'Disk full Writes stop' } })
    title.setSelectionRange(10, 10)
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    expect(entryOf(room, entryId(1))?.text).toBe('Disk full')
    expect([...room.view.get('timeline').byId.values()].map(({ text }) => text)).toContain('Writes stop')
  })
})

describe('what no time decides', () => {
  it('is moved by keys, and said to be unsure', async () => {
    const room = open()
    change(room, 4, { at: null, precision: 'unknown', after: entryId(3) })
    expect(screen.getByText('order unsure')).toBeTruthy()
    act(() => usePane.getState().setFocus(entryId(4)))
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(rows().slice(0, 5)).toEqual([0, 1, 2, 4, 3].map(entryId))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
    expect(rows()).toEqual([0, 1, 2, 3, 5, 4].map(entryId))
  })

  it('is where it was when somebody no longer knows the time', async () => {
    const room = open()
    await userEvent.keyboard('e')
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How sure' }), 'unknown')
    expect(entryOf(room, entryId(1))).toMatchObject({ at: null, precision: 'unknown', after: entryId(0) })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How sure' }), 'about')
    expect(entryOf(room, entryId(1))).toMatchObject({ at: '2031-05-05T22:00:00Z', precision: 'about' })
  })

  it('does not move what has a time', async () => {
    open()
    await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
    expect(screen.getByText(/Its time says where it stands/)).toBeTruthy()
  })
})

describe('an entry that lasted', () => {
  it('takes an end after its beginning, over midnight as well', async () => {
    const room = open()
    await userEvent.keyboard('e')
    const until = screen.getByRole('textbox', { name: 'Until' })
    await userEvent.type(until, '00:10{Enter}')
    expect(entryOf(room, entryId(1))?.until).toBe('2031-05-06T00:10:00Z')
  })
})

describe('what is hidden', () => {
  it('is hidden and brought back by one key, and says by whom', async () => {
    const room = open()
    act(() => usePane.getState().setFocus(entryId(2)))
    await userEvent.keyboard('{Delete}')
    expect(rows()).not.toContain(entryId(2))
    await userEvent.keyboard('{Shift>}H{/Shift}')
    expect(screen.getByText(/^Hidden/, { selector: 'li *' })).toBeTruthy()
    act(() => usePane.getState().setFocus(entryId(2)))
    await userEvent.keyboard('{Delete}')
    expect(entryOf(room, entryId(2))?.hidden).toBe(false)
  })
})

describe('a decision', () => {
  it('may be one not to act', async () => {
    const room = open()
    change(room, 1, { kind: 'decision' })
    await userEvent.keyboard('e')
    await userEvent.click(screen.getByRole('button', { name: 'Held back' }))
    expect(entryOf(room, entryId(1))?.text).toBe('Held back: Entry 1')
    expect(within(card('Held back: Entry 1')).getByText('Decision to hold back')).toBeTruthy()
  })
})

describe('a proposed change', () => {
  it('is made where it is accepted, and the entry keeps its place', async () => {
    const participant = open('participant')
    await userEvent.keyboard('e')
    const words = screen.getByRole('textbox', { name: /^What happened/ })
    await userEvent.clear(words)
    await userEvent.type(words, 'First reports')
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }))
    const proposal = [...participant.view.get('timeline').byId.values()].find(({ id }) => id.includes(':'))
    expect(proposal).toMatchObject({
      splitFrom: entryId(1),
      text: 'First reports',
      at: '2031-05-05T22:01:00Z',
    })
    expect(entryOf(participant, entryId(1))?.text).toBe('Entry 1')
  })

  it('is written to the entry it would change', async () => {
    const room = open('scribe')
    const stamp = { ...room.stamp(), personId: 'mei0000000', role: 'participant' as const }
    let key = ''
    act(() => {
      key = addEntry(room.doc, stamp, { at: '2031-05-05T22:01:30Z', text: 'Better', splitFrom: entryId(1) })
    })
    act(() => usePane.getState().setFocus(key))
    await userEvent.keyboard('y')
    takeIn(room, key, entryId(90))
    await act(() => Promise.resolve())
    expect(entryOf(room, entryId(1))).toMatchObject({ text: 'Better', at: '2031-05-05T22:01:30Z' })
    expect(entryOf(room, entryId(90))?.mergedInto).toBe(entryId(1))
  })
})
