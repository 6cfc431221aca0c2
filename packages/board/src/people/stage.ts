import type { Person } from './person.ts'

/** How the window for the projector is called among the people of a review: it has to join like anybody. */
export const STAGE_NAME = 'Stage window'

/** The stage window is a screen and nobody: it stands in no list of people and in no count. */
export const isStage = ({ name, role }: Pick<Person, 'name' | 'role'>): boolean =>
  name === STAGE_NAME && role === 'observer'
