import { expect, it } from 'vitest'
import { isNearKey, isWellInside, styleOf, windowOver } from './near-window.ts'

/** Blocks of 30 px, one under the other. */
const spanOf = (index: number) => ({ top: 30 * index, bottom: 30 * index + 30 })

it('takes every block that is seen a part of, and goes on to the end of the notes where that is near', () => {
  expect(windowOver(100, spanOf, { top: 300, bottom: 600 })).toEqual({ from: 10, to: 20 })
  expect(windowOver(100, spanOf, { top: 315, bottom: 585 })).toEqual({ from: 10, to: 20 })
  expect(windowOver(100, spanOf, { top: -500, bottom: 20 })).toEqual({ from: 0, to: 1 })
  expect(windowOver(100, spanOf, { top: 2900, bottom: 3600 })).toEqual({ from: 96, to: Infinity })
})

it('lets nobody write close to an end behind which there are more blocks', () => {
  const inside = (from: number, to: number) =>
    Array.from({ length: 60 }, (_, block) => block).filter((block) => isWellInside({ from, to }, block))
  expect(inside(10, 40)).toEqual(Array.from({ length: 14 }, (_, index) => 18 + index))
  expect(inside(0, 10)).toEqual([0, 1])
  expect(inside(50, Infinity)).toEqual([58, 59])
})

it('leaves out what is before the window and after it, and keeps its room', () => {
  const style = styleOf('[here]', { from: 3, to: 9 }, { before: 120.5, after: 40 })
  expect(style).toContain('[here] { padding-block: 120.5px 40px }')
  expect(style).toContain('[here] > :is(:nth-child(-n + 3), :nth-child(n + 10)) { display: none }')
  const toTheEnd = styleOf('[here]', { from: 3, to: Infinity }, { before: 120.5, after: 0 })
  expect(toTheEnd).toContain(':is(:nth-child(-n + 3))')
  expect(styleOf('[here]', { from: 0, to: Infinity }, { before: 0, after: 0 })).toBe('')
})

it('tells keys that write from those that may go anywhere', () => {
  const key = (name: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => ({
    key: name,
    ctrlKey: held === 'ctrlKey',
    metaKey: held === 'metaKey',
    altKey: held === 'altKey',
  })
  for (const name of ['a', ' ', 'ß', '🙂', 'Enter', 'Backspace', 'ArrowUp', 'Process'])
    expect(isNearKey(key(name))).toBe(true)
  for (const name of ['Home', 'End', 'PageUp', 'PageDown', 'F3', 'BrowserSearch'])
    expect(isNearKey(key(name))).toBe(false)
  expect(isNearKey(key('a', 'ctrlKey'))).toBe(false)
  expect(isNearKey(key('f', 'metaKey'))).toBe(false)
  expect(isNearKey(key('ArrowDown', 'altKey'))).toBe(false)
})
