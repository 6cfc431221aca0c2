import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { useKeepFocus } from './use-keep-focus.ts'

const Board = ({ rows, opened, closed = false }: { rows: string[]; opened?: string; closed?: boolean }) => {
  useKeepFocus()
  return (
    <main id="main" data-landmark tabIndex={-1} data-testid="main">
      {!closed && <button type="button">Go</button>}
      {rows.map((row, index) => (
        <div key={row} data-entry={row} tabIndex={index === 0 ? 0 : -1} data-testid={row}>
          {row === opened && <input aria-label="What happened" />}
        </div>
      ))}
    </main>
  )
}
const has = (id: string): Promise<void> =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(id)))

afterEach(cleanup)

describe('the focus, when what has it goes', () => {
  it('goes to the row of a field that closed', async () => {
    const { rerender } = render(<Board rows={['a', 'b']} opened="b" />)
    screen.getByLabelText('What happened').focus()
    rerender(<Board rows={['a', 'b']} />)
    await has('b')
  })

  it('goes to the row that Tab comes to when the row itself was taken away', async () => {
    const { rerender } = render(<Board rows={['a', 'b']} />)
    screen.getByTestId('b').focus()
    rerender(<Board rows={['a']} />)
    await has('a')
  })

  it('goes to the landmark of a button that made way', async () => {
    const { rerender } = render(<Board rows={[]} />)
    screen.getByText('Go').focus()
    rerender(<Board rows={[]} closed />)
    await has('main')
  })

  it('stays away where it was left on purpose', async () => {
    const { rerender } = render(<Board rows={['a']} />)
    screen.getByText('Go').focus()
    screen.getByText('Go').blur()
    await new Promise(requestAnimationFrame)
    rerender(<Board rows={['a']} closed />)
    await new Promise(requestAnimationFrame)
    await new Promise(requestAnimationFrame)
    expect(document.activeElement).toBe(document.body)
  })
})
