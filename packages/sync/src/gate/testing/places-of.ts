import type { Doc } from 'yjs'
import { expect } from 'vitest'
import { admit } from '../admit.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import type { Place } from '../place.ts'
import { ROOTS } from './example-judge.ts'
import { PEOPLE, SERVER_CLIENT, edit, furnishedWorld } from './world.ts'
import type { World } from './world.ts'

/** The places of an update, as a judge who allows everything sees them. */
export function placesOf(world: World, update: Uint8Array): Place[] {
  const seen: Place[] = []
  const admission = admit({
    doc: world.doc,
    update,
    writer: { personId: 'ada', role: 'scribe' },
    judge: {
      judge: (_writer, places) => {
        seen.push(...places)
        return { allowed: true }
      },
    },
    identity: { ownerOf: (client) => world.owners.get(client), serverClient: SERVER_CLIENT },
    roots: ROOTS,
    limits: DEFAULT_LIMITS,
  })
  expect(admission).toMatchObject({ kind: 'admitted' })
  return seen
}

/** The places of an edit that Ada makes in a furnished room. */
export function placesOfEdit(change: (doc: Doc) => void): Place[] {
  const world = furnishedWorld()
  return placesOf(world, edit(world.replica(PEOPLE.ada.client), change))
}
