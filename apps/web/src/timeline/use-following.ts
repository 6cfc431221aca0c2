import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useReducedMotion } from '@mantine/hooks'
import { useAgenda } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { usePane } from './pane-store.ts'
import { isWritingIn } from './writing.ts'
import { rowElement } from './use-row-focus.ts'
import type { VirtualRows } from './use-virtual-rows.ts'

/** Farther than so many windows the list jumps: a journey past a thousand rows shows nothing. */
const TRAVEL_ROWS = 60

/** Takes this pane along with the room, unless its person looks elsewhere or writes. */
export const useFollowing = (virtual: VirtualRows, scroller: RefObject<HTMLElement | null>): (() => void) => {
  const now = useAgenda(({ entryId }) => entryId)
  const holder = useIsHolder()
  const still = useReducedMotion(true)
  const listed = now !== null && virtual.indexOf(now) !== undefined

  const go = useEffectEvent((id: string) => {
    const index = virtual.indexOf(id)
    const near = virtual.items.some((item) => Math.abs(item.index - (index ?? 0)) < TRAVEL_ROWS)
    virtual.scrollTo(id, 'quarter', still || !near ? 'auto' : 'smooth')
  })
  const last = useRef<string | null>(null)
  const handleWent = useEffectEvent((id: string) => {
    const { follow } = usePane.getState()
    const before = last.current
    last.current = id
    // Whoever conducts has just asked for it, wherever they were looking before.
    const writing = isWritingIn(scroller.current?.parentElement)
    if (holder && !writing) follow({ type: 'back' })
    if (!follow({ type: 'went', writing })) return
    moveFocus(before, id, holder)
    go(id)
  })
  useEffect(() => {
    if (now !== null && listed) handleWent(now)
  }, [now, listed])

  useHandScroll(scroller, () => {
    if (now !== null) usePane.getState().follow({ type: 'looked-away' })
  })

  return () => {
    usePane.getState().follow({ type: 'back' })
    if (now === null) return
    go(now)
    focusRow(now)
  }
}

/**
 * Keys go to what is discussed again, unless the focus is on another row. Where it was on what was discussed before it
 * goes along, as its button went with that card, and so it does for whoever asked for the move.
 */
const moveFocus = (before: string | null, now: string, asked: boolean): void => {
  const pane = usePane.getState()
  const focus = document.activeElement
  const row = focus?.closest<HTMLElement>('[data-entry]')?.dataset['entry']
  const gone = focus === null || focus === document.body
  const onIt = before !== null && pane.focus === before && (gone || row === before)
  if (onIt || (asked && row !== undefined)) focusRow(now)
  else if (row === undefined) pane.setFocus(null)
}

// What is discussed is always in the page, however far away the list is scrolled.
const focusRow = (id: string): void => {
  usePane.getState().setFocus(id)
  rowElement(id)?.focus({ preventScroll: true })
}

const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End'])

/** Calls back when a person scrolls, which a scroll event alone does not tell from our own. */
const useHandScroll = (scroller: RefObject<HTMLElement | null>, callback: () => void): void => {
  const call = useEffectEvent(callback)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const handleWheel = (): void => call()
    const handleKey = (event: KeyboardEvent): void => {
      if (SCROLL_KEYS.has(event.key) && !isWritingIn(element)) call()
    }
    const handlePointer = (event: PointerEvent): void => {
      // A press on the scrollbar has the scroller itself as target, beyond its content.
      if (event.target === element && event.offsetX >= element.clientWidth) call()
    }
    element.addEventListener('wheel', handleWheel, { passive: true })
    element.addEventListener('touchmove', handleWheel, { passive: true })
    element.addEventListener('keydown', handleKey)
    element.addEventListener('pointerdown', handlePointer)
    return () => {
      element.removeEventListener('wheel', handleWheel)
      element.removeEventListener('touchmove', handleWheel)
      element.removeEventListener('keydown', handleKey)
      element.removeEventListener('pointerdown', handlePointer)
    }
  }, [scroller])
}
