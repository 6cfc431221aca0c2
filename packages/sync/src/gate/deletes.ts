import { ContentFormat, Item, findIndexSS, getState } from 'yjs'
import type { Doc, GC } from 'yjs'
import type { SharedType } from './container.ts'
import type { Limits } from './limits.ts'
import type { Locator } from './locate.ts'
import type { Place } from './place.ts'
import { Refusal, Unready } from './refusal.ts'
import type { DeletedRanges } from './scan.ts'
import { changesNothingVisible } from './tidy.ts'

/**
 * Adds a place for each topmost thing that lives now and goes with this update: what its delete set names
 * and what its inserts overwrite. Deleting a container is one deletion, not one of each of its parts.
 * Returns whether anything goes.
 */
export function placeDeletions(
  doc: Doc,
  deletes: readonly DeletedRanges[],
  locator: Locator,
  limits: Limits,
): boolean {
  const { overwritten } = locator
  const going = deletes.length === 0 ? overwritten : new Set(overwritten)
  for (const { client, ranges } of deletes) {
    if ((ranges.at(-2) as number) + (ranges.at(-1) as number) > locator.endOf(client)) {
      throw new Unready('unknown-deletion', 'This deletes something that the review does not have.')
    }
    collectLiving(doc, client, ranges, going, limits)
  }
  const deletions = new Deletions(locator)
  for (const item of going) {
    if (!goesWithItsContainer(item, going)) deletions.add(item)
  }
  deletions.finish()
  return going.size > 0
}

function collectLiving(
  doc: Doc,
  client: number,
  ranges: readonly number[],
  going: Set<Item>,
  limits: Limits,
): void {
  const structs: (Item | GC)[] | undefined = doc.store.clients.get(client)
  if (structs === undefined) return
  const state = getState(doc.store, client)
  for (let i = 0; i < ranges.length; i += 2) {
    const clock = ranges[i] as number
    if (clock >= state) return
    const end = clock + (ranges[i + 1] as number)
    for (let at = findIndexSS(structs, clock); at < structs.length; at++) {
      const struct = structs[at] as Item | GC
      if (struct.id.clock >= end) break
      if (struct.deleted || !(struct instanceof Item)) continue
      going.add(struct)
      if (going.size > limits.deletions) {
        throw new Refusal('too-large', 'This deletes too much at once.')
      }
    }
  }
}

function goesWithItsContainer(item: Item, going: ReadonlySet<Item>): boolean {
  for (let up = above(item); up !== null; up = above(up)) if (going.has(up)) return true
  return false
}

function above(item: Item): Item | null {
  return (item.parent as SharedType)._item
}

/** Gathers deletions, one place for each key and one for all that goes from a sequence. */
class Deletions {
  readonly #locator: Locator
  readonly #sequences = new Set<SharedType>()
  readonly #marks = new Map<SharedType, Set<Item>>()

  constructor(locator: Locator) {
    this.#locator = locator
  }

  add(item: Item): void {
    const type = item.parent as SharedType
    if (item.parentSub !== null) this.#report(type, item.parentSub)
    else if (item.content instanceof ContentFormat) this.#addMark(type, item)
    else this.#reportSequence(type)
  }

  /**
   * Every replica deletes formatting marks that have lost their meaning, in documents of people, too, who
   * may only read. Where nobody could see a difference, nothing is reported.
   */
  finish(): void {
    for (const [type, marks] of this.#marks) {
      if (this.#sequences.has(type)) continue
      if (changesNothingVisible(type, marks)) this.#locator.stored(type)
      else this.#reportSequence(type)
    }
  }

  #addMark(type: SharedType, item: Item): void {
    const marks = this.#marks.get(type)
    if (marks === undefined) this.#marks.set(type, new Set([item]))
    else marks.add(item)
  }

  #reportSequence(type: SharedType): void {
    if (this.#sequences.has(type)) return
    this.#sequences.add(type)
    this.#report(type, null)
  }

  #report(type: SharedType, key: string | null): void {
    const container = this.#locator.stored(type)
    const { root, nodes, dead } = container
    const path = key === null ? container.inside : [...container.path, key]
    const place: Place = { root, path, nodes, verb: 'delete', dead, fresh: false }
    this.#locator.places.push(place)
  }
}
