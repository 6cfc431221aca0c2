import type { Agenda } from '@second-story/board'
import type { Asker } from './document.ts'

export type CommandName =
  | 'open' | 'close' | 'go' | 'back' | 'pause' | 'resume' | 'extend' | 'payer' | 'lengths' | 'box' | 'agreement'
  | 'discuss' | 'tell' | 'question' | 'prompt' | 'vote' | 'take' | 'decline' | 'handback' | 'hand' | 'call' | 'lower'
  | 'hold' | 'signal' | 'accept' | 'spoken' | 'person' | 'door' // prettier-ignore

/**
 * holder: who conducts; facilitators: facilitator or co-facilitator; planners: those while no meeting is on,
 * else the holder; notekeepers: the scribe or the holder; desk: facilitators and the scribe; anybody: every role but
 * observer.
 */
type Who = 'holder' | 'facilitators' | 'planners' | 'notekeepers' | 'desk' | 'anybody'

const WHO: Readonly<Record<CommandName, Who>> = {
  open: 'facilitators',
  close: 'holder',
  go: 'holder',
  back: 'holder',
  pause: 'holder',
  resume: 'holder',
  extend: 'holder',
  payer: 'holder',
  lengths: 'planners',
  box: 'holder',
  agreement: 'holder',
  discuss: 'holder',
  tell: 'holder',
  question: 'holder',
  prompt: 'holder',
  vote: 'holder',
  take: 'facilitators',
  decline: 'holder',
  handback: 'holder',
  hand: 'anybody',
  call: 'holder',
  lower: 'holder',
  hold: 'notekeepers',
  signal: 'anybody',
  accept: 'desk',
  spoken: 'facilitators',
  person: 'anybody',
  door: 'anybody',
}

export type CommandAnswer = { allowed: true } | { allowed: false; status: 403 | 409; detail: string }

/**
 * May this person give this command now? 403: their role never may; 409: they might, but the room is in other hands.
 */
export const mayConduct = (
  { personId, role }: Asker,
  name: CommandName,
  agenda: Pick<Agenda, 'holder' | 'state'>,
): CommandAnswer => {
  const who = WHO[name]
  if (role === 'observer')
    return { allowed: false, status: 403, detail: 'Observers read along and change nothing.' }
  if (who === 'anybody') return { allowed: true }
  if (who !== 'facilitators' && agenda.holder === personId) return { allowed: true }
  if (role === 'scribe' && (who === 'desk' || who === 'notekeepers')) return { allowed: true }
  if (role !== 'facilitator' && role !== 'cofacilitator') {
    return { allowed: false, status: 403, detail: `A ${role} does not conduct the meeting.` }
  }
  if (who === 'facilitators' || who === 'desk') return { allowed: true }
  if (who === 'planners' && agenda.state !== 'live') return { allowed: true }
  return agenda.holder === null
    ? { allowed: false, status: 409, detail: 'Nobody holds the room yet. Open it, or take it.' }
    : { allowed: false, status: 409, detail: 'Somebody else holds the room. Take it over first.' }
}
