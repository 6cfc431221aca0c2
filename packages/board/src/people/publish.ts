import type * as Y from 'yjs'
import { rootMap } from '../schema.ts'
import { type Hand, type Person, personValue } from './person.ts'

/**
 * Publishes what is known of a person; fields that the patch leaves out stay as they are. Call it in a transaction
 * of the server's.
 */
export const publishPerson = (
  doc: Y.Doc,
  personId: string,
  patch: Partial<Person> & Pick<Person, 'name' | 'role'>,
): void => {
  const people = rootMap(doc, 'people')
  const before = people.get(personId) as Person | undefined
  const known = Object.entries(patch).filter(([, value]) => value !== undefined)
  const after = personValue.parse({ ...before, ...Object.fromEntries(known) })
  if (JSON.stringify(before) !== JSON.stringify(after)) people.set(personId, after)
}

/** Raises a hand. One that is up already keeps its place in the row. Call it in a transaction of the server's. */
export const raiseHand = (doc: Y.Doc, personId: string, hand: Hand): void => {
  const hands = rootMap(doc, 'hands')
  const before = hands.get(personId) as Hand | undefined
  hands.set(personId, { ...hand, at: before?.at ?? hand.at })
}

/** Takes a hand down; does nothing where none is up. Call it in a transaction of the server's. */
export const lowerHand = (doc: Y.Doc, personId: string): void => rootMap(doc, 'hands').delete(personId)
