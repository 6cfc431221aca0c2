import type { PersonHere } from '../room/use-presence.ts'

const WAKE = { here: 0, idle: 1, away: 2 } as const
const RANK = ['facilitator', 'cofacilitator', 'scribe', 'participant', 'observer', null] as const

/** Who conducts and writes first, then by name; whoever is away comes last. */
export const inOrderOfSight = (people: readonly PersonHere[]): readonly PersonHere[] =>
  people.toSorted(
    (a, b) =>
      Number(WAKE[a.rest] === 2) - Number(WAKE[b.rest] === 2) ||
      RANK.indexOf(a.role) - RANK.indexOf(b.role) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
