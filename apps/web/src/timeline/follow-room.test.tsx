import { fireEvent, screen } from '@testing-library/react'
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

const open = () => {
  const room = testRoom({ role: 'participant' })
  withEntries(room, 60)
  const { container } = renderInRoom(<TimelinePane variant="centre" />, room)
  setAgenda(room.doc, { state: 'live', box: 'timeline', entryId: entryId(1), holder: 'somebodyelse' })
  return { room, scroller: container.querySelector('[data-timeline-scroller]')! }
}
const pill = () => screen.queryByRole('button', { name: 'Back to now' })

describe('following the room on screen', () => {
  it('needs no way back for whoever follows', () => {
    const { room } = open()
    setAgenda(room.doc, { entryId: entryId(30) })
    expect(pill()).toBeNull()
  })

  it('offers the way back once somebody scrolled by hand, and takes it away when it was used', async () => {
    const { room, scroller } = open()
    fireEvent.wheel(scroller)
    expect(pill()).not.toBeNull()
    setAgenda(room.doc, { entryId: entryId(30) })
    expect(pill()).not.toBeNull()
    await userEvent.click(pill()!)
    expect(pill()).toBeNull()
  })

  it('does not move somebody who writes, and lets them finish', async () => {
    const { room } = open()
    await userEvent.keyboard('as')
    setAgenda(room.doc, { entryId: entryId(30) })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('What you saw')
    expect(pill()).not.toBeNull()
  })

  it('follows nothing while nothing is discussed', () => {
    const { room, scroller } = open()
    setAgenda(room.doc, { entryId: null })
    fireEvent.wheel(scroller)
    expect(pill()).toBeNull()
  })
})
