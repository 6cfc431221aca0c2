import { act, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDrafts } from './drafts.ts'
import { renderInRoom, testRoom } from './testing/test-room.tsx'
import { useDraft } from './use-draft.ts'

const Field = ({ name }: { name: string }) => {
  const [text, setText] = useDraft(name)
  return <input aria-label="draft" value={text} onChange={(event) => setText(event.currentTarget.value)} />
}
const field = () => screen.getByLabelText<HTMLInputElement>('draft')

describe('a draft', () => {
  beforeEach(() => localStorage.clear())

  it('survives a reload', async () => {
    const before = renderInRoom(<Field name="a" />, testRoom())
    await userEvent.type(field(), 'half a thought')
    before.unmount()
    renderInRoom(<Field name="a" />, testRoom())
    expect(field().value).toBe('half a thought')
  })

  it('belongs to its key', async () => {
    const { rerender } = renderInRoom(<Field name="a" />, testRoom())
    await userEvent.type(field(), 'about a')
    rerender(<Field name="b" />)
    expect(field().value).toBe('')
    rerender(<Field name="a" />)
    expect(field().value).toBe('about a')
  })

  it('is the same in every place of the page that shows it', async () => {
    const room = testRoom()
    renderInRoom(<Field name="a" />, room)
    act(() => room.drafts.write('a', 'put back'))
    expect(field().value).toBe('put back')
  })

  it('is forgotten when it is emptied', async () => {
    renderInRoom(<Field name="a" />, testRoom())
    await userEvent.type(field(), 'gone soon')
    await userEvent.clear(field())
    expect(localStorage.length).toBe(0)
  })

  it('lives as long as the page where nothing can be stored', () => {
    const full = {
      getItem: () => null,
      removeItem: () => {},
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const drafts = createDrafts(full, 'review', 'ada')
    drafts.write('a', 'kept')
    expect(drafts.read('a')).toBe('kept')
  })
})
