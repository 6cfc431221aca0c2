import type { Item } from 'yjs'
import type { Container } from './container.ts'
import { Refusal } from './refusal.ts'
import type { ScannedStruct } from './scan.ts'

/** Below so many structs an update cannot cost much, and its order is not looked at. */
export const FEW_STRUCTS = 32

interface Id {
  client: number
  clock: number
}

interface Tally {
  added: number
  loose: number
}

/** Finds what an id stands for, in the update or in the document. */
export interface Finder {
  scanned(client: number, clock: number): ScannedStruct | null
  item(client: number, clock: number): Item | null
}

/**
 * Bounds what Yjs will have to search. A struct whose two neighbours stand side by side is simply put
 * between them; any other makes Yjs walk over all that stands between, so a few thousand of these, made to
 * span a long text, would take it a minute. Each is charged with an upper bound of that walk. Honest
 * updates have few: only where two people wrote at the same spot without seeing each other.
 */
export class Crowding {
  readonly #finder: Finder
  #budget: number
  readonly #next = new Map<unknown, Id | null>()
  /** For each struct the items of the document that it stands between, null for the ends. */
  readonly #between = new Map<ScannedStruct, { before: Item | null; after: Item | null }>()
  readonly #tallies = new Map<Container, Tally>()

  constructor(finder: Finder, budget: number) {
    this.#finder = finder
    this.#budget = budget
  }

  add(client: number, struct: ScannedStruct, container: Container): void {
    const tally = this.#tally(container)
    const left = this.#left(struct, container)
    const after = this.#after(struct)
    const right = struct.rightClock < 0 ? null : { client: struct.rightClient, clock: struct.rightClock }
    const next = this.#next.get(left.spot) ?? (this.#next.has(left.spot) ? null : left.next)
    if (next?.client === right?.client && next?.clock === right?.clock) {
      this.#next.set(left.spot, { client, clock: struct.clock })
      this.#charge(tally.loose)
    } else {
      tally.loose++
      this.#charge(tally.added)
      this.#walk(left.before, after, container)
    }
    this.#next.set(struct, right)
    this.#between.set(struct, { before: left.before, after })
    tally.added++
  }

  #left(
    struct: ScannedStruct,
    container: Container,
  ): { spot: unknown; before: Item | null; next: Id | null } {
    const { originClient: client, originClock: clock } = struct
    if (clock < 0) return { spot: container, before: null, next: container.type?._start?.id ?? null }
    const inside = { client, clock: clock + 1 }
    const scanned = this.#finder.scanned(client, clock)
    if (scanned !== null) {
      const isLast = clock === scanned.clock + scanned.length - 1
      const before = this.#between.get(scanned)?.before ?? null
      return { spot: isLast ? scanned : `${client}:${clock}`, before, next: inside }
    }
    const before = this.#finder.item(client, clock)
    const isLast = before !== null && clock === before.id.clock + before.length - 1
    return { spot: `${client}:${clock}`, before, next: isLast ? (before.right?.id ?? null) : inside }
  }

  #after({ rightClient, rightClock }: ScannedStruct): Item | null {
    if (rightClock < 0) return null
    const scanned = this.#finder.scanned(rightClient, rightClock)
    if (scanned === null) return this.#finder.item(rightClient, rightClock)
    return this.#between.get(scanned)?.after ?? null
  }

  #walk(before: Item | null, after: Item | null, container: Container): void {
    let item = before === null ? (container.type?._start ?? null) : before.right
    for (; item !== null && item !== after; item = item.right) this.#charge(1)
  }

  #charge(steps: number): void {
    this.#budget -= steps
    if (this.#budget < 0) throw new Refusal('too-large', 'This was written over too much at once.')
  }

  #tally(container: Container): Tally {
    let tally = this.#tallies.get(container)
    if (tally === undefined) this.#tallies.set(container, (tally = { added: 0, loose: 0 }))
    return tally
  }
}
