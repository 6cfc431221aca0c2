import type { Section } from '@second-story/board'
import { mayWrite } from '@second-story/policy'
import type { Me } from './me.ts'
import { useRoom } from './room-context.tsx'
import { useAgenda } from './use-board.ts'

/** Whoever uses this page. */
export const useMe = (): Me => useRoom().me

/** May this person write anything of a section now? The server judges again; this is for what to offer. */
export const useMay = (section: Section): boolean => {
  const { role } = useMe()
  return useAgenda((agenda) => mayWrite(role, section, agenda.state))
}

/** True for the one person who conducts the meeting. */
export const useIsHolder = (): boolean => {
  const { id } = useMe()
  return useAgenda((agenda) => agenda.holder === id)
}

/** True for facilitators and co-facilitators, whether or not they hold the room. */
export const useIsFacilitator = (): boolean => {
  const { role } = useMe()
  return role === 'facilitator' || role === 'cofacilitator'
}
