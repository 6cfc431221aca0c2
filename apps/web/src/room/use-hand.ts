import { useEffect, useRef } from 'react'
import { firstName } from '../kit/person-color.ts'
import { handOrder } from '@second-story/board'
import { useOwnTurn } from './own-turn.ts'
import { useBackstage } from './use-backstage.ts'
import { useAgenda, useBoard } from './use-board.ts'
import { useMe } from './use-me.ts'
import { type Ordering, useOrder } from './use-order.ts'

export interface OwnHand {
  readonly up: boolean
  /** What it was raised for; '' where that was not said. */
  readonly about: string
  /** Hands are raised while the room is open. */
  readonly possible: boolean
  readonly turn: 'speaks' | 'next' | null
  readonly order: Ordering
  toggle(): void
  /** Says what the raised hand is about; it keeps its place in the row. */
  say(about: string): void
}

/** One's own hand. It shows at once as it was pressed, and falls back with a sentence where that was refused. */
export const useHand = (): OwnHand => {
  const me = useMe()
  const order = useOrder()
  const hand = useBoard('hands', (hands) => hands.get(me.id))
  const possible = useAgenda(({ state }) => state === 'live') && me.role !== 'observer'
  const called = useAgenda((agenda) => agenda.called === me.id)
  const next = useOwnTurn((turn) => turn.next)
  const raised = hand !== undefined
  // A hand that went down gives up its place; up again it is next only when the server says so again.
  const before = useRef(raised)
  useEffect(() => {
    if (before.current && !raised) useOwnTurn.setState({ next: false })
    before.current = raised
  }, [raised])
  return {
    up: order.pending === 'hand' ? !raised : raised,
    about: hand?.about ?? '',
    possible,
    turn: called ? 'speaks' : next && raised ? 'next' : null,
    order,
    toggle: () => {
      if (possible) void order.send({ do: 'hand', up: !raised })
    },
    say: (about) => {
      if (possible && raised) void order.send({ do: 'hand', up: true, about })
    },
  }
}

/**
 * First names of others who wait to speak, the longest first. In which order they are called is for the facilitators
 * to see: it depends on who has spoken.
 */
export const useWaiting = (): readonly string[] => {
  const me = useMe()
  const called = useAgenda((agenda) => agenda.called)
  const ids = useBoard('hands', (hands) =>
    [...hands]
      .filter(([id]) => id !== me.id && id !== called)
      .sort(([, a], [, b]) => a.at - b.at)
      .map(([id]) => id),
  )
  return useBoard('people', (people) => ids.map((id) => firstName(people.get(id)?.name ?? '')))
}

/** personIds of those who wait to speak, in the order in which they are called. On facilitators' pages alone. */
export const useHandQueue = (): readonly string[] => {
  const spoken = useBackstage('spoken', (all) => all)
  const called = useAgenda((agenda) => agenda.called)
  return useBoard('hands', (hands) => handOrder(hands, spoken).filter((id) => id !== called))
}
