import { type OwnStep, type OwnSteps, ownSteps } from '@second-story/board'
import { useEffect, useRef, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useRoom } from './room-context.tsx'
import { undoneWords } from './undo-words.ts'

/** So many steps can be taken back, one after the other. */
const MOST = 100

export interface Undo {
  /** What would be taken back, for the list of everything; null where there is nothing. */
  readonly next: string | null
  undo(): void
}

/** This page's own last changes of the board, and the way back. For one place of the page. */
export const useUndo = (): Undo => {
  const { doc } = useRoom()
  const steps = useRef<OwnStep[]>([])
  const own = useRef<OwnSteps | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const tell = (): void => {
    const last = steps.current.at(-1)
    setNext(last ? undoneWords(last) : null)
  }
  useEffect(() => {
    const watched = ownSteps(doc, (step) => {
      steps.current = [...steps.current, step].slice(-MOST)
      tell()
    })
    own.current = watched
    return () => {
      watched.stop()
      steps.current = []
    }
  }, [doc])
  return {
    next,
    undo: () => {
      const step = steps.current.pop()
      if (!step) return announce('There is nothing of yours to undo here.')
      const taken = own.current?.takeBack(step) === true
      announce(taken ? `Undone: ${undoneWords(step)}.` : 'Somebody changed it since. It stays as it is.')
      tell()
    },
  }
}
