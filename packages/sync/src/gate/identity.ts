import type { ClientBinding } from '../room/ports.ts'
import { Refusal } from './refusal.ts'
import type { Section } from './scan.ts'

/** Whose clientIDs are whose, as the room knows from its log. */
export interface Identity {
  ownerOf(clientId: number): string | undefined
  /** The clientID under which the server itself writes. */
  serverClient: number
}

/**
 * Every clientID that writes something new must be the writer's own, or nobody's yet. Returns those that
 * become the writer's by this update.
 */
export function identify(
  sections: readonly Section[],
  personId: string,
  identity: Identity,
): ClientBinding[] {
  const bindings: ClientBinding[] = []
  for (const { client } of sections) {
    if (client === identity.serverClient) throw notYours()
    const owner = identity.ownerOf(client)
    if (owner === undefined) bindings.push({ clientId: client, personId })
    else if (owner !== personId) throw notYours()
  }
  return bindings
}

function notYours(): Refusal {
  return new Refusal('identity', 'This was written under the identity of somebody else.')
}
