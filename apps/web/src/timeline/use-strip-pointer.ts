import { type PointerEvent, useRef } from 'react'
import type { Stretch } from './reading/reading-store.ts'
import type { Scale } from './scale.ts'
import { windowAt } from './strip-window.tsx'

/** A hand that moves less has pressed and not drawn. */
const A_DRAG = 5

/** A window that takes more of the strip than this has nowhere to go: dragging in it picks a stretch. */
const ROOM_TO_MOVE = 0.5

interface Options {
  scale: Scale
  /** Goes to a moment. */
  onGo(ms: number): void
  onPick(stretch: Stretch): void
  /** The pointer is over a moment, or over none. */
  onPoint(ms: number | null): void
}

/**
 * The pointer on the strip: a press goes there, dragging the window goes along, dragging elsewhere picks a stretch.
 * `picked` is the element that shows the stretch while it is drawn.
 */
export const useStripPointer = ({ scale, onGo, onPick, onPoint }: Options) => {
  const picked = useRef<SVGRectElement>(null)
  const held = useRef<{ readonly x: number; readonly window: boolean; moved: boolean } | null>(null)
  const placeOf = (event: PointerEvent<SVGSVGElement>): number =>
    event.clientX - event.currentTarget.getBoundingClientRect().left
  const draw = (a: number, b: number): void => {
    picked.current?.setAttribute('x', String(Math.min(a, b)))
    picked.current?.setAttribute('width', String(Math.abs(b - a)))
  }
  const letGo = (): void => {
    held.current = null
    draw(0, 0)
  }
  const props = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>): void => {
      if (event.button !== 0) return
      const x = placeOf(event)
      const seen = windowAt(scale)
      held.current = {
        x,
        window:
          seen !== null &&
          x >= seen.left &&
          x <= seen.left + seen.width &&
          seen.width < (scale.right - scale.left) * ROOM_TO_MOVE,
        moved: false,
      }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>): void => {
      const x = placeOf(event)
      const hold = held.current
      if (hold === null) return onPoint(scale.at(x))
      hold.moved ||= Math.abs(x - hold.x) >= A_DRAG
      if (!hold.moved) return
      onPoint(null)
      if (hold.window) onGo(scale.at(x))
      else draw(hold.x, x)
    },
    onPointerUp: (event: PointerEvent<SVGSVGElement>): void => {
      const x = placeOf(event)
      const hold = held.current
      letGo()
      if (hold === null) return
      if (!hold.moved || hold.window) onGo(scale.at(x))
      else onPick({ from: scale.at(Math.min(hold.x, x)), to: scale.at(Math.max(hold.x, x)) })
    },
    onPointerCancel: letGo,
    onPointerLeave: (): void => onPoint(null),
  }
  return { picked, props }
}
