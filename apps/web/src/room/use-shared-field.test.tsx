import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { SharedText } from './shared-text.tsx'
import { setAgenda } from './testing/board-of.ts'
import { renderInRoom, type TestRoom, testRoom } from './testing/test-room.tsx'

const written: string[] = []
/** A field that Escape or the press of a button takes away. */
const Card = () => {
  const [open, setOpen] = useState(true)
  if (!open) return null
  return (
    <>
      <SharedText
        label="Words"
        value="It stops"
        draftKey="words"
        maxLength={100}
        write={(text) => written.push(text)}
        onKey={({ key }, field) => {
          if (key !== 'Escape') return
          field.drop()
          setOpen(false)
        }}
      />
      {/* Takes no focus, as a key of the page does not. */}
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => setOpen(false)}>
        Close
      </button>
    </>
  )
}

let room: TestRoom
const close = () => userEvent.click(screen.getByRole('button', { name: 'Close' }))
const type = (text: string) => userEvent.type(screen.getByLabelText('Words'), text)

beforeEach(() => {
  localStorage.clear()
  written.length = 0
  room = testRoom()
  renderInRoom(<Card />, room)
})

describe('a short text whose field goes at once', () => {
  it('is written as it was typed', async () => {
    await type(' dead')
    await close()
    expect([written, room.drafts.read('words')]).toEqual([['It stops dead'], ''])
  })

  it('is not written where it was thrown away with the field', async () => {
    await type(' dead{Escape}')
    expect([written, room.drafts.read('words')]).toEqual([[], ''])
  })

  it('is kept here where it goes because the meeting has ended', async () => {
    await type(' dead')
    setAgenda(room.doc, { state: 'closed' })
    await close()
    expect(written).toEqual([])
    expect(room.drafts.read('words')).toContain('It stops dead')
  })
})
