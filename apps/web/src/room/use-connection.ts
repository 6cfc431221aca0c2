import { useStore } from 'zustand'
import type { Connection } from './connection.ts'
import { useRoom } from './room-context.tsx'

/** What a selector makes of the state of the line to the server. */
export const useConnection = <T>(selector: (connection: Connection) => T): T =>
  useStore(useRoom().connection, selector)
