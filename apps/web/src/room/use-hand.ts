import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from './use-board.ts'
import { useMe } from './use-me.ts'
import { type Ordering, useOrder } from './use-order.ts'

export interface OwnHand {
  readonly up: boolean
  /** Hands are raised while the room is open. */
  readonly possible: boolean
  readonly order: Ordering
  toggle(): void
}

/** One's own hand. It shows at once as it was pressed, and falls back with a sentence where that was refused. */
export const useHand = (): OwnHand => {
  const me = useMe()
  const order = useOrder()
  const raised = useBoard('hands', (hands) => hands.has(me.id))
  const possible = useAgenda(({ state }) => state === 'live') && me.role !== 'observer'
  return {
    up: order.pending === 'hand' ? !raised : raised,
    possible,
    order,
    toggle: () => {
      if (possible) void order.send({ do: 'hand', up: !raised })
    },
  }
}

/** First names of those who wait to speak, in order, without oneself. */
export const useWaiting = (): readonly string[] => {
  const me = useMe()
  const ids = useBoard('hands', (hands) =>
    [...hands]
      .filter(([id]) => id !== me.id)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([id]) => id),
  )
  return useBoard('people', (people) => ids.map((id) => firstName(people.get(id)?.name ?? '')))
}
