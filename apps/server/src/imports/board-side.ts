import {
  type EntryPatch,
  hiddenBy,
  ORIGIN,
  publishSource,
  putImported,
  readThing,
  rootMap,
  showImported,
  type Source,
} from '@second-story/board'
import type { Room } from '@second-story/sync/room'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'
import { exceeds } from '../limits.ts'

/** So many entries are written at once: a few ms, and then others have their turn. */
const CHUNK = 500

/** What an import would do to the board. */
export interface Plan {
  /** Ids that are not there. */
  add: ReadonlySet<string>
  /** Ids that the undo of an earlier import hid. */
  show: ReadonlySet<string>
}

/** Looks at what is there. An entry that a person hid stays hidden. */
export const planFor = (doc: Doc, ids: readonly string[]): Plan => {
  const add = new Set<string>()
  const show = new Set<string>()
  let people: ReadonlySet<number> | null = null
  for (const id of ids) {
    const entry = readThing(doc, 'timeline', id)
    if (!entry) add.add(id)
    else if (entry.hidden) {
      people ??= clientsOfPeople(doc)
      const by = hiddenBy(doc, id)
      if (by !== null && !people.has(by)) show.add(id)
    }
  }
  return { add, show }
}

/** @throws {ApiError} invalid where the timeline would get too long */
export const mustFit = (doc: Doc, plan: Plan, most: number): void => {
  const after = rootMap(doc, 'timeline').size + plan.add.size
  if (!exceeds(after, most)) return
  throw new ApiError(
    'invalid',
    `The timeline would have ${after} entries; ${most} is the most. Choose a window of time or single lines: the whole log stays as a source.`,
  )
}

/** Puts entries on the board, in parts. Those that came meanwhile stay as they are. */
export const putOnBoard = async (
  room: Room,
  { id, value }: { id: string; value: Source },
  plan: Plan,
  entries: readonly { id: string; fields: EntryPatch }[],
): Promise<void> => {
  await room.write(ORIGIN.server, (doc) => publishSource(doc, id, value))
  const wanted = entries.filter((entry) => plan.add.has(entry.id) || plan.show.has(entry.id))
  for (let at = 0; at < wanted.length; at += CHUNK) {
    await room.write(ORIGIN.server, (doc) => {
      const timeline = rootMap(doc, 'timeline')
      for (const entry of wanted.slice(at, at + CHUNK)) {
        if (!timeline.has(entry.id)) putImported(doc, entry.id, entry.fields)
        else if (plan.show.has(entry.id)) showImported(doc, entry.id, true)
      }
    })
  }
}

/** Hides entries of an import, in parts; answers how many were to be seen before. */
export const takeOffBoard = async (room: Room, ids: readonly string[]): Promise<number> => {
  let hidden = 0
  for (let at = 0; at < ids.length; at += CHUNK) {
    hidden += await room.write(ORIGIN.server, (doc) => {
      const there = ids.slice(at, at + CHUNK).filter((id) => {
        const entry = readThing(doc, 'timeline', id)
        return entry !== undefined && !entry.hidden
      })
      for (const id of there) showImported(doc, id, false)
      return there.length
    })
  }
  return hidden
}

/** The clientIDs of all people: any other one is the server's. */
const clientsOfPeople = (doc: Doc): ReadonlySet<number> => {
  const all = new Set<number>()
  for (const id of rootMap(doc, 'people').keys()) {
    for (const client of readThing(doc, 'people', id)?.clients ?? []) all.add(client)
  }
  return all
}
