import { ContentType, Item, findIndexSS, findRootTypeKey, getState } from 'yjs'
import type { Doc } from 'yjs'
import { NOWHERE, childContainer, fits, rootContainer, storedContainer } from './container.ts'
import type { Container, Roots, SharedType } from './container.ts'
import { Crowding } from './crowding.ts'
import type { Limits } from './limits.ts'
import type { Place } from './place.ts'
import { Refusal, Unready } from './refusal.ts'
import { scannedAt } from './scan.ts'
import type { ScannedStruct, Section } from './scan.ts'

/**
 * Finds the place of every struct of an update, in an order in which Yjs could integrate them: when a struct
 * is placed, what it hangs on has been. Nothing here recurses, a typed sentence is one long chain.
 */
export class Locator {
  readonly places: Place[] = []
  /**
   * What lives now and will not afterwards. Located values put in what they take the place of: Yjs deletes
   * that whether or not the update says so.
   */
  readonly going = new Set<Item>()
  readonly #doc: Doc
  readonly #roots: Roots
  readonly #limits: Limits
  readonly #sections: readonly Section[]
  /** Built for updates of several clientIDs only; that of a keystroke has one. */
  readonly #byClient: ReadonlyMap<number, Section> | null
  readonly #byType = new Map<SharedType, Container>()
  readonly #byRoot = new Map<string, Container>()
  #crowding: Crowding | null = null
  /** A single struct, as a keystroke is, costs nothing where it follows what is there. */
  readonly #single: boolean
  #foundKey: string | null = null

  constructor(doc: Doc, roots: Roots, limits: Limits, sections: readonly Section[]) {
    this.#doc = doc
    this.#roots = roots
    this.#limits = limits
    this.#sections = sections
    this.#byClient =
      sections.length < 2 ? null : new Map(sections.map((section) => [section.client, section]))
    this.#single = sections.length === 1 && sections[0]?.structs.length === 1
  }

  locateAll(): void {
    for (const section of this.#sections) {
      while (section.located < section.structs.length) {
        if (this.#blocking(section) === null) this.#placeNext(section)
        else this.#untangle(section)
      }
    }
  }

  /** Whether a change of this type was to be expected from what has been located. */
  foresaw(type: SharedType): boolean {
    return this.#byType.has(type) || (type._item === null && this.#byRoot.has(findRootTypeKey(type)))
  }

  /** Clock after the last struct of a clientID, once the update is applied. */
  endOf(client: number): number {
    return this.#section(client)?.end ?? getState(this.#doc.store, client)
  }

  /** The container that a type of the document is. */
  stored(type: SharedType): Container {
    let container = this.#byType.get(type)
    if (container === undefined) {
      container = type._item === null ? this.#root(findRootTypeKey(type)) : storedContainer(type)
      if (!Object.hasOwn(this.#roots, container.root)) throw unknownRoot()
      this.#byType.set(type, container)
    }
    return container
  }

  /** Places the next struct of a section after all those of other sections that it hangs on. */
  #untangle(section: Section): void {
    const stack = [section]
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const blocking = this.#blocking(top)
      if (blocking === null) {
        this.#placeNext(top)
        top.waiting = false
        stack.pop()
        continue
      }
      top.waiting = true
      if (blocking.waiting) throw new Refusal('malformed', 'The update hangs on itself in a circle.')
      stack.push(blocking)
    }
  }

  /** The section that has to go on before the next struct of this one can be placed, if any. */
  #blocking(section: Section): Section | null {
    const struct = section.structs[section.located] as ScannedStruct
    return (
      this.#missing(section, struct.originClient, struct.originClock) ??
      this.#missing(section, struct.rightClient, struct.rightClock) ??
      this.#missing(section, struct.parentClient, struct.parentClock)
    )
  }

