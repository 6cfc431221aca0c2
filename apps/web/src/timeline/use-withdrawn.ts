import { type Annotation, putBackAnnotation, withdrawAnnotation } from '@second-story/board'
import { useEffect, useState } from 'react'
import { useRoom } from '../room/room-context.tsx'

/** Withdrawing can be taken back for this long: nothing asks first (DESIGN.md 11). */
const UNDO_MS = 10_000

export interface Withdrawn {
  /** True while the last withdrawal can be taken back. */
  readonly offered: boolean
  withdraw(annotation: Annotation): void
  undo(): void
}

/** Takes one's own words off the board, with a way back. */
export const useWithdrawn = (): Withdrawn => {
  const { doc } = useRoom()
  const [last, setLast] = useState<Annotation | null>(null)
  useEffect(() => {
    if (last === null) return
    const timer = setTimeout(() => setLast(null), UNDO_MS)
    return () => clearTimeout(timer)
  }, [last])
  return {
    offered: last !== null,
    withdraw: (annotation) => {
      withdrawAnnotation(doc, annotation.id)
      setLast(annotation)
    },
    undo: () => {
      if (!last) return
      putBackAnnotation(doc, last)
      setLast(null)
    },
  }
}
