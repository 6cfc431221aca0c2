import { addEntry, agreedNow, answerAgreement, editEntry, readAgenda, writeAgenda } from '@second-story/board'
import { screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { ChangedMark } from './changed-mark.tsx'
import { renderInRoom, TEST_NOW, testRoom } from './testing/test-room.tsx'

it('marks what was changed since the agreement, also what changed while no mark was on the page', () => {
  const room = testRoom()
  const { doc } = room
  const id = addEntry(doc, room.stamp(), { text: 'the queue stood', kind: 'message' })
  answerAgreement(doc, room.stamp(), { answer: 'yes' })
  writeAgenda(doc, { ...readAgenda(doc), agreed: agreedNow(doc, TEST_NOW) })
  const first = renderInRoom(<ChangedMark entryId={id} />, room)
  expect(screen.queryByText(/changed/i)).toBeNull()
  first.unmount()
  editEntry(doc, id, { text: 'the queue stood still' })
  renderInRoom(<ChangedMark entryId={id} />, room)
  expect(screen.getByText(/changed/i)).toBeTruthy()
})
