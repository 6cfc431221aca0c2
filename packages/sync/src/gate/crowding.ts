import type { Item } from 'yjs'
import type { Container } from './container.ts'
import { KeyChains } from './key-chains.ts'
import { Refusal } from './refusal.ts'
import type { ScannedStruct } from './scan.ts'

interface Id {
  client: number
  clock: number
}

/** Structs of the update that stand somewhere in the same stretch of the document. */
interface Bunch {
  added: number
  /** How many loose structs may stand among them. */
  loose: number
  /** Number of the last walk that counted it. */
  counted: number
}

/** Where a struct of the update stands: somewhere between two items of the document, null for the ends. */
interface Standing {
  before: Item | null
  after: Item | null
  bunch: Bunch
}

/** Finds what an id stands for, in the update or in the document. */
export interface Finder {
  scanned(client: number, clock: number): ScannedStruct | null
  item(client: number, clock: number): Item | null
}

/**
 * Bounds what Yjs will have to search. A struct whose two neighbours stand side by side is simply put
 * between them; any other, a loose one, makes Yjs walk over all that stands between, so that a few dozen of
 * these, made to span a long text, would take it seconds. Each is charged with an upper bound of that walk:
 * what the document has between the two, and what the update has put into the same gaps. Honest updates have
 * few, and short ones: where two people wrote at the same spot without seeing each other.
 */
export class Crowding {
  readonly #finder: Finder
  readonly #keys: KeyChains
  #budget: number
  #walks = 0
  readonly #next = new Map<unknown, Id | null>()
  readonly #standing = new Map<ScannedStruct, Standing>()
  /** What the update has put right after an item of the document, or at the start of a container. */
  readonly #gaps = new Map<Item | Container, Bunch[]>()

  constructor(finder: Finder, budget: number) {
    this.#finder = finder
    this.#budget = budget
    this.#keys = new KeyChains((steps) => this.#charge(steps))
  }

  add(client: number, struct: ScannedStruct, container: Container): void {
    if (struct.key !== null) {
      this.#keys.add(client, struct, container, struct.key)
      return
    }
    const left = this.#left(struct, container)
    const after = this.#after(struct)
    const right = struct.rightClock < 0 ? null : { client: struct.rightClient, clock: struct.rightClock }
    const next = this.#next.get(left.spot) ?? (this.#next.has(left.spot) ? null : left.next)
    let bunch: Bunch
    if (next?.client === right?.client && next?.clock === right?.clock) {
      this.#next.set(left.spot, { client, clock: struct.clock })
      bunch = left.bunch ?? (this.#gap(left.before ?? container)[0] as Bunch)
      this.#charge(bunch.loose)
      bunch.added++
    } else {
      bunch = { added: 1, loose: 0, counted: 0 }
      this.#walk(left.before, after, container, bunch)
    }
    this.#next.set(struct, right)
    this.#standing.set(struct, { before: left.before, after, bunch })
  }

  #left(
    struct: ScannedStruct,
    container: Container,
  ): { spot: unknown; before: Item | null; next: Id | null; bunch: Bunch | undefined } {
    const { originClient: client, originClock: clock } = struct
    if (clock < 0) {
      const next = container.type?._start?.id ?? null
      return { spot: container, before: null, next, bunch: undefined }
    }
    const inside = { client, clock: clock + 1 }
    const scanned = this.#finder.scanned(client, clock)
    if (scanned !== null) {
      const isLast = clock === scanned.clock + scanned.length - 1
      const standing = this.#standing.get(scanned)
      const spot = isLast ? scanned : `${client}:${clock}`
      return { spot, before: standing?.before ?? null, next: inside, bunch: standing?.bunch }
    }
    const before = this.#finder.item(client, clock)
    const isLast = before !== null && clock === before.id.clock + before.length - 1
    const next = isLast ? (before.right?.id ?? null) : inside
    return { spot: `${client}:${clock}`, before, next, bunch: undefined }
  }

  #after({ rightClient, rightClock }: ScannedStruct): Item | null {
    if (rightClock < 0) return null
    const scanned = this.#finder.scanned(rightClient, rightClock)
    if (scanned === null) return this.#finder.item(rightClient, rightClock)
    return this.#standing.get(scanned)?.after ?? null
  }

  /** A loose struct may come to stand in any gap between its neighbours, and meets all that is in them. */
  #walk(before: Item | null, after: Item | null, container: Container, bunch: Bunch): void {
    const walk = ++this.#walks
    let item = before === null ? (container.type?._start ?? null) : before.right
    for (let gap = this.#gap(before ?? container); ; gap = this.#gap(item), item = item.right) {
      this.#charge(1 + gap.length)
      for (const other of gap) {
        if (other.counted === walk) continue
        other.counted = walk
        other.loose++
        this.#charge(other.added)
      }
      gap.push(bunch)
      if (item === null || item === after) return
    }
  }

  #gap(start: Item | Container): Bunch[] {
    let gap = this.#gaps.get(start)
    if (gap === undefined) this.#gaps.set(start, (gap = [{ added: 0, loose: 0, counted: 0 }]))
    return gap
  }

  #charge(steps: number): void {
    this.#budget -= steps
    if (this.#budget < 0) throw new Refusal('too-large', 'This was written over too much at once.')
  }
}
