import { useEffect, useRef } from 'react'
import { seenStretch } from './reading/seen-store.ts'
import type { Scale } from './scale.ts'
import classes from './strip.module.css'

/** Narrower than this it could be neither seen nor taken hold of, px. */
const LEAST = 14

/** The stretch that the list shows. It moves with every frame of scrolling, so it is drawn past React. */
export const StripWindow = ({ scale }: { scale: Scale }) => {
  const group = useRef<SVGGElement>(null)
  useEffect(() => {
    const draw = (): void => {
      const element = group.current
      if (!element) return
      const place = windowAt(scale)
      element.style.display = place === null ? 'none' : ''
      if (place === null) return
      const { left, width } = place
      const [frame, ...handles] = element.children
      frame?.setAttribute('x', String(left))
      frame?.setAttribute('width', String(width))
      handles.forEach((handle, index) => handle.setAttribute('x', String(left + index * width - 3.5)))
    }
    draw()
    return seenStretch.subscribe(draw)
  }, [scale])
  return (
    <g ref={group} className={classes.window}>
      <rect y={32.5} height={61} rx={5} />
      <rect y={52} width={7} height={21} rx={3.5} />
      <rect y={52} width={7} height={21} rx={3.5} />
    </g>
  )
}

/** Where the window stands on the strip, in px; null where what is on the screen is not drawn. */
export const windowAt = (scale: Scale): { left: number; width: number } | null => {
  const { at } = seenStretch.getState()
  if (at === null || at.to < scale.from || at.from > scale.to) return null
  const [from, to] = [scale.x(at.from), scale.x(at.to)]
  const width = Math.max(LEAST, to - from + 4)
  return { left: Math.max(scale.left - 4, (from + to) / 2 - width / 2), width }
}
