import { FACT_TEXTS, type LiveView, type NoteNode, ownerOf, type ViewSection } from '@second-story/board'
import type { Words } from './fresh-words.ts'

/** A part of the board where people write, in the words of the cockpit. */
export interface Written {
  readonly section: ViewSection
  readonly place: string
  readonly read: (view: LiveView) => readonly Words[]
}

/** Where people write on the board beside the notes. What logs hold is not theirs. */
export const WRITTEN: readonly Written[] = [
  {
    section: 'annotations',
    place: 'what somebody said',
    read: (view) =>
      [...view.get('annotations').byId.values()].flatMap(({ id, body, turnedOut }) =>
        wordsOf(ownerOf(id), body, turnedOut),
      ),
  },
  {
    section: 'timeline',
    place: 'an entry',
    read: (view) =>
      [...view.get('timeline').byId.values()].flatMap(({ id, text, sourceId, importedBy }) =>
        sourceId === undefined && importedBy === undefined ? wordsOf(ownerOf(id), text) : [],
      ),
  },
  {
    section: 'questions',
    place: 'a question',
    read: (view) => [...view.get('questions').values()].flatMap(({ id, text }) => wordsOf(ownerOf(id), text)),
  },
  {
    section: 'factors',
    place: 'a factor',
    read: (view) => [...view.get('factors').values()].flatMap(({ id, text }) => wordsOf(ownerOf(id), text)),
  },
  {
    section: 'actions',
    place: 'an action',
    read: (view) =>
      [...view.get('actions').values()].flatMap(({ id, title, reason, risk }) =>
        wordsOf(ownerOf(id), title, reason, risk),
      ),
  },
  {
    section: 'facts',
    place: 'the facts',
    read: (view) => {
      const facts = view.get('facts')
      return [facts.title, ...FACT_TEXTS.map((name) => facts[name])].flatMap((text) => wordsOf(null, text))
    },
  },
  {
    section: 'agreement',
    place: 'a note on the timeline',
    read: (view) => [...view.get('agreement')].flatMap(([by, { text }]) => wordsOf(by, text)),
  },
]

const wordsOf = (by: string | null, ...texts: readonly (string | null | undefined)[]): readonly Words[] =>
  texts.flatMap((text) => (text ? { text, by } : []))

const kept = new WeakMap<NoteNode, readonly Words[]>()

/** The lines of the notes, but for code and for what is marked as somebody's own words. */
export const linesOf = (node: NoteNode): readonly Words[] => {
  if (node.type === 'codeBlock' || node.attrs?.['mark'] === 'quote') return []
  const before = kept.get(node)
  if (before) return before
  const content = node.content ?? []
  const isLine = content.some(({ type }) => type === 'text')
  const lines = isLine
    ? wordsOf(null, content.map((one) => one.text ?? ' ').join(''))
    : content.flatMap((one) => linesOf(one))
  if (node.type !== 'doc') kept.set(node, lines)
  return lines
}
