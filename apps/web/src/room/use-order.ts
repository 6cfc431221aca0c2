import { useCallback, useRef, useState } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { useRoom } from './room-context.tsx'
import type { Order } from './order.ts'

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

/** Commands of the meeting from one place of the screen. The holder's follow one another, any other waits its turn. */
export const useOrder = (): Ordering => {
  const { command, conducting } = useRoom()
  const [state, setState] = useState<Omit<Ordering, 'send'>>({ pending: null, slow: false, error: null })
  const given = useRef(0)
  const busy = useRef(false)
  const send = useCallback(
    async (order: Order): Promise<boolean> => {
      if (busy.current) return false
      const mine = ++given.current
      const waiting = conducting.getState().waiting
      const answering = command(order)
      // What waits in a line of its own shows already, and the next one may follow it.
      const follows = conducting.getState().waiting > waiting
      busy.current = !follows
      setState({ pending: order.do, slow: false, error: null })
      const timer = follows
        ? undefined
        : setTimeout(() => setState((was) => ({ ...was, slow: true })), PATIENCE_MS)
      const answer = await answering
      clearTimeout(timer)
      if (!follows) busy.current = false
      const error = answer.status === 200 ? null : answer.detail
      if (mine === given.current || error !== null) setState({ pending: null, slow: false, error })
      if (error !== null) announceRefusal(error)
      return error === null
    },
    [command, conducting],
  )
  return { ...state, send }
}
