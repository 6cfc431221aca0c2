import { answerCheckin } from '@second-story/board'
import { useEffect } from 'react'
import { type KnownReview, useKnownReviews } from '../lobby/known-reviews.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useConnection } from '../room/use-connection.ts'
import { useMay } from '../room/use-me.ts'

const DRAFT = 'checkin'

/**
 * What happens once somebody is in: their answer from the door goes on the board when the board is there, and this
 * device notes how the review stands.
 */
export const useArrival = (known: KnownReview, why: string | null): void => {
  const room = useRoom()
  const inStep = useConnection(({ state }) => state === 'connected')
  const mayWrite = useMay('checkin')
  const title = useBoard('facts', (facts) => facts.title)
  const state = useAgenda((agenda) => agenda.state)

  // A reload before the board is there must not lose what was said.
  useEffect(() => {
    if (why) room.drafts.write(DRAFT, why)
  }, [room, why])

  useEffect(() => {
    if (!inStep || !mayWrite) return
    const said = room.drafts.read(DRAFT)
    if (said === '') return
    room.drafts.write(DRAFT, '')
    answerCheckin(room.doc, room.stamp(), said)
  }, [room, inStep, mayWrite, why])

  useEffect(() => {
    if (!title) return
    document.title = `${title} · Second Story`
    const { all, remember } = useKnownReviews.getState()
    const now = all.find(({ id, token }) => id === known.id && token === known.token)
    if (now && (now.title !== title || now.state !== state || Date.now() - now.visited > 60_000)) {
      remember({ ...now, title, state, visited: Date.now() })
    }
    return () => {
      document.title = 'Second Story'
    }
  }, [known.id, known.token, title, state])
}
