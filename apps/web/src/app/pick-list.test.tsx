import { MantineProvider } from '@mantine/core'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import '../room/testing/browser.ts'
import { PickList } from '../kit/pick-list.tsx'

const LINES = ['Pause', 'Two minutes more', 'Park it']

const open = () => {
  const done = vi.fn()
  const onClose = vi.fn()
  render(
    <MantineProvider env="test">
      <PickList
        title="Do anything"
        placeholder="What do you want to do?"
        none="Nothing here goes by that name."
        find={(words) => [
          {
            name: 'The hour',
            picks: LINES.filter((label) => label.toLowerCase().includes(words.toLowerCase())).map(
              (label) => ({
                id: label,
                label,
                run: () => done(label),
              }),
            ),
          },
        ]}
        onClose={onClose}
      />
    </MantineProvider>,
  )
  return { done, onClose, field: screen.getByRole('combobox', { name: 'Do anything' }) }
}
const marked = () => screen.getByRole('option', { selected: true })

describe('a list to pick from', () => {
  it('takes letters from the first on', () => {
    const { field } = open()
    expect(document.activeElement).toBe(field)
  })

  it('is narrowed by typing, walked by arrows, and Enter does what is marked once it is closed', async () => {
    const { field, done, onClose } = open()
    await userEvent.type(field, 'pa')
    expect(screen.getAllByRole('option')).toHaveLength(2)
    await userEvent.keyboard('{ArrowDown}')
    expect(marked().textContent).toBe('Park it')
    expect(field.getAttribute('aria-activedescendant')).toBe(marked().id)
    await userEvent.keyboard('{Enter}')
    expect(onClose).toHaveBeenCalledTimes(1)
    await waitFor(() => expect(done).toHaveBeenCalledWith('Park it'))
  })

  it('does with Enter what was typed before it, however slow the list is to follow', async () => {
    const { field, done } = open()
    act(() => {
      fireEvent.change(field, { target: { value: 'park' } })
      fireEvent.keyDown(field, { key: 'Enter' })
    })
    await waitFor(() => expect(done).toHaveBeenCalledWith('Park it'))
  })

  it('goes round at its ends', async () => {
    open()
    await userEvent.keyboard('{ArrowUp}')
    expect(marked().textContent).toBe('Park it')
    await userEvent.keyboard('{ArrowDown}')
    expect(marked().textContent).toBe('Pause')
  })

  it('says when nothing fits, and does nothing on Enter', async () => {
    const { field, onClose } = open()
    await userEvent.type(field, 'x')
    expect(screen.getByText('Nothing here goes by that name.')).toBeTruthy()
    await userEvent.keyboard('{Enter}')
    expect(onClose).not.toHaveBeenCalled()
  })

  it('does what is pressed', async () => {
    const { done } = open()
    await userEvent.click(screen.getByText('Two minutes more'))
    await waitFor(() => expect(done).toHaveBeenCalledWith('Two minutes more'))
  })
})
