import type { Actor, Person } from '@second-story/board'

/** Somebody who says that names in the log are theirs. */
export interface Claimant {
  readonly personId: string
  readonly name: string
  readonly actors: readonly Actor[]
}

/** The people behind the log, by whether they are in the room. */
export interface LogPeople {
  readonly here: readonly Claimant[]
  readonly missing: readonly Claimant[]
  /** Names that nobody says are theirs. */
  readonly unclaimed: readonly Actor[]
  /** True where at least half of what the log's people did is by somebody who is not here. */
  readonly nearestMissing: boolean
}

/** @param isHere whether a person has the board open */
export const logPeople = (
  actors: readonly Actor[],
  people: ReadonlyMap<string, Person>,
  isHere: (personId: string) => boolean,
): LogPeople => {
  const claimants = [...people].flatMap(([personId, { name, claims = [] }]): Claimant[] => {
    const theirs = actors.filter((actor) => claims.includes(actor.name))
    return theirs.length > 0 ? [{ personId, name, actors: theirs }] : []
  })
  const here = claimants.filter(({ personId }) => isHere(personId))
  const covered = new Set(here.flatMap((one) => one.actors))
  const claimed = new Set(claimants.flatMap((one) => one.actors))
  const all = entriesOf(actors)
  return {
    here,
    // One name of two people who share it is here with either of them.
    missing: claimants.filter(
      (one) => !isHere(one.personId) && one.actors.some((actor) => !covered.has(actor)),
    ),
    unclaimed: actors.filter((actor) => !claimed.has(actor)),
    nearestMissing: all > 0 && entriesOf([...covered]) * 2 <= all,
  }
}

/** On how many entries these names stand together. */
export const entriesOf = (actors: readonly Actor[]): number =>
  actors.reduce((sum, { entries }) => sum + entries, 0)

/** From when to when, over several names; null where no time is known. */
export const spanOf = (actors: readonly Actor[]): readonly [first: string, last: string] | null => {
  const firsts = actors.flatMap(({ first }) => first ?? []).sort()
  const lasts = actors.flatMap(({ last }) => last ?? []).sort()
  return firsts[0] && lasts.at(-1) ? [firsts[0], lasts.at(-1) ?? ''] : null
}

/** A message to copy and send by hand: that the review could wait for those nearest to it. */
export const offerToMove = (title: string, names: readonly string[]): string => {
  const who = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
  return (
    `We are about to review “${title}”. ${who} ${names.length > 1 ? 'were' : 'was'} close to it and cannot be with us now. ` +
    'Theirs is the story we would learn most from. Shall we meet when they can come? ' +
    'Any time within two weeks of the incident is soon enough.'
  )
}
