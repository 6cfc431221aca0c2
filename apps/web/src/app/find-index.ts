import {
  type Action,
  type Annotation,
  type Entry,
  type Factor,
  isOnBoard,
  isStage,
  type NoteNode,
  partsOf,
  type Person,
  type Question,
  type View,
} from '@second-story/board'
import { folded } from '../kit/matching.ts'

/** Something of the review that words are found in. */
export type Found =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'annotation'; readonly annotation: Annotation; readonly entry: Entry }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'factor'; readonly factor: Factor }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'person'; readonly person: Person; readonly id: string }
  | { readonly kind: 'note'; readonly text: string }

export interface Findable {
  readonly found: Found
  /** All its words as they are compared. */
  readonly words: string
}

/** What is looked through. */
export interface Searched {
  readonly timeline: View<'timeline'>
  readonly annotations: View<'annotations'>
  readonly questions: View<'questions'>
  readonly factors: View<'factors'>
  readonly actions: View<'actions'>
  readonly people: View<'people'>
  readonly removed: View<'removed'>
  readonly notes: NoteNode
}

/** Everything that can be found, in the order of the board; made once for each look, so that a letter is cheap. */
export const findable = (board: Searched): readonly Findable[] => {
  const merged = partsOf(board.timeline.byId)
  const entries = board.timeline.order.flatMap((id): Findable[] => {
    const entry = board.timeline.byId.get(id)
    if (!entry || !isOnBoard(entry)) return []
    // What became part of an entry is found under it.
    const all = [id, ...(merged.get(id) ?? [])]
    const lines = all.flatMap((key) => {
      const { text, detail, actor } = board.timeline.byId.get(key) ?? {}
      return [text, detail, actor]
    })
    const words = folded(lines.filter(Boolean).join('\n'))
    const keys = all.flatMap((key) => board.annotations.byEntry.get(key) ?? [])
    const said = keys.flatMap((key): Findable[] => {
      const annotation = board.annotations.byId.get(key)
      if (!annotation?.body || board.removed.has(key)) return []
      if (annotation.replyTo && !isAnswered(board, annotation.replyTo)) return []
      const { body, instrument, turnedOut } = annotation
      return [
        {
          found: { kind: 'annotation', annotation, entry },
          words: folded([body, instrument, turnedOut].filter(Boolean).join('\n')),
        },
      ]
    })
    return [{ found: { kind: 'entry', entry }, words }, ...said]
  })
  const questions = standing(board.questions, board.removed).map((question): Findable => ({
    found: { kind: 'question', question },
    words: folded(question.text ?? ''),
  }))
  const factors = standing(board.factors, board.removed).map((factor): Findable => ({
    found: { kind: 'factor', factor },
    words: folded([factor.text, factor.group, ...(factor.whoKnows ?? [])].filter(Boolean).join('\n')),
  }))
  const actions = standing(board.actions, board.removed).map((action): Findable => ({
    found: { kind: 'action', action },
    words: folded([action.title, action.reason].filter(Boolean).join('\n')),
  }))
  const people = [...board.people].flatMap(([id, person]): Findable[] =>
    isStage(person)
      ? []
      : [
          {
            found: { kind: 'person', person, id },
            words: folded([person.name, person.job].filter(Boolean).join('\n')),
          },
        ],
  )
  const notes = linesOf(board.notes).map((text): Findable => ({
    found: { kind: 'note', text },
    words: folded(text),
  }))
  return [...entries, ...notes, ...questions, ...factors, ...actions, ...people]
}

/** Whether the words that somebody answered are on the board. */
const isAnswered = ({ annotations, removed }: Searched, key: string): boolean =>
  annotations.byId.has(key) && !removed.has(key)

const standing = <T extends { readonly hidden?: boolean; readonly mergedInto?: string }>(
  all: ReadonlyMap<string, T>,
  removed: View<'removed'>,
): T[] => [...all].flatMap(([key, one]) => (one.hidden || one.mergedInto || removed.has(key) ? [] : [one]))

/** The lines of the notes that hold any words. */
const linesOf = (node: NoteNode): string[] => {
  const children = node.content ?? []
  if (children.some(({ text }) => text !== undefined)) {
    const text = children
      .map((child) => child.text ?? ' ')
      .join('')
      .trim()
    return text === '' ? [] : [text]
  }
  return children.flatMap(linesOf)
}

/** More of one kind than this nobody reads. */
const MOST_OF_A_KIND = 8

/** What holds all the words, a few of each kind, in the order of the board. No words: nothing. */
export const search = (all: readonly Findable[], words: string): readonly Found[] => {
  const wanted = folded(words).split(/\s+/u).filter(Boolean)
  if (wanted.length === 0) return []
  const counts = new Map<Found['kind'], number>()
  const found: Found[] = []
  for (const one of all) {
    const count = counts.get(one.found.kind) ?? 0
    if (count >= MOST_OF_A_KIND || !wanted.every((word) => one.words.includes(word))) continue
    counts.set(one.found.kind, count + 1)
    found.push(one.found)
  }
  return found
}
