import { Portal } from '@mantine/core'
import type { Entry } from '@second-story/board'
import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { dayOf, ownZone } from '../kit/zoned.ts'
import { useBoard } from '../room/use-board.ts'
import { clocksAt } from './clocks.ts'
import { dayLabel, knownZone, lengthLabel } from './incident-time.ts'
import { PRECISION_WORDS } from './precision-words.ts'
import classes from './time-tip.module.css'
import { useEntry, useZone } from './use-entry.ts'

/** Asking for it makes a format each time. */
const OWN_ZONE = knownZone(ownZone())
const OPENS_MS = 400
/** Long enough to bring the pointer over to it. */
const CLOSES_MS = 150
const GAP = 6

/** A moment of an entry on the clocks of the incident, UTC, the reader and the source. One for a whole list. */
export const TimeTip = ({ scroller }: { scroller: RefObject<HTMLElement | null> }) => {
  const { target, keep, leave } = useTarget(scroller)
  const entry = useEntry(target?.dataset['clocks'] ?? '')
  if (!target || !entry) return null
  return (
    <Portal>
      <Tip key={entry.id} target={target} entry={entry} onEnter={keep} onLeave={leave} />
    </Portal>
  )
}

interface TipProps {
  target: HTMLElement
  entry: Entry
  onEnter(): void
  onLeave(): void
}

const Tip = ({ target, entry, onEnter, onLeave }: TipProps) => {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    target.setAttribute('aria-describedby', id)
    return () => target.removeAttribute('aria-describedby')
  }, [target, id])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { top, bottom, left } = target.getBoundingClientRect()
    const { height, width } = element.getBoundingClientRect()
    const below = bottom + GAP + height < innerHeight
    element.style.top = `${below ? bottom + GAP : Math.max(0, top - GAP - height)}px`
    element.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`
  }, [target])
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      className={classes.tip}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <p>
        {entry.at
          ? PRECISION_WORDS[entry.precision ?? 'minute'].said
          : 'Nobody knows when. Its place is its order.'}
      </p>
      {entry.at && <Clocks entry={entry} at={entry.at} />}
    </div>
  )
}

const Clocks = ({ entry, at }: { entry: Entry; at: string }) => {
  const zone = useZone()
  const source = useBoard('sources', (sources) => (entry.sourceId ? sources.get(entry.sourceId) : undefined))
  const ms = Date.parse(at)
  const clocks = clocksAt(ms, [
    ['Incident', zone],
    ['UTC', 'UTC'],
    ['you', OWN_ZONE],
    ...(source?.zone ? [[source.name, knownZone(source.zone)] as const] : []),
  ])
  const onlyDay = entry.precision === 'day' || entry.precision === 'unknown'
  const first = clocks[0]!.day
  return (
    <>
      <p className={classes.day}>{dayLabel(first)}</p>
      {!onlyDay && (
        <dl>
          {clocks.map(({ whose, zone: name, day, time, offset }) => (
            <div key={name}>
              <dt>{whose}</dt>
              <dd>
                <b>{time}</b>
                {day !== first && <span> {dayOf(at, name)}</span>}
                <span className={classes.zone}>{name === 'UTC' ? '' : `${name}, ${offset}`}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {entry.until && (
        <p>
          Until {clocksAt(Date.parse(entry.until), [['', zone]])[0]!.time},{' '}
          {lengthLabel(Date.parse(entry.until) - ms)}
        </p>
      )}
    </>
  )
}

/** The time that the pointer or the focus is on, once it has stayed there. */
const useTarget = (scroller: RefObject<HTMLElement | null>) => {
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const soon = (next: HTMLElement | null, ms: number): void => {
    if (timer.current !== null) clearTimeout(timer.current)
    timer.current = setTimeout(() => setTarget(next), ms)
  }
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const timeAt = (at: EventTarget | null): HTMLElement | null =>
      at instanceof Element ? at.closest<HTMLElement>('[data-clocks]') : null
    const handleOver = (event: PointerEvent): void => {
      const time = event.pointerType === 'touch' ? null : timeAt(event.target)
      if (time) soon(time, OPENS_MS)
    }
    const handleOut = (event: PointerEvent): void => {
      if (timeAt(event.target)) soon(null, CLOSES_MS)
    }
    const handleFocus = (event: FocusEvent): void => {
      const time = timeAt(event.target)
      if (time) soon(time, 0)
    }
    const handleBlur = (event: FocusEvent): void => {
      if (timeAt(event.target)) soon(null, 0)
    }
    // With the focus it comes up again where that has come to rest.
    const handleScroll = (): void => {
      setTarget(null)
      const held = timeAt(document.activeElement)
      soon(held, held ? CLOSES_MS : 0)
    }
    element.addEventListener('pointerover', handleOver)
    element.addEventListener('pointerout', handleOut)
    element.addEventListener('focusin', handleFocus)
    element.addEventListener('focusout', handleBlur)
    element.addEventListener('scroll', handleScroll, { passive: true })
    return () => {
      if (timer.current !== null) clearTimeout(timer.current)
      element.removeEventListener('pointerover', handleOver)
      element.removeEventListener('pointerout', handleOut)
      element.removeEventListener('focusin', handleFocus)
      element.removeEventListener('focusout', handleBlur)
      element.removeEventListener('scroll', handleScroll)
    }
  }, [scroller])
  useEffect(() => {
    if (!target) return
    const handleKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      // It closes before anything under it does.
      event.preventDefault()
      event.stopPropagation()
      setTarget(null)
    }
    document.addEventListener('keydown', handleKey, true)
    return () => document.removeEventListener('keydown', handleKey, true)
  }, [target])
  return {
    target: target?.isConnected ? target : null,
    keep: () => soon(target, 0),
    leave: () => soon(null, CLOSES_MS),
  }
}
