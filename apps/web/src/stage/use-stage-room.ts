import { STAGE_NAME } from '@second-story/board'
import { useEffect, useState } from 'react'
import { joinReview } from '../room/reviews.ts'
import type { Room } from '../room/room.ts'
import { watchRoom } from '../room/watch.ts'
import { stageDevice } from './stage-link.ts'

/** What the window shows: nothing yet, the board, or that its link is no good. */
export type StageRoom =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly room: Room }
  | { readonly state: 'shut' }

/** Out of reach, the door is tried again after so many ms, then twice that, up to the last. */
const AGAIN_MS = 1_000
const AGAIN_MOST_MS = 15_000

/**
 * Joins by an observer's link and watches the board. Whatever happens to the line is mended without a word: a
 * projector has nobody who could press a button.
 */
export const useStageRoom = (reviewId: string, token: string): StageRoom => {
  const [shown, setShown] = useState<StageRoom>({ state: 'opening' })
  useEffect(() => {
    let over = false
    let leave: (() => void) | null = null
    let timer: ReturnType<typeof setTimeout> | null = null

    const enter = async (wait: number): Promise<void> => {
      const answer = await joinReview(reviewId, token, { name: STAGE_NAME, device: stageDevice() })
      if (over) return
      if (answer.ok && answer.value.user.role === 'observer')
        return watch(answer.value.session, answer.value.user)
      if (answer.ok || [401, 403, 404].includes(answer.status)) return setShown({ state: 'shut' })
      timer = setTimeout(() => void enter(Math.min(wait * 2, AGAIN_MOST_MS)), wait)
    }
    const watch = (session: string, me: Room['me']): void => {
      const begin = (): void => {
        leave?.()
        const watched = watchRoom({ reviewId, session, me, onBegun: begin })
        leave = watched.leave
        watched.room.connection.subscribe(({ barred }) => {
          if (barred === 'gone') setShown({ state: 'shut' })
          else if (barred !== null) {
            leave?.()
            leave = null
            void enter(AGAIN_MS)
          }
        })
        setShown({ state: 'open', room: watched.room })
      }
      begin()
    }
    void enter(AGAIN_MS)
    return () => {
      over = true
      if (timer !== null) clearTimeout(timer)
      leave?.()
    }
  }, [reviewId, token])
  return shown
}
