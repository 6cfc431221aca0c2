import { fireEvent, render } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { type Action, offeredActions, useActions } from './actions.ts'

const Offering = ({ actions }: { actions: readonly Action[] }) => {
  useActions(actions)
  return null
}
const pause = (more: Partial<Action> = {}): Action => ({
  id: 'pause',
  label: 'Pause',
  group: 'The hour',
  keys: ['.'],
  run: () => {},
  ...more,
})
const lines = () => offeredActions.getState().map(({ label }) => label)
const press = (key: string) => fireEvent.keyDown(document.body, { key })

describe('actions', () => {
  beforeEach(() => offeredActions.setState([], true))

  it('are listed and their keys work while the component is there', () => {
    const run = vi.fn()
    const { unmount } = render(<Offering actions={[pause({ run })]} />)
    expect(lines()).toEqual(['Pause'])
    press('.')
    expect(run).toHaveBeenCalledTimes(1)
    unmount()
    expect(lines()).toEqual([])
    press('.')
    expect(run).toHaveBeenCalledTimes(1)
  })

  it('do what the last render says, under the label of the last render', () => {
    const before = vi.fn()
    const after = vi.fn()
    const { rerender } = render(<Offering actions={[pause({ run: before })]} />)
    rerender(<Offering actions={[pause({ run: after, label: 'Resume' })]} />)
    expect(lines()).toEqual(['Resume'])
    offeredActions.getState()[0]!.run()
    press('.')
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledTimes(2)
  })

  it('that are not possible now have neither a line nor a key', () => {
    const run = vi.fn()
    render(<Offering actions={[pause({ run, when: false })]} />)
    press('.')
    expect(lines()).toEqual([])
    expect(run).not.toHaveBeenCalled()
  })

  it('keep their place in the list when nothing about them changes', () => {
    const { rerender } = render(<Offering actions={[pause()]} />)
    const listed = offeredActions.getState()
    rerender(<Offering actions={[pause()]} />)
    expect(offeredActions.getState()).toBe(listed)
  })
})
