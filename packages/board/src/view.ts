import * as Y from 'yjs'
import { type Agenda, readAgenda } from './agenda/agenda.ts'
import { type Facts, readFacts } from './facts/facts.ts'
import { type Keyed, readAll, readThing, readTimeline } from './snapshot.ts'
import { declareRoots, type KeyedSection, ROOTS, rootMap } from './schema.ts'
import { keepCourse } from './timeline/course.ts'
import { untangle } from './timeline/merged.ts'
import { inOrder } from './timeline/order.ts'

/** What one section shows. The object is new after each change; things that did not change keep their identity. */
export interface Shown extends Record<KeyedSection, unknown> {
  timeline: { readonly byId: ReadonlyMap<string, Keyed['timeline']>; readonly order: readonly string[] }
  annotations: {
    readonly byId: ReadonlyMap<string, Keyed['annotations']>
    /** Keys of the annotations of each entry, oldest first. */
    readonly byEntry: ReadonlyMap<string, readonly string[]>
    /** Keys of the answers to each annotation, oldest first; an answer to an answer stands beside it. */
    readonly answers: ReadonlyMap<string, readonly string[]>
  }
  facts: Facts
  agenda: Agenda
}
export type ViewSection = Exclude<keyof typeof ROOTS, 'notes'>
export type View<S extends ViewSection> = S extends 'timeline' | 'annotations' | 'facts' | 'agenda'
  ? Shown[S]
  : S extends KeyedSection
    ? ReadonlyMap<string, Keyed[S]>
    : never

/**
 * A live, plain projection of the document for screens. A section is read when first asked for; after that a change
 * to one thing rebuilds that thing alone, and listeners hear of it once per transaction.
 */
export interface LiveView {
  get<S extends ViewSection>(section: S): View<S>
  /** @returns ends the subscription */
  subscribe(section: ViewSection, listener: () => void): () => void
  destroy(): void
}

type Deep = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void

export const liveView = (doc: Y.Doc): LiveView => {
  declareRoots(doc)
  const shown = new Map<ViewSection, unknown>()
  const listeners = new Map<ViewSection, Set<() => void>>()
  const observers = new Map<ViewSection, Deep>()

  const watch = (section: ViewSection): void => {
    if (observers.has(section)) return
    const observer: Deep = (events) => {
      const keys = new Set<string>()
      for (const event of events) {
        const [key] = event.path
        if (typeof key === 'string') keys.add(key)
        else for (const changed of (event as Y.YMapEvent<unknown>).keysChanged) keys.add(changed)
      }
      shown.set(section, after(doc, section, shown.get(section), keys))
      for (const listener of listeners.get(section) ?? []) listener()
    }
    observers.set(section, observer)
    rootMap(doc, section).observeDeep(observer as Parameters<Y.Map<unknown>['observeDeep']>[0])
    shown.set(section, whole(doc, section))
  }

  return {
    get: <S extends ViewSection>(section: S) => {
      watch(section)
      return shown.get(section) as View<S>
    },
    subscribe: (section, listener) => {
      watch(section)
      const set = listeners.get(section) ?? new Set()
      listeners.set(section, set.add(listener))
      return () => set.delete(listener)
    },
    destroy: () => {
      for (const [section, observer] of observers) {
        rootMap(doc, section).unobserveDeep(observer as Parameters<Y.Map<unknown>['unobserveDeep']>[0])
      }
      observers.clear()
      listeners.clear()
    },
  }
}

const whole = (doc: Y.Doc, section: ViewSection): unknown => {
  if (section === 'facts') return readFacts(doc)
  if (section === 'agenda') return readAgenda(doc)
  if (section === 'timeline') return timelineOf(readTimeline(doc))
  const byId = readAll(doc, section)
  if (section === 'annotations') return annotationsOf(byId as Map<string, Keyed['annotations']>)
  return byId
}

const after = (doc: Y.Doc, section: ViewSection, before: unknown, keys: ReadonlySet<string>): unknown => {
  if (section === 'facts' || section === 'agenda') return whole(doc, section)
  const old = (
    section === 'timeline' || section === 'annotations' ? (before as { byId: unknown }).byId : before
  ) as ReadonlyMap<string, unknown>
  const byId = new Map(old)
  for (const key of keys) {
    const thing = readThing(doc, section, key)
    if (thing === undefined) byId.delete(key)
    else byId.set(key, thing)
  }
  if (section === 'timeline') {
    const entries = byId as Map<string, Keyed['timeline']>
    const was = before as Shown['timeline']
    if ([...keys].some((key) => was.byId.get(key)?.mergedInto !== entries.get(key)?.mergedInto)) {
      untangleAnew(doc, entries)
    }
    if ([...keys].some((key) => movesIn(was.byId.get(key), entries.get(key)))) return timelineOf(entries)
    const now = { byId: entries, order: was.order }
    keepCourse(was, now, keys)
    return now
  }
  if (section === 'annotations') return annotationsOf(byId as Map<string, Keyed['annotations']>)
  return byId
}

/** What stood only because of a ring may follow its way again once that is gone. */
const untangleAnew = (doc: Y.Doc, entries: Map<string, Keyed['timeline']>): void => {
  for (const [key, fields] of rootMap(doc, 'timeline') as Y.Map<Y.Map<unknown>>) {
    if (!fields.has('mergedInto') || entries.get(key)?.mergedInto !== undefined) continue
    const entry = readThing(doc, 'timeline', key)
    if (entry) entries.set(key, entry)
  }
  untangle(entries)
}

// Sorting thousands of entries for a corrected word would be felt; only what decides the place counts.
const movesIn = (a: Keyed['timeline'] | undefined, b: Keyed['timeline'] | undefined): boolean =>
  !a ||
  !b ||
  a.at !== b.at ||
  a.after !== b.after ||
  a.sourceId !== b.sourceId ||
  a.lines?.[0] !== b.lines?.[0]

const timelineOf = (byId: ReadonlyMap<string, Keyed['timeline']>): Shown['timeline'] => ({
  byId,
  order: inOrder(byId.values()),
})

const annotationsOf = (byId: ReadonlyMap<string, Keyed['annotations']>): Shown['annotations'] => {
  const byEntry = new Map<string, string[]>()
  const oldestFirst = [...byId.values()].sort((a, b) =>
    (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1,
  )
  const answers = new Map<string, string[]>()
  for (const { entryId, id, replyTo } of oldestFirst) {
    if (entryId) listed(byEntry, entryId, id)
    if (replyTo) listed(answers, byId.get(replyTo)?.replyTo ?? replyTo, id)
  }
  return { byId, byEntry, answers }
}

const listed = (lists: Map<string, string[]>, under: string, id: string): void => {
  const keys = lists.get(under)
  if (keys) keys.push(id)
  else lists.set(under, [id])
}
