import type { Doc } from 'yjs'
import type { ClientBinding } from './ports.ts'

/** Owner of the clientIDs under which earlier lives of the room wrote on the server's behalf. No person has it. */
const SERVER = ''

/** Whose clientIDs are whose in one room. A clientID, once somebody's, is theirs for good. */
export class Owners {
  readonly serverClient: number
  #owners = new Map<number, string>()
  #clients = new Map<string, number[]>()

  /** `doc` as loaded: an id that wrote in it and is nobody's was the server's, and can be claimed by no one. */
  constructor(doc: Doc, stored: readonly ClientBinding[]) {
    this.serverClient = doc.clientID
    this.add(stored)
    for (const clientId of doc.store.clients.keys()) {
      if (!this.#owners.has(clientId)) this.#owners.set(clientId, SERVER)
    }
  }

  /** The person a clientID belongs to; undefined where it is still free. */
  ownerOf(clientId: number): string | undefined {
    return clientId === this.serverClient ? SERVER : this.#owners.get(clientId)
  }

  /** All clientIDs of a person, oldest first. */
  clientsOf(personId: string): readonly number[] {
    return this.#clients.get(personId) ?? []
  }

  add(bindings: readonly ClientBinding[]): void {
    for (const { clientId, personId } of bindings) {
      this.#owners.set(clientId, personId)
      const clients = this.#clients.get(personId)
      if (clients) clients.push(clientId)
      else this.#clients.set(personId, [clientId])
    }
  }
}
