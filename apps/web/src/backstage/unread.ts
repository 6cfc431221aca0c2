import { useEffect } from 'react'
import { create } from 'zustand'
import { useRoom } from '../room/room-context.tsx'
import { useBackstage } from '../room/use-backstage.ts'
import { useMe } from '../room/use-me.ts'

const nameFor = (reviewId: string): string => `ss:${reviewId}:backstage-read`

/** When the newest was written that this tab has shown (ISO 8601), by review. */
const useRead = create<Readonly<Record<string, string>>>(() => ({}))

const readUntil = (reviewId: string): string => sessionStorage.getItem(nameFor(reviewId)) ?? ''

/** When others last wrote backstage or put up a cue; '' where they never did. */
const useNewest = (): string => {
  const me = useMe()
  const said = useBackstage('chat', (all) => all.findLast(({ personId }) => personId !== me.id)?.at ?? '')
  const cued = useBackstage('cues', (all) => all.findLast(({ by }) => by !== me.id)?.at ?? '')
  return said > cued ? said : cued
}

/** Takes note that whatever others wrote backstage stands on this screen now. */
export const useReadNow = (): void => {
  const { reviewId } = useRoom()
  const newest = useNewest()
  useEffect(() => {
    if (newest === '') return
    sessionStorage.setItem(nameFor(reviewId), newest)
    useRead.setState({ [reviewId]: newest })
  }, [reviewId, newest])
}

/** Whether somebody wrote backstage while the private column was put away. */
export const useUnread = (): boolean => {
  const { reviewId } = useRoom()
  const newest = useNewest()
  const read = useRead((all) => all[reviewId]) ?? readUntil(reviewId)
  return newest > read
}
