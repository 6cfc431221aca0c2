import {
  type Annotation,
  type Board,
  INSTRUMENT_MARKS,
  type Mark,
  namedVoiceOf,
  ownerOf,
  threadOf,
} from '@second-story/board'
import { type Block, list, paragraph, type Span } from './outline.ts'

/**
 * What people said about each entry, oldest first, without what was taken off the board and without bare reactions.
 * Words on what became part of another entry stand there.
 */
export const wordsByEntry = (board: Board): ReadonlyMap<string, readonly Annotation[]> => {
  const byEntry = new Map<string, Annotation[]>()
  const words = [...board.annotations.values()]
    .filter(({ id, body, replyTo }) => body && !replyTo && !board.removed.has(id))
    .sort(oldestFirst)
  for (const annotation of words) {
    if (!annotation.entryId) continue
    const entryId = standsAt(board, annotation.entryId)
    byEntry.set(entryId, [...(byEntry.get(entryId) ?? []), annotation])
  }
  return byEntry
}

/** One item for each account; several of one moment stand side by side. */
export const wordsBlocks = (board: Board, annotations: readonly Annotation[]): Block[] =>
  annotations.length === 0 ? [] : [list(annotations.map((annotation) => accountBlocks(board, annotation)))]

const oldestFirst = (a: Annotation, b: Annotation): number =>
  (a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1

/** More merges than these in a row nobody makes; a circle must not hold up a report. */
const MOST_MERGES = 20

const standsAt = (board: Board, entryId: string): string => {
  let id = entryId
  for (let step = 0; step < MOST_MERGES; step++) {
    const into = board.timeline.get(id)?.mergedInto
    if (!into) break
    id = into
  }
  return id
}

const LENS_WORDS = { knew: 'Knew', assumed: 'Assumed', saw: 'Saw' } as const

const accountBlocks = (board: Board, annotation: Annotation): Block[] => {
  const answers = [...board.annotations.values()]
    .filter(({ id, replyTo = '' }) => rootOf(board, replyTo) === annotation.id && !board.removed.has(id))
    .sort(oldestFirst)
  const { replies, denied } = threadOf(annotation, answers)
  const found = annotation.turnedOut?.trim()
  const lens = annotation.lens ? `${LENS_WORDS[annotation.lens]}: ` : ''
  const head: Span[] = found ? [{ text: 'Believed: ', bold: true }] : [{ text: lens, italic: true }]
  return [
    paragraph(...head, annotation.body ?? '', by(board, annotation), ...(denied ? [DENIED] : [])),
    ...(found ? [paragraph({ text: 'Found: ', bold: true }, found)] : []),
    ...marksBlocks(annotation),
    ...(replies.length > 0
      ? [list(replies.map((reply) => [paragraph(reply.body ?? '', by(board, reply))]))]
      : []),
  ]
}

const rootOf = (board: Board, replyTo: string): string => board.annotations.get(replyTo)?.replyTo ?? replyTo

const DENIED = ' (who says: not what I said)'

/** ", Anna Weiss": nothing where no name is to show. Where somebody else wrote it down that is said. */
const by = (board: Board, annotation: Annotation): string => {
  const name = board.people.get(namedVoiceOf(annotation) ?? '')?.name
  const told = annotation.saidBy ? ', told aloud' : ''
  const writer = annotation.saidBy ? board.people.get(ownerOf(annotation.id) ?? '')?.name : undefined
  return `${name ? `, ${name}` : ''}${told}${writer ? `, written down by ${writer}` : ''}`
}

/** Reactions and answers are no marks on a story. */
const MARK_WORDS: Readonly<Partial<Record<Mark, string>>> = {
  surprise: 'Surprise',
  question: 'Question',
  goal: 'Goal',
  pressure: 'Under pressure',
  help: 'Asked for help',
  obvious: 'Obvious to me',
  'new-to-me': 'New to me',
  'learned-later': 'Learned later',
  trusted: 'Trusted',
  'set-aside': 'Set aside',
  misled: 'Misleading',
  missing: 'Missing',
  improvised: 'Improvised',
}

const marksBlocks = ({ marks = [], instrument = '' }: Annotation): Block[] => {
  const name = instrument.trim()
  const words = marks.flatMap((mark) => {
    const word = MARK_WORDS[mark]
    if (word === undefined) return []
    return [name !== '' && INSTRUMENT_MARKS.some((one) => one === mark) ? `${word}: ${name}` : word]
  })
  return words.length === 0 ? [] : [paragraph({ text: words.join('; '), italic: true })]
}
