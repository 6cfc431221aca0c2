import type { Person } from '@second-story/board'
import type { PersonHere } from '../room/use-presence.ts'

/** Above so many people only some are shown one by one (DESIGN 9). */
const MANY = 30

/**
 * Who of those here is shown one by one. In a big room these are whoever does something for it, who was there, who
 * waits to speak, and oneself.
 */
export const shownOneByOne = (
  here: readonly PersonHere[],
  people: ReadonlyMap<string, Pick<Person, 'there'>>,
  hands: Pick<ReadonlyMap<string, unknown>, 'has'>,
  me: string,
): readonly PersonHere[] =>
  here.length <= MANY
    ? here
    : here.filter(
        ({ id, role }) =>
          id === me ||
          hands.has(id) ||
          people.get(id)?.there === 'there' ||
          (role !== 'participant' && role !== 'observer' && role !== null),
      )
