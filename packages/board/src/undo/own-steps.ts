import * as Y from 'yjs'
import { newRecord } from '../record.ts'
import { ORIGIN, ROOTS, rootMap, type Section, SECTIONS } from '../schema.ts'

/** One place that a person changed: a field of a thing, a value, or a whole thing that came or went. */
export interface OwnChange {
  readonly section: Section
  readonly key: string
  /** Null where the whole thing came, went or is one value. */
  readonly field: string | null
  /** What stood there before; undefined for nothing. */
  readonly was: unknown
  readonly now: unknown
}

/** What was changed together, oldest first. */
export type OwnStep = readonly OwnChange[]

/** What a person wrote on the board with our own writers, and the way back. Texts with an editor have their own undo. */
export interface OwnSteps {
  /**
   * Takes a step back, as far as nobody changed it since; what others see is hidden and not deleted.
   * @returns false where nothing of it was left to take back
   */
  takeBack(step: OwnStep): boolean
  stop(): void
}

type WatchedSection = Exclude<Section, 'notes'>

/** @param onStep hears of each step once all that belongs to it is written */
export const ownSteps = (doc: Y.Doc, onStep: (step: OwnStep) => void): OwnSteps => {
  let gathered: OwnChange[] = []
  let takingBack = false
  const give = (): void => {
    const step = gathered
    gathered = []
    onStep(step)
  }
  const watched = SECTIONS.filter((section): section is WatchedSection => section !== 'notes').map(
    (section) => {
      const observer = (
        events: readonly Y.YEvent<Y.AbstractType<unknown>>[],
        transaction: Y.Transaction,
      ): void => {
        if (takingBack || !transaction.local || transaction.origin !== ORIGIN.person) return
        const changes = events.flatMap((event) =>
          event instanceof Y.YMapEvent ? changesOf(section, event) : [],
        )
        // One press may write more than once: what comes in one go is one step.
        if (changes.length > 0 && gathered.length === 0) queueMicrotask(give)
        gathered.push(...changes)
      }
      const root = rootMap(doc, section)
      root.observeDeep(observer as Parameters<typeof root.observeDeep>[0])
      return () => root.unobserveDeep(observer as Parameters<typeof root.unobserveDeep>[0])
    },
  )
  return {
    takeBack: (step) => {
      takingBack = true
      const taken = takeStepBack(doc, step)
      takingBack = false
      return taken
    },
    stop: () => {
      for (const end of watched) end()
    },
  }
}

/**
 * Takes back what was written in one step, as far as nobody changed it since; what others see is hidden and not deleted.
 * @returns false where nothing of it was left to take back
 */
export const takeStepBack = (doc: Y.Doc, step: OwnStep): boolean => {
  let taken = 0
  doc.transact(() => {
    for (const change of step.toReversed()) if (takeOne(doc, change)) taken += 1
  }, ORIGIN.person)
  return taken > 0
}

const changesOf = (section: WatchedSection, event: Y.YMapEvent<unknown>): OwnChange[] => {
  const [key] = event.path
  return [...event.changes.keys].map(([name, { oldValue }]) => ({
    section,
    key: typeof key === 'string' ? key : name,
    field: typeof key === 'string' || ROOTS[section] === 'single' ? name : null,
    was: plain(oldValue),
    now: plain(event.target.get(name)),
  }))
}

/** A value, or the fields of a thing; of one that was deleted a moment ago as well, which still holds them. */
const plain = (value: unknown): unknown => {
  if (!(value instanceof Y.Map)) return value
  return Object.fromEntries([...value._map].map(([field, item]) => [field, item.content.getContent().at(-1)]))
}

const takeOne = (doc: Y.Doc, { section, key, field, was, now }: OwnChange): boolean => {
  if (section === 'notes') return false
  const root = rootMap(doc, section)
  const kind = ROOTS[section]
  if (kind === 'records' && field === null) return takeThing(root, section, key, was)
  const place = kind === 'records' ? root.get(key) : root
  if (!(place instanceof Y.Map)) return false
  const name = field ?? key
  if (!same(place.get(name), now)) return false
  if (was === undefined) place.delete(name)
  else place.set(name, was)
  return true
}

const takeThing = (root: Y.Map<unknown>, section: Section, key: string, was: unknown): boolean => {
  const thing = root.get(key)
  if (was !== undefined) {
    if (thing !== undefined) return false
    root.set(key, newRecord(was as Readonly<Record<string, unknown>>))
    return true
  }
  if (!(thing instanceof Y.Map)) return false
  // One's own words may go; what others may have seen and used by now is hidden.
  if (section === 'annotations') root.delete(key)
  else if (thing.get('hidden') === true || thing.get('mergedInto') !== undefined) return false
  else thing.set('hidden', true)
  return true
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)
