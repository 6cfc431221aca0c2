import { act, fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { entryId, setAgenda, withEntries } from '../room/testing/board-of.ts'
import { renderInRoom, testRoom } from '../room/testing/test-room.tsx'
import { usePane } from './pane-store.ts'
import { card, entryOf, openWalk, propose, withFreshWalk } from './testing/open-walk.tsx'
import { TimelinePane } from './timeline-pane.tsx'

withFreshWalk()

describe('what the room is asked', () => {
  it('stands in the card of what is discussed', () => {
    const room = openWalk('participant')
    setAgenda(room.doc, { prompt: 'What told you which host you were on?' })
    expect(within(card()).getByText('What told you which host you were on?')).toBeTruthy()
  })

  it('reaches whoever looks elsewhere beside the way back', () => {
    const room = openWalk('participant')
    fireEvent.click(screen.getByText('Entry 4'))
    setAgenda(room.doc, { prompt: 'Who else was looking?' })
    const pill = screen.getByRole('button', { name: /^Back to now/ }).parentElement!
    expect(within(pill).getByText(/Who else was looking\?$/)).toBeTruthy()
  })
})

describe('looking ahead', () => {
  it('tells whoever conducts that they do so alone, and gives no command', async () => {
    const room = openWalk('facilitator')
    setAgenda(room.doc, { holder: room.me.id })
    await userEvent.keyboard('jj')
    expect(screen.getByText('Only you look here. The room stays at 22:01')).toBeTruthy()
    expect(room.ordered).toEqual([])
    await userEvent.keyboard('n')
    expect(screen.queryByText(/Only you look here/)).toBeNull()
  })

  it('counts opening another entry as looking elsewhere', () => {
    openWalk('participant')
    fireEvent.click(screen.getByText('Entry 4'))
    expect(screen.getByRole('button', { name: /^Back to now/ })).toBeTruthy()
  })

  it('opens and closes the entry that has the focus on Space, for whoever does not conduct', async () => {
    openWalk('observer')
    await userEvent.keyboard('j')
    await userEvent.keyboard(' ')
    expect(card('Entry 2')).toBeTruthy()
    await userEvent.keyboard(' ')
    expect(screen.queryByRole('region', { name: 'Entry 2' })).toBeNull()
  })
})

describe('keys for one’s own words', () => {
  it('are about what is discussed for whoever follows, wherever the focus was before', async () => {
    const room = openWalk('participant')
    act(() => usePane.getState().setFocus(entryId(1)))
    setAgenda(room.doc, { entryId: entryId(3) })
    await userEvent.keyboard('ak')
    expect(within(card('Entry 3')).getByRole('textbox', { name: 'What you knew' })).toBeTruthy()
  })

  it('leave a mark at the entry where something was begun and not added', async () => {
    const room = openWalk('participant')
    await userEvent.keyboard('ak')
    await userEvent.type(screen.getByRole('textbox'), 'Half a')
    act(() => screen.getByRole<HTMLTextAreaElement>('textbox').blur())
    setAgenda(room.doc, { entryId: entryId(3) })
    act(() => usePane.getState().open(null))
    expect(screen.getByText('Your draft')).toBeTruthy()
  })
})

describe('quiet signals', () => {
  it('go out once, stay pressed, and survive a reload', async () => {
    const room = openWalk('participant')
    const button = () => within(card()).getByRole('button', { name: 'New to me' })
    await userEvent.click(button())
    await userEvent.click(button())
    expect(room.ordered).toEqual([{ do: 'signal', entryId: entryId(1), kind: 'new' }])
    expect(button().getAttribute('aria-pressed')).toBe('true')
    expect(room.drafts.read(`signals:${entryId(1)}`)).toBe('new')
  })

  it('fall back with a sentence where they were refused', async () => {
    const room = openWalk('participant')
    room.answer = () => ({ status: 503, detail: 'The server has not answered.' })
    await userEvent.click(within(card()).getByRole('button', { name: 'Let us move on' }))
    expect(within(card()).getByText('The server has not answered.')).toBeTruthy()
    expect(within(card()).getByRole('button', { name: 'Let us move on' }).getAttribute('aria-pressed')).toBe(
      'false',
    )
  })

  it.each(['facilitator', 'observer'] as const)('are not offered to a %s', (role) => {
    openWalk(role)
    expect(screen.queryByRole('button', { name: 'New to me' })).toBeNull()
  })

  it('begin anew with each entry', async () => {
    const room = openWalk('participant')
    await userEvent.click(within(card()).getByRole('button', { name: 'New to me' }))
    setAgenda(room.doc, { entryId: entryId(2) })
    expect(
      within(card('Entry 2')).getByRole('button', { name: 'New to me' }).getAttribute('aria-pressed'),
    ).toBe('false')
  })
})

describe('how deep to go', () => {
  it('goes from tell it to deep to pass over by one key, and the line says so', async () => {
    const room = openWalk('facilitator')
    await userEvent.keyboard('jd')
    expect(entryOf(room, entryId(2))?.depth).toBe('deep')
    await userEvent.keyboard('d')
    expect(screen.getByText('Pass over')).toBeTruthy()
    await userEvent.keyboard('d')
    expect(entryOf(room, entryId(2))?.depth).toBe('normal')
  })

  it('is not a participant’s to choose, nor are inflection points', async () => {
    const room = openWalk('participant')
    propose(room, room.me.id, 'Mine')
    await userEvent.keyboard('jdi')
    expect(
      [...room.view.get('timeline').byId.values()].some(({ depth, inflection }) => depth || inflection),
    ).toBe(false)
  })

  it('takes a planned minute for an inflection point, within the meeting', async () => {
    const room = openWalk('facilitator')
    await userEvent.keyboard('jie')
    const field = screen.getByRole('textbox', { name: /^Planned at minute/ })
    await userEvent.type(field, '900{Enter}')
    expect(entryOf(room, entryId(2))?.plannedMinute ?? null).toBeNull()
    await userEvent.clear(field)
    await userEvent.type(field, '24{Enter}')
    expect(entryOf(room, entryId(2))?.plannedMinute).toBe(24)
  })

  it('marks an entry as told by key, for whoever conducts', async () => {
    const room = openWalk('facilitator')
    await userEvent.keyboard('jm')
    expect(room.ordered).toEqual([])
    setAgenda(room.doc, { holder: room.me.id })
    await userEvent.keyboard('m')
    expect(room.ordered).toEqual([{ do: 'tell', entryId: entryId(2) }])
  })
})

describe('a name in the log', () => {
  it('shows who said that it is theirs, and whether they are here', () => {
    const room = testRoom({ role: 'participant' })
    withEntries(room, 3, () => ({ actor: 'tomas' }))
    room.doc
      .getMap('people')
      .set('tomas00000', { name: 'Tomás Vale', role: 'participant', claims: ['@Tomas'] })
    renderInRoom(<TimelinePane variant="centre" />, room)
    setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: entryId(1) })
    expect(within(card()).getByText('Tomás Vale')).toBeTruthy()
    expect(within(card()).getByText('not here')).toBeTruthy()
  })
})
