import { type ReactNode, useEffect, useState } from 'react'
import { connectBackstage, type ConnectedBackstage } from '../room/backstage.ts'
import { useRoom } from '../room/room-context.tsx'
import { BackstageContext } from '../room/use-backstage.ts'

/** Opens the facilitators' own document for the screens below, which wait for it. */
export const BackstageHost = ({ children, fallback }: { children: ReactNode; fallback: ReactNode }) => {
  const { reviewId, session } = useRoom()
  const [connected, setConnected] = useState<ConnectedBackstage | null>(null)
  useEffect(() => {
    const current = connectBackstage(reviewId, session)
    setConnected(current)
    return () => current.leave()
  }, [reviewId, session])
  if (!connected) return fallback
  return <BackstageContext value={connected.backstage}>{children}</BackstageContext>
}
