import type { Agenda } from '@second-story/board'
import type { Asker } from './document.ts'

export type CommandName =
  | 'open' | 'close' | 'pause' | 'resume' | 'extend' | 'box' | 'discuss' | 'tell'
  | 'take' | 'decline' | 'handback' | 'hand' | 'lower' | 'person' // prettier-ignore

/** holder: who conducts; facilitators: facilitator or co-facilitator; anybody: every role but observer. */
type Who = 'holder' | 'facilitators' | 'anybody'

const WHO: Readonly<Record<CommandName, Who>> = {
  open: 'facilitators',
  close: 'holder',
  pause: 'holder',
  resume: 'holder',
  extend: 'holder',
  box: 'holder',
  discuss: 'holder',
  tell: 'holder',
  take: 'facilitators',
  decline: 'holder',
  handback: 'holder',
  hand: 'anybody',
  lower: 'holder',
  person: 'anybody',
}

export type CommandAnswer = { allowed: true } | { allowed: false; status: 403 | 409; detail: string }

/**
 * May this person give this command now? 403: their role never may; 409: they might, but the room is in other hands.
 */
export const mayConduct = (
  { personId, role }: Asker,
  name: CommandName,
  agenda: Pick<Agenda, 'holder'>,
): CommandAnswer => {
  const who = WHO[name]
  if (role === 'observer')
    return { allowed: false, status: 403, detail: 'Observers read along and change nothing.' }
  if (who === 'anybody') return { allowed: true }
  if (who === 'holder' && agenda.holder === personId) return { allowed: true }
  if (role !== 'facilitator' && role !== 'cofacilitator') {
    return { allowed: false, status: 403, detail: `A ${role} does not conduct the meeting.` }
  }
  if (who === 'facilitators') return { allowed: true }
  return agenda.holder === null
    ? { allowed: false, status: 409, detail: 'Nobody holds the room yet. Open it, or take it.' }
    : { allowed: false, status: 409, detail: 'Somebody else holds the room. Take it over first.' }
}