  #missing(section: Section, client: number, clock: number): Section | null {
    if (clock < 0 || client === section.client || clock < getState(this.#doc.store, client)) return null
    const other = this.#section(client)
    if (other === undefined || clock >= other.end) {
      throw new Unready('unknown-origin', 'This hangs on something that the review does not have.')
    }
    const next = other.structs[other.located]
    return next !== undefined && next.clock <= clock ? other : null
  }

  #placeNext(section: Section): void {
    const struct = section.structs[section.located++] as ScannedStruct
    const content = struct.content
    if (content === null) {
      struct.container = NOWHERE
      return
    }
    const hasOrigin = struct.originClock >= 0 || struct.rightClock >= 0
    const container = hasOrigin ? this.#fromOrigins(struct) : this.#fromParent(struct)
    struct.container = container
    if (container === NOWHERE) return
    const key = struct.key
    if (!fits(container.kind, key !== null, content)) throw misplaced()
    if (key !== null && struct.rightClock >= 0) throw keyWithRight()
    const path = key === null ? container.inside : [...container.path, key]
    if (path.length > this.#limits.nesting) throw new Refusal('too-deep', 'This is nested too deeply.')
    const { root, nodes, dead, fresh } = container
    this.places.push({ root, path, nodes, verb: 'insert', content, dead, fresh })
    this.#crowd(section.client, struct, container)
    if (key === null || container.type === null) return
    const current = container.type._map.get(key)
    if (current !== undefined && !current.deleted) this.going.add(current)
  }

  #crowd(client: number, struct: ScannedStruct, container: Container): void {
    if (this.#single && this.#follows(struct, container)) return
    this.#crowding ??= new Crowding(this, this.#limits.crowding)
    this.#crowding.add(client, struct, container)
  }

  /** Whether a struct stands at the end of all that is there, where Yjs need not search. */
  #follows({ key, originClient, originClock, rightClock }: ScannedStruct, { type }: Container): boolean {
    if (rightClock >= 0) return false
    if (originClock < 0) {
      return type === null || (key === null ? type._start === null : !type._map.has(key))
    }
    const left = this.item(originClient, originClock)
    return left !== null && left.right === null && originClock === left.id.clock + left.length - 1
  }

  /**
   * Both neighbours have to be in the same place: Yjs believes the left one alone. A collected neighbour
   * beside a living one is refused too, because Yjs would cut the living one before it gives up.
   */
  #fromOrigins(struct: ScannedStruct): Container {
    if (struct.originClock < 0) {
      const container = this.#find(struct.rightClient, struct.rightClock)
      struct.key = this.#foundKey
      return container
    }
    const left = this.#find(struct.originClient, struct.originClock)
    struct.key = this.#foundKey
    if (struct.rightClock < 0) return left
    const right = this.#find(struct.rightClient, struct.rightClock)
    if (left === right && struct.key === this.#foundKey) return left
    if ((left === NOWHERE && right.dead) || (right === NOWHERE && left.dead)) return NOWHERE
    throw new Refusal('misplaced', 'This was put between things of two different places.')
  }

  #fromParent(struct: ScannedStruct): Container {
    if (struct.parentRoot !== null) return this.#root(struct.parentRoot)
    const parent = this.scanned(struct.parentClient, struct.parentClock)
    if (parent !== null) return this.#held(parent)
    const item = this.item(struct.parentClient, struct.parentClock)
    if (item === null) return NOWHERE
    if (item.content instanceof ContentType) return this.stored(item.content.type)
    if (item.deleted) return NOWHERE
    throw misplaced()
  }

  #held(parent: ScannedStruct): Container {
    const { container, content } = parent
    if (container === null || content === null || container === NOWHERE) return NOWHERE
    if (content.kind === 'deleted') return NOWHERE
    if (content.kind !== 'type') throw misplaced()
    parent.holds ??= childContainer(container, parent.key, content.type, content.nodeName)
    return parent.holds
  }

  #root(name: string): Container {
    if (!Object.hasOwn(this.#roots, name)) throw unknownRoot()
    let container = this.#byRoot.get(name)
    if (container === undefined) {
      container = rootContainer(this.#doc, name, this.#roots[name] as Roots[string])
      this.#byRoot.set(name, container)
    }
    return container
  }

  /** Where an id stands: returns the container and leaves the key in `#foundKey`. */
  #find(client: number, clock: number): Container {
    const struct = this.scanned(client, clock)
    if (struct !== null) {
      this.#foundKey = struct.key
      return struct.container ?? NOWHERE
    }
    const item = this.item(client, clock)
    this.#foundKey = item?.parentSub ?? null
    return item === null ? NOWHERE : this.stored(item.parent as SharedType)
  }

  #section(client: number): Section | undefined {
    if (this.#byClient !== null) return this.#byClient.get(client)
    const only = this.#sections[0]
    return only?.client === client ? only : undefined
  }

  /** The struct of the update with this id, if it is in the update. */
  scanned(client: number, clock: number): ScannedStruct | null {
    const section = this.#section(client)
    return section === undefined || clock < section.clock ? null : scannedAt(section, clock)
  }

  /** The item of the document with this id, null where it was collected. */
  item(client: number, clock: number): Item | null {
    const structs = this.#doc.store.clients.get(client) ?? []
    const struct = structs[findIndexSS(structs, clock)]
    return struct instanceof Item ? struct : null
  }
}

function misplaced(): Refusal {
  return new Refusal('misplaced', 'Such content does not belong where it was put.')
}

/** Yjs only ever appends under a key. What is put before a value can make replicas disagree about it. */
function keyWithRight(): Refusal {
  return new Refusal('misplaced', 'A value was put before the one that it should replace.')
}

function unknownRoot(): Refusal {
  return new Refusal('unknown-root', 'A review has no such part.')
}
