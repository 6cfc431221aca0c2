import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { useWordingSwitch } from '../../kit/wording-switch.ts'
import { renderInRoom, testRoom } from '../testing/test-room.tsx'
import { HintedWords } from './hinted-words.tsx'
import { halvesOf } from './read-hints.ts'
import { useTypedHere } from './use-typed-here.ts'
import { WordingHint } from './wording-hint.tsx'

const Field = () => {
  const [text, setText] = useState('It was my fault. ')
  const typed = useTypedHere(text)
  return (
    <div>
      <textarea
        aria-label="Words"
        value={text}
        onChange={(event) => {
          typed.note(event.currentTarget.value)
          setText(event.currentTarget.value)
        }}
      />
      <WordingHint text={text} before={typed.before} />
      <button type="button" onClick={() => setText('It was my fault.')}>
        Somebody else
      </button>
    </div>
  )
}

describe('a hint about wording', () => {
  beforeEach(() => {
    localStorage.clear()
    useWordingSwitch.getState().set(true)
  })

  it('names the phrase that this person typed, says why on a press, and goes for good when it is kept', async () => {
    const room = testRoom({ role: 'participant' })
    renderInRoom(<Field />, room)
    await userEvent.type(screen.getByLabelText('Words'), 'We should have asked')
    const phrase = await screen.findByRole('button', { name: /^should have asked/ })
    expect(screen.queryByText(/my fault/, { selector: 'span' })).toBeNull()
    await userEvent.click(phrase)
    expect(phrase.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText(/^What did happen/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Keep “should have asked” as it is' }))
    expect(screen.queryByRole('button', { name: /^should have asked/ })).toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('Words'))
    expect(room.ordered).toEqual([])
  })

  it('is not there for what somebody else made of the text', async () => {
    renderInRoom(<Field />)
    await userEvent.type(screen.getByLabelText('Words'), 'We should have asked')
    await screen.findByRole('button', { name: /^should have asked/ })
    await userEvent.click(screen.getByRole('button', { name: 'Somebody else' }))
    expect(screen.queryByRole('button', { name: /as it is$/ })).toBeNull()
  })

  it('underlines one’s own words where they stand, until hints are turned off', async () => {
    renderInRoom(<HintedWords text="Then we failed to call, it was my fault" />)
    const fault = await screen.findByRole('button', { name: 'my fault: another way to ask?' })
    await userEvent.click(fault)
    expect(screen.getByText(/^Fault ends the story early/)).toBeTruthy()
    useWordingSwitch.getState().set(false)
    await waitFor(() => expect(screen.queryByRole('button', { name: /another way/ })).toBeNull())
    expect(screen.getByText('Then we failed to call, it was my fault')).toBeTruthy()
  })

  it('comes in two halves, why and what to ask', () => {
    expect(halvesOf({ suggestion: 'It is over. What did it show?' })).toEqual({
      why: 'It is over.',
      ask: 'What did it show?',
    })
  })
})
