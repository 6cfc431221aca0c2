import { ContentFormat, Item, findIndexSS, getState } from 'yjs'
import type { Doc, GC } from 'yjs'
import type { SharedType } from './container.ts'
import type { Limits } from './limits.ts'
import type { Locator } from './locate.ts'
import type { Place } from './place.ts'
import { Refusal, Unready } from './refusal.ts'
import type { DeletedRanges } from './scan.ts'

/** A text from which an update takes formatting marks and nothing else. */
export interface MarksOfText {
  place: Place
  marks: ReadonlySet<Item>
}

/** What goes with an update, besides the places that were added to the locator's. */
export interface Deletions {
  /** How many living structs go. */
  count: number
  /**
   * Every replica deletes marks that have lost their meaning, in pages of people, too, who may only read.
   * What they say is true of the document as they have it, so it is no attack and may still be wrong here:
   * such deletions are judged apart and left out where the writer has no say.
   */
  marks: readonly MarksOfText[]
}

/**
 * Adds a place for each topmost thing that lives now and goes with this update: what its delete set names
 * and what its inserts overwrite. Deleting a container is one deletion, not one of each of its parts.
 */
export function placeDeletions(
  doc: Doc,
  deletes: readonly DeletedRanges[],
  locator: Locator,
  limits: Limits,
): Deletions {
  const { going } = locator
  let budget = limits.deletions
  for (const { client, ranges } of deletes) {
    if ((ranges.at(-2) as number) + (ranges.at(-1) as number) > locator.endOf(client)) {
      throw new Unready('unknown-deletion', 'This deletes something that the review does not have.')
    }
    budget = collectLiving(doc, client, ranges, going, budget)
  }
  return { count: going.size, marks: going.size === 0 ? [] : report(going, locator) }
}

/** Adds what lives in some ranges. Takes one off the budget for each piece, and returns the rest of it. */
function collectLiving(
  doc: Doc,
  client: number,
  ranges: readonly number[],
  going: Set<Item>,
  budget: number,
): number {
  const structs: (Item | GC)[] | undefined = doc.store.clients.get(client)
  if (structs === undefined) return budget
  const state = getState(doc.store, client)
  let left = budget
  for (let i = 0; i < ranges.length; i += 2) {
    const clock = ranges[i] as number
    if (clock >= state) return left
    const end = clock + (ranges[i + 1] as number)
    for (let at = findIndexSS(structs, clock); at < structs.length; at++) {
      const struct = structs[at] as Item | GC
      if (struct.id.clock >= end) break
      if (struct.deleted || !(struct instanceof Item)) continue
      going.add(struct)
      if (--left < 0) {
        throw new Refusal('too-large', 'This deletes too much at once.')
      }
    }
  }
  return left
}

function goesWithItsContainer(item: Item, going: ReadonlySet<Item>): boolean {
  for (let up = above(item); up !== null; up = above(up)) if (going.has(up)) return true
  return false
}

function above(item: Item): Item | null {
  return (item.parent as SharedType)._item
}

/** One place for each key and one for all that goes from a sequence. */
function report(going: ReadonlySet<Item>, locator: Locator): MarksOfText[] {
  const sequences = new Set<SharedType>()
  const marks = new Map<SharedType, Set<Item>>()
  for (const item of going) {
    if (goesWithItsContainer(item, going)) continue
    const type = item.parent as SharedType
    if (item.parentSub !== null) {
      locator.places.push(deletion(locator, type, item.parentSub))
    } else if (item.content instanceof ContentFormat) {
      const ofText = marks.get(type)
      if (ofText === undefined) marks.set(type, new Set([item]))
      else ofText.add(item)
    } else if (!sequences.has(type)) {
      sequences.add(type)
      locator.places.push(deletion(locator, type, null))
    }
  }
  const apart: MarksOfText[] = []
  for (const [type, ofText] of marks) {
    if (!sequences.has(type)) apart.push({ place: deletion(locator, type, null), marks: ofText })
  }
  return apart
}

function deletion(locator: Locator, type: SharedType, key: string | null): Place {
  const container = locator.stored(type)
  const { root, nodes, dead } = container
  const path = key === null ? container.inside : [...container.path, key]
  return { root, path, nodes, verb: 'delete', dead, fresh: false }
}
