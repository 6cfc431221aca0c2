import type { Agenda } from './agenda.ts'

/** How long the holder may keep a room that somebody asks for, and how long they must be gone to lose it at once (model.md). */
export const DECLINE_MS = 5_000
export const GONE_MS = 20_000
/** Once the holder has kept the room, whoever asked waits so long before asking again (DESIGN.md 3). */
export const REST_MS = 30_000

/** Gives the room to somebody; whom it was taken from is remembered for handing it back. */
export const seated = (agenda: Agenda, personId: string): Agenda => ({
  ...agenda,
  holder: personId,
  heldBefore: agenda.holder,
  version: agenda.version + 1,
})

/**
 * True when the room may change hands at once: nobody holds it, or the holder has been gone long enough.
 * @param goneSince server time in ms at which the holder's last connection ended; null while they are here
 */
export const isFree = (agenda: Agenda, goneSince: number | null, now: number): boolean =>
  agenda.holder === null || (goneSince !== null && now - goneSince >= GONE_MS)
