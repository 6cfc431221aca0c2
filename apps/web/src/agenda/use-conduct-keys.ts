import { BOXES, type BoxId } from '@second-story/board'
import { useRef } from 'react'
import { useKeys } from '../kit/use-keys.ts'

/** Go acts once per press and not again within so many ms (DESIGN.md 2). */
const ONCE_MS = 400

export interface Conducting {
  go(): void
  pauseOrResume(): void
  extend(): void
  box(to: BoxId): void
}

/** The keys of whoever holds the room: Space, `.`, `+` and `G 1` to `G 4`. */
export const useConductKeys = ({ go, pauseOrResume, extend, box }: Conducting): void => {
  const last = useRef(-Infinity)
  useKeys({
    Space: (event) => {
      if (event.repeat || event.timeStamp - last.current < ONCE_MS) return true
      last.current = event.timeStamp
      go()
      return true
    },
    '.': pauseOrResume,
    '+': extend,
    'g 1': () => box(BOXES[0]),
    'g 2': () => box(BOXES[1]),
    'g 3': () => box(BOXES[2]),
    'g 4': () => box(BOXES[3]),
  })
}
