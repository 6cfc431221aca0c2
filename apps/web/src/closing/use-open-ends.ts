import {
  looseActions,
  oncePerCourse,
  openNotes,
  unaskedQuestions,
  untoldEntries,
  type View,
} from '@second-story/board'
import { useMemo } from 'react'
import { useAgenda, useBoard } from '../room/use-board.ts'

/** What is not brought to an end, by the ids of the things. */
export interface OpenEnds {
  /** personIds of those whose note on the timeline is not settled. */
  readonly notes: readonly string[]
  readonly entries: readonly string[]
  readonly questions: readonly string[]
}

export const useOpenEnds = (): OpenEnds => {
  const agenda = useAgenda(({ told, entryId }) => ({ told, entryId }))
  const untold = useMemo(
    () => oncePerCourse((timeline: View<'timeline'>) => untoldEntries(agenda, timeline)),
    [agenda],
  )
  const answers = useBoard('agreement', (all) => all)
  return {
    notes: useBoard('agreementNotes', (decided) => openNotes(answers, decided)),
    entries: useBoard('timeline', untold),
    questions: useBoard('questions', (all) => unaskedQuestions(all).map(({ id }) => id)),
  }
}

/** Ids of actions that were taken on and lack an owner or a day. */
export const useLooseActions = (): readonly string[] =>
  useBoard('actions', (all) => looseActions(all).map(({ id }) => id))

/** What is open in words, the weightiest first; null where nothing is. */
export const openEndWords = ({ notes, entries, questions }: OpenEnds): string | null => {
  const parts = [
    counted(notes.length, 'open note', 'open notes'),
    counted(entries.length, 'untold entry', 'untold entries'),
    counted(questions.length, 'question nobody asked', 'questions nobody asked'),
  ].filter((part) => part !== null)
  if (parts.length === 0) return null
  return parts.length === 1 ? parts[0]! : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const counted = (number: number, one: string, more: string): string | null =>
  number === 0 ? null : number === 1 ? `one ${one}` : `${number} ${more}`
