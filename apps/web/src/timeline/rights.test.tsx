import { addEntry, type Role } from '@second-story/board'
import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { useUi } from '../room/ui-store.ts'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import { usePane } from './pane-store.ts'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { withSizes } from './testing/sized.ts'
import { TimelinePane } from './timeline-pane.tsx'

withSizes()
beforeEach(() => {
  usePane.getState().reset()
  useUi.setState({ composing: null, adding: false })
  localStorage.clear()
})

const open = (role: Role) => {
  const room = testRoom({ role })
  withEntries(room, 5)
  renderInRoom(<TimelinePane variant="centre" />, room)
  setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: entryId(1), holder: 'somebodyelse' })
  return room
}
const card = () => screen.getByRole('region', { name: 'Entry 1' })

describe('what the timeline offers', () => {
  it('offers an observer nothing to write with', async () => {
    const room = open('observer')
    expect(within(card()).queryAllByRole('button')).toEqual([])
    expect(screen.queryByRole('button', { name: /Entry|Propose/ })).toBeNull()
    await userEvent.keyboard('c')
    await userEvent.keyboard('e')
    await userEvent.keyboard('as')
    expect(screen.queryAllByRole('textbox')).toEqual([])
    expect(room.ordered).toEqual([])
  })

  it('lets a participant propose, and not edit what stands on the board', async () => {
    const room = open('participant')
    await userEvent.click(within(card()).getByRole('button', { name: 'What to do with this entry' }))
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Propose a changeE'])
    await userEvent.keyboard('{Escape}')
    await userEvent.keyboard('c')
    const time = screen.getByRole<HTMLInputElement>('textbox', { name: /^Time/ })
    expect(time.value).toBe('≈22:01')
    await userEvent.clear(time)
    await userEvent.type(time, '≈22:30')
    await userEvent.type(
      screen.getByRole('textbox', { name: /^What happened/ }),
      'First reports reach support',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Propose' }))
    const { byId } = room.view.get('timeline')
    const proposal = [...byId.values()].find(({ id }) => id.startsWith(`${room.me.id}:`))
    expect(proposal).toMatchObject({
      at: '2031-05-05T22:30:00Z',
      precision: 'about',
      text: 'First reports reach support',
    })
    expect(screen.getByText('Ada proposes')).toBeTruthy()
  })

  it('takes a key for discussing only from whoever holds the room', async () => {
    const room = open('cofacilitator')
    await userEvent.keyboard('jj{Enter}')
    expect(room.ordered).toEqual([])
    expect(screen.getByRole('region', { name: 'Entry 3' })).toBeTruthy()
    setAgenda(room.doc, { holder: room.me.id })
    await userEvent.keyboard('j{Enter}')
    expect(room.ordered).toEqual([{ do: 'discuss', entryId: entryId(4) }])
  })

  it('marks an inflection point by key, for those who keep the timeline', async () => {
    const room = open('scribe')
    await userEvent.keyboard('ji')
    expect(room.view.get('timeline').byId.get(entryId(2))?.inflection).toBe(true)
  })

  it('does not let the scribe edit somebody’s proposal', () => {
    const room = open('scribe')
    const stamp = { ...room.stamp(), personId: 'mei0000000', role: 'participant' as const }
    const id = addEntry(room.doc, stamp, { at: '2031-05-05T22:01:30Z', text: 'Mine to change' })
    usePane.getState().open(id)
    const proposal = screen.queryByRole('region', { name: 'Mine to change' })
    expect(
      proposal && within(proposal).queryByRole('button', { name: 'What to do with this entry' }),
    ).toBeNull()
  })
})
