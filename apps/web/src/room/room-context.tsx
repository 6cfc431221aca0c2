import { createContext, type ReactNode, useContext } from 'react'
import type { Room } from './room.ts'

const RoomContext = createContext<Room | null>(null)

/** Gives a room to the screens below. */
export const RoomProvider = ({ room, children }: { room: Room; children: ReactNode }) => (
  <RoomContext value={room}>{children}</RoomContext>
)

/** The room this screen is in: document, stamp, command, drafts, session. */
export const useRoom = (): Room => {
  const room = useContext(RoomContext)
  if (!room) throw new Error('useRoom needs a RoomProvider above it')
  return room
}
