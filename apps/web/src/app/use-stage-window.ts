import { useState } from 'react'
import { announceRefusal } from '../kit/live-region.tsx'
import { getLinks } from '../room/reviews.ts'
import { useRoom } from '../room/room-context.tsx'
import { stagePath } from '../room/stage-path.ts'

export interface StageWindow {
  open(): void
  /** Why it did not open, as a sentence. */
  readonly problem: string | null
}

/** Opens the window for the projector, with an observer's link: it never learns that a facilitator opened it. */
export const useStageWindow = (): StageWindow => {
  const { reviewId, session } = useRoom()
  const [problem, setProblem] = useState<string | null>(null)
  const fail = (words: string): void => {
    setProblem(words)
    announceRefusal(words)
  }
  const open = async (): Promise<void> => {
    setProblem(null)
    // Opened before the link is asked for: browsers allow a window only in answer to a key or a press.
    const stage = window.open('', `ss-stage-${reviewId}`, 'popup,width=1280,height=760')
    if (!stage) return fail('The browser keeps the stage window shut. Allow windows for this page.')
    const links = await getLinks(reviewId, session)
    if (!links.ok) {
      stage.close()
      return fail(links.detail)
    }
    stage.opener = null
    stage.location.replace(stagePath(reviewId, new URL(links.value.observer).hash.slice(1)))
    stage.focus()
  }
  return { open: () => void open(), problem }
}
