import type { Joined } from '@second-story/api'
import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import type { KnownReview } from '../lobby/known-reviews.ts'
import { type ConnectedRoom, connectRoom } from '../room/connect.ts'
import { keepRefusal } from '../room/refusals.ts'
import { RoomProvider } from '../room/room-context.tsx'
import { useOwnTurn } from '../room/own-turn.ts'
import { useTakeAsked } from '../room/take-asked.ts'
import { EvidenceProvider } from '../timeline/evidence-slot.ts'
import { BoardPage } from './board-page.tsx'
import { BoardShape } from './board-shape.tsx'
import { EVIDENCE } from './evidence-parts.ts'
import { useArrival } from './use-arrival.ts'

export interface RoomHostProps {
  known: KnownReview
  joined: Joined
  /** What was said at the door, to be put on the board once; null for somebody who comes back. */
  why: string | null
  /** The server does not know the session any more. */
  onExpired(): void
}

/** Holds the room of one person in one review, and begins a new one when its document cannot go on. */
export const RoomHost = ({ known, joined, why, onExpired }: RoomHostProps) => {
  const [connected, setConnected] = useState<ConnectedRoom | null>(null)
  const { session, user } = joined
  const { id: personId, name, role } = user

  useEffect(() => {
    let current: ConnectedRoom
    const begin = (): void => {
      current = connectRoom({
        reviewId: known.id,
        session,
        me: { id: personId, name, role },
        onBegun: (refusal) => {
          keepRefusal(current.room.drafts, refusal)
          announceRefusal(`${refusal.lead} ${refusal.detail}`)
          begin()
        },
        onEvent: (event) => {
          useTakeAsked.getState().hear(event)
          useOwnTurn.getState().hear(event)
          if (event.event === 'next') announce('You are next.')
          if (event.event === 'called') announce('You have the word.')
        },
      })
      setConnected(current)
    }
    begin()
    return () => current.leave()
  }, [known.id, session, personId, name, role])

  if (!connected) return <BoardShape />
  return (
    <RoomProvider room={connected.room}>
      <Stay
        key={connected.room.doc.guid}
        connected={connected}
        known={known}
        why={why}
        onExpired={onExpired}
      />
    </RoomProvider>
  )
}

const REPLACED = {
  lead: 'Some of your words were not sent.',
  detail: 'The link was replaced before the server had them.',
}

type StayProps = Pick<RoomHostProps, 'known' | 'why' | 'onExpired'> & { connected: ConnectedRoom }

const Stay = ({ connected, known, why, onExpired }: StayProps) => {
  const barred = useStore(connected.room.connection, (connection) => connection.barred)
  useArrival(known, why)
  const handleBarred = useEffectEvent(() => {
    if (barred === 'no-session') onExpired()
    if (barred !== 'gone') return
    const words = connected.unsavedWords()
    if (words.length > 0) keepRefusal(connected.room.drafts, { ...REPLACED, words })
  })
  useEffect(() => {
    if (barred) handleBarred()
  }, [barred])
  return (
    <EvidenceProvider value={EVIDENCE}>
      <BoardPage />
    </EvidenceProvider>
  )
}
