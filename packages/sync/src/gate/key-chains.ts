import type { Container } from './container.ts'
import type { ScannedStruct } from './scan.ts'

/** All values that a key ever had stand in one chain; the last one counts. */
interface Chain {
  /** Values that the update has put into it. */
  added: number
  /** The most values of the document that stood behind a place where the update put one. */
  behind: number
  /** The clientID that set it first, its last clock there, and how often it did. */
  client: number
  last: number
  own: number
  /** The same of others; most keys have one writer. */
  others: Map<number, { last: number; own: number }> | null
}

/**
 * Counts what Yjs has to walk over to put values under keys. Who sets a key puts the value behind the last
 * one, which costs nothing; who had not seen the last one makes Yjs walk from there to the end of the chain.
 */
export class KeyChains {
  readonly #charge: (steps: number) => void
  readonly #chains = new Map<Container, Map<string, Chain>>()

  constructor(charge: (steps: number) => void) {
    this.#charge = charge
  }

  add(client: number, struct: ScannedStruct, container: Container, key: string): void {
    const last = struct.clock + struct.length - 1
    let ofContainer = this.#chains.get(container)
    if (ofContainer === undefined) this.#chains.set(container, (ofContainer = new Map()))
    const chain = ofContainer.get(key)
    if (chain === undefined) {
      const behind = this.#behind(container, key, struct)
      ofContainer.set(key, { added: 1, behind, client, last, own: 1, others: null })
      return
    }
    const writer = chain.client === client ? chain : chain.others?.get(client)
    if (writer !== undefined && struct.originClient === client && struct.originClock === writer.last) {
      this.#charge(chain.behind + chain.added - writer.own)
    } else {
      chain.behind = Math.max(chain.behind, this.#behind(container, key, struct))
      this.#charge(chain.added)
    }
    chain.added++
    if (writer === undefined) (chain.others ??= new Map()).set(client, { last, own: 1 })
    else Object.assign(writer, { last, own: writer.own + 1 })
  }

  /** How many values the document has behind a struct's origin; all of them where it has no such value. */
  #behind(container: Container, key: string, { originClient, originClock }: ScannedStruct): number {
    let count = 0
    let item = container.type?._map.get(key) ?? null
    while (item !== null) {
      const { id, length } = item
      if (id.client === originClient && id.clock <= originClock && originClock < id.clock + length) break
      this.#charge(1)
      count++
      item = item.left
    }
    return count
  }
}
