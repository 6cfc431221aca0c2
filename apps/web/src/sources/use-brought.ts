import type { Source } from '@second-story/board'
import { create } from 'zustand'
import { packInWorker, readInWorker } from './in-worker.ts'
import { type Incident, type Log, NOTHING_TOLD, type Progress, type ReadLog, type Told } from './log.ts'
import { type At, fetchKept } from './log-calls.ts'

/** A log on this page: one that somebody brings, or a kept one that was opened again. */
export interface Brought {
  readonly key: string
  readonly name: string
  /** Null while a folder is packed or a kept log is fetched. */
  readonly log: Log | null
  readonly told: Told
  readonly progress: Progress | null
  readonly reading: ReadLog | null
  readonly problem: string | null
  /** Where it is kept already. */
  readonly sourceId: string | null
}

/** The log that lines are chosen from, and the stretch of it that was asked for. */
export interface Choosing {
  readonly key: string
  readonly stretch: { readonly from: string; readonly to: string } | null
}

/** What was done last with a log. */
export interface Done {
  readonly name: string
  /** Null where the log was kept beside the board and nothing of it put there. */
  readonly taken: { readonly importId: string; readonly imported: number; readonly skipped: number } | null
}

interface AllBrought {
  /** The review that they were brought for: another one begins with none. */
  readonly reviewId: string | null
  readonly logs: readonly Brought[]
  readonly choosing: Choosing | null
  /** Key of the log that is kept or put on the board just now: one at a time. */
  readonly taking: string | null
  readonly done: Done | null
  /** Why the last one was not kept or put on the board. */
  readonly failed: { readonly key: string; readonly detail: string } | null
}

const NONE = { logs: [], choosing: null, taking: null, done: null, failed: null } as const

/**
 * Logs brought and not yet kept, and what became of the last one. They stay while somebody looks at the board between; a
 * reload forgets them.
 */
export const useBrought = create<AllBrought>(() => ({ reviewId: null, ...NONE }))

const stops = new Map<string, AbortController>()
// One after the other: each reading takes a core and the memory of its log.
let queue: Promise<unknown> = Promise.resolve()
let made = 0

const set = (key: string, patch: Partial<Brought>): void =>
  useBrought.setState(({ logs }) => ({
    logs: logs.map((one) => (one.key === key ? { ...one, ...patch } : one)),
  }))

const find = (key: string): Brought | undefined => useBrought.getState().logs.find((one) => one.key === key)

/** Forgets what was brought for another review. */
export const enterReview = (reviewId: string): void => {
  if (useBrought.getState().reviewId === reviewId) return
  for (const stop of stops.values()) stop.abort()
  stops.clear()
  useBrought.setState({ reviewId, ...NONE })
}

/** Begins to read logs, one after the other. Answers their keys. */
export const bringLogs = (logs: readonly Log[], incident: Incident): readonly string[] =>
  logs.map((log) => {
    const key = add({ name: log.name, log })
    void read(key, incident)
    return key
  })

/** Packs a folder into a zip and reads that. Answers its key. */
export const bringFolder = (
  name: string,
  files: readonly { readonly path: string; readonly file: File }[],
  incident: Incident,
): string => {
  const key = add({ name: `${name}.zip`, log: null })
  void (async () => {
    const packed = await packInWorker(files, (progress) => set(key, { progress }), signalOf(key))
    if (!packed.ok) return fail(key, packed.detail)
    set(key, { log: { name: `${name}.zip`, body: packed.value } })
    await read(key, incident)
  })()
  return key
}

/** Begins to choose lines of a log; null ends it. */
export const chooseFrom = (choosing: Choosing | null): void => useBrought.setState({ choosing })

/** Opens a kept log again, read as it was then, to take over more of it. */
export const openKept = (
  at: At,
  sourceId: string,
  source: Source,
  stretch: Choosing['stretch'] = null,
): void => {
  enterReview(at.reviewId)
  chooseFrom({ key: sourceId, stretch })
  if (find(sourceId)?.problem === null) return
  discardLog(sourceId)
  add({ key: sourceId, name: source.name, log: null, sourceId })
  void (async () => {
    const fetched = await fetchKept(at, sourceId, signalOf(sourceId))
    if (!fetched.ok) return fail(sourceId, fetched.detail)
    const { body, date, columns } = fetched.value
    set(sourceId, {
      log: { name: source.name, body },
      told: { timeZone: source.zone ?? '', date, columns },
    })
    await read(sourceId, { start: null, timeZone: 'UTC' })
  })()
}

/** Reads a log again with what people say about it. */
export const tellLog = (key: string, told: Told, incident: Incident): void => {
  set(key, { told })
  void read(key, incident)
}

/** Stops what is under way and takes the log off this page. */
export const discardLog = (key: string): void => {
  stops.get(key)?.abort()
  stops.delete(key)
  useBrought.setState(({ logs }) => ({ logs: logs.filter((one) => one.key !== key) }))
}

const add = (log: Pick<Brought, 'name' | 'log'> & Partial<Brought>): string => {
  const key = log.key ?? `brought${++made}`
  const begun = { doing: 'opening', done: 0, of: null } as const
  const fresh = { told: NOTHING_TOLD, progress: begun, reading: null, problem: null, sourceId: null }
  useBrought.setState(({ logs }) => ({ logs: [...logs, { ...fresh, ...log, key }] }))
  return key
}

/** Tells that a log was stopped; what it was doing before is stopped now. */
export const signalOf = (key: string): AbortSignal => {
  stops.get(key)?.abort()
  const stop = new AbortController()
  stops.set(key, stop)
  return stop.signal
}

const fail = (key: string, detail: string): void => {
  // What was stopped is gone from the page.
  if (detail !== '') set(key, { progress: null, problem: detail })
}

const read = (key: string, incident: Incident): Promise<unknown> => {
  const signal = signalOf(key)
  set(key, { progress: { doing: 'reading', done: 0, of: null }, problem: null })
  const reading = queue.then(async () => {
    const { log, told } = find(key) ?? {}
    if (!log || !told || signal.aborted) return
    const answer = await readInWorker(log, told, incident, (progress) => set(key, { progress }), signal)
    if (signal.aborted) return
    if (!answer.ok) return fail(key, answer.detail)
    const { lines, warnings, columns } = answer.value
    // Of a table somebody can say which column is the time.
    if (lines.length === 0 && columns.length === 0)
      return fail(key, warnings[0]?.what ?? 'No line with a time was found in it.')
    set(key, { reading: answer.value, progress: null })
  })
  queue = reading
  return reading
}
