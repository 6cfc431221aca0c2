import { isOnBoard, isStage, type LiveView, type NoteLink, type ViewSection } from '@second-story/board'
import { folded } from '../kit/matching.ts'
import { titleOf } from '../room/thing-title.ts'

/** A thing that `@` offers. */
export interface LinkChoice {
  readonly link: NoteLink
  readonly title: string
}

/** More than this nobody reads while typing. */
const MOST = 8

/**
 * What `@` offers for the letters after it: people, entries and actions whose words they are in. Without letters, who
 * has the word and what is discussed come first.
 */
export const linkChoices = (view: LiveView, query: string): readonly LinkChoice[] => {
  const words = folded(query).split(/\s+/u).filter(Boolean)
  const { called, entryId } = view.get('agenda')
  const nearby = new Set([called, entryId])
  const found: (LinkChoice & { readonly rank: number })[] = []
  for (const { link, title, within } of everything(view)) {
    if (!words.every((word) => within.includes(word))) continue
    const starts = words.length > 0 && within.split(/\s+/u).some((part) => part.startsWith(words[0]!))
    found.push({ link, title, rank: nearby.has(link.id) ? 0 : starts ? 1 : 2 })
  }
  if (words.length === 0) return withoutLetters(found)
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST)
}

/** A few of each kind, what is near first. */
const withoutLetters = (
  found: readonly (LinkChoice & { readonly rank: number })[],
): readonly LinkChoice[] => {
  const near = found.filter(({ rank }) => rank === 0)
  const rest = (kind: NoteLink['kind'], most: number): readonly LinkChoice[] =>
    found.filter(({ link, rank }) => link.kind === kind && rank !== 0).slice(0, most)
  return [...near, ...rest('person', 4), ...rest('entry', 3), ...rest('action', 2)].slice(0, MOST)
}

interface Linkable extends LinkChoice {
  /** The title as it is searched. */
  readonly within: string
}

// A letter more of the query asks the same of the same things.
let last: { readonly of: readonly unknown[]; readonly all: readonly Linkable[] } | null = null

const everything = (view: LiveView): readonly Linkable[] => {
  const of = READ.map((section) => view.get(section))
  if (last?.of.every((was, index) => was === of[index])) return last.all
  const all: Linkable[] = []
  for (const link of linksTo(view)) {
    const title = titleOf(view, link) ?? ''
    if (title !== '') all.push({ link, title, within: folded(title) })
  }
  last = { of, all }
  return all
}

/** What titles are made of. */
const READ = ['people', 'timeline', 'actions', 'facts', 'removed'] as const satisfies readonly ViewSection[]

function* linksTo(view: LiveView): Generator<NoteLink> {
  for (const [id, person] of view.get('people')) if (!isStage(person)) yield { kind: 'person', id }
  const timeline = view.get('timeline')
  for (const id of timeline.order) {
    const entry = timeline.byId.get(id)
    if (entry && isOnBoard(entry)) yield { kind: 'entry', id }
  }
  for (const [id, { hidden, mergedInto }] of view.get('actions')) {
    if (!hidden && !mergedInto) yield { kind: 'action', id }
  }
}
