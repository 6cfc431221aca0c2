import { useCallback, useRef, useState } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from './room-context.tsx'
import type { Order } from './room.ts'

/** An answer that takes longer shows that it does. */
const PATIENCE_MS = 100

export interface Ordering {
  /** What was asked for and is not answered; null when nothing is. */
  readonly pending: Order['do'] | null
  /** True once an answer is slow to come: the buttons rest until it is there. */
  readonly slow: boolean
  /** What the server refused last, as a sentence. */
  readonly error: string | null
  /** Gives a command; false where it was refused, or another one is still under way. */
  send(order: Order): Promise<boolean>
}

/** Commands of the meeting from one place of the screen, one at a time. */
export const useOrder = (): Ordering => {
  const { command } = useRoom()
  const [state, setState] = useState<Omit<Ordering, 'send'>>({ pending: null, slow: false, error: null })
  const busy = useRef(false)
  const send = useCallback(
    async (order: Order): Promise<boolean> => {
      if (busy.current) return false
      busy.current = true
      setState({ pending: order.do, slow: false, error: null })
      const timer = setTimeout(() => setState((was) => ({ ...was, slow: true })), PATIENCE_MS)
      const answer = await command(order)
      clearTimeout(timer)
      busy.current = false
      const error = answer.status === 200 ? null : answer.detail
      setState({ pending: null, slow: false, error })
      if (error !== null) announceRefusal(error)
      return error === null
    },
    [command],
  )
  return { ...state, send }
}
