import {
  addAction,
  addAnnotation,
  addFactor,
  addQuestion,
  type Lens,
  LINE_CHARS,
  type LineMark,
  type Mark,
  type NoteLink,
  TEXT_CHARS,
} from '@second-story/board'
import type { Room } from '../room/room.ts'

/** What a line of the notes can be turned into. */
export type TurnInto = Lens | 'factor' | 'question' | 'action'

/** All that is known of a line when it is turned into something. */
export interface Turned {
  readonly words: string
  readonly mark: LineMark | null
  /** Who said it; null for nobody that is known. */
  readonly speaker: string | null
  /** The entry that it is about; null for none. */
  readonly entryId: string | null
}

/** What marks of a line say about the annotation made from it. */
const MARKS: Readonly<Partial<Record<LineMark, Mark>>> = {
  surprise: 'surprise',
  improvised: 'improvised',
  question: 'question',
}

/**
 * Makes a thing of the board from a line and returns its link, for the line to keep; null where it cannot be: there
 * are no words, or what somebody knew, assumed or saw has no entry to stand at.
 */
export const turnLine = (
  { doc, stamp }: Pick<Room, 'doc' | 'stamp'>,
  into: TurnInto,
  { words, mark, speaker, entryId }: Turned,
): NoteLink | null => {
  const text = spoken(words)
  if (text === '') return null
  const from = entryId === null ? [] : [entryId]
  switch (into) {
    case 'factor':
      return { kind: 'factor', id: addFactor(doc, stamp(), { text: text.slice(0, TEXT_CHARS), from }) }
    case 'question': {
      const asked = {
        text: text.slice(0, TEXT_CHARS),
        state: 'parked',
        ...(entryId ? { entryId } : {}),
      } as const
      return { kind: 'question', id: addQuestion(doc, stamp(), asked) }
    }
    case 'action': {
      const title = text.slice(0, LINE_CHARS)
      return { kind: 'action', id: addAction(doc, stamp(), { title, status: 'parked', from }) }
    }
    default: {
      if (entryId === null) return null
      const marked = mark === null ? undefined : MARKS[mark]
      const id = addAnnotation(doc, stamp(), {
        entryId,
        lens: into,
        body: text.slice(0, TEXT_CHARS),
        ...(speaker === null ? {} : { saidBy: speaker }),
        ...(marked ? { marks: [marked] } : {}),
      })
      return { kind: 'annotation', id }
    }
  }
}

/** The marks around a quotation go: on the board it stands as somebody's words anyway. */
const spoken = (words: string): string => words.trim().replace(/^[“"«„](.*)[”"»“]$/su, '$1')

/** What a line becomes by itself once it is written: an open question, an idea for later. */
export const becomes = (mark: LineMark | null): TurnInto | null =>
  mark === 'question' ? 'question' : mark === 'later' ? 'action' : null
