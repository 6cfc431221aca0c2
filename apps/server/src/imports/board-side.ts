import {
  hiddenBy,
  isHidden,
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
import type { NewEntry } from './entry.ts'
import type { EntryState, Survey } from './open-log.ts'

/** So many entries are written at once: a few ms here and a few frames in each open page, then others have their turn. */
export const CHUNK = 200

/** Ids of everything on the timeline. */
export const idsOnBoard = (doc: Doc): string[] => [...rootMap(doc, 'timeline').keys()]

/** Ids of what is not hidden on the timeline. */
export const idsInSight = (doc: Doc): string[] => idsOnBoard(doc).filter((id) => isHidden(doc, id) === false)

/** What the board makes of entries: those that the undo of an import hid come back, those that a person hid do not. */
export const statesOf = (doc: Doc, ids: Iterable<string>): Record<string, EntryState> => {
  let people: ReadonlySet<number> | null = null
  const states: Record<string, EntryState> = {}
  for (const id of ids) {
    const hidden = isHidden(doc, id)
    if (hidden === undefined) states[id] = 'new'
    else if (!hidden) states[id] = 'there'
    else {
      people ??= clientsOfPeople(doc)
      const by = hiddenBy(doc, id)
      states[id] = by === null || people.has(by) ? 'hidden' : 'back'
    }
  }
  return states
}

/** What an import of a choice would do to the board. */
export interface Plan {
  /** Ids of entries that are not there. */
  fresh: ReadonlySet<string>
  /** Ids of entries that come back. */
  back: ReadonlySet<string>
}

/** @throws {ApiError} invalid where the timeline would get too long */
export const planFor = (doc: Doc, survey: Survey, most: number): Plan => {
  const after = rootMap(doc, 'timeline').size + survey.freshCount
  if (exceeds(after, most)) {
    throw new ApiError(
      'invalid',
      `The timeline would have ${after} entries; ${most} is the most. Choose a window of time or single lines: the whole log stays as a source.`,
    )
  }
  const states = statesOf(doc, survey.there)
  return {
    fresh: new Set(survey.fresh),
    back: new Set(survey.there.filter((id) => states[id] === 'back')),
  }
}

/** Names a kept log on the board. */
export const nameSource = (room: Room, id: string, source: Source): Promise<void> =>
  room.write(ORIGIN.server, (doc) => publishSource(doc, id, source))

/** Puts entries on the board, those of a plan. One that came meanwhile stays as it is. */
export const putOnBoard = (room: Room, { fresh, back }: Plan, entries: readonly NewEntry[]): Promise<void> =>
  room.write(ORIGIN.server, (doc) => {
    const timeline = rootMap(doc, 'timeline')
    for (const { id, fields } of entries) {
      if (fresh.has(id) && !timeline.has(id)) putImported(doc, id, fields)
      else if (back.has(id)) showImported(doc, id, true)
    }
  })

/** Hides entries of an import, in parts; answers how many were to be seen before. */
export const takeOffBoard = async (room: Room, ids: readonly string[]): Promise<number> => {
  let hidden = 0
  for (let at = 0; at < ids.length; at += CHUNK) {
    hidden += await room.write(ORIGIN.server, (doc) => {
      const there = ids.slice(at, at + CHUNK).filter((id) => isHidden(doc, id) === false)
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
