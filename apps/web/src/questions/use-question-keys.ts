import { editQuestion, ownerOf } from '@second-story/board'
import { useKeys } from '../kit/use-keys.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDots } from '../room/use-dots.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useMayConductQuestions } from './question-actions.tsx'
import { TAKEN } from './use-questions.ts'

/** The discussion without a mouse. */
export const useDiscussionKeys = (
  keys: readonly string[],
  looked: string | null,
  look: (id: string) => void,
): void => {
  const { doc, command } = useRoom()
  const holds = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const now = useAgenda(({ question }) => question)
  const mayEdit = useMayConductQuestions()
  const { toggle } = useDots('questions')
  const own = looked !== null && keys.includes(looked) && ownerOf(looked) === null ? looked : null
  const step = (by: 1 | -1) => (): boolean => {
    const next = keys[(looked === null ? -1 : keys.indexOf(looked)) + by]
    if (next !== undefined) look(next)
    return true
  }
  // What came of it has keys of its own.
  const when = looked !== TAKEN
  useKeys(
    {
      j: step(1),
      k: step(-1),
      Enter: () => {
        if (own !== null && holds && live && own !== now) void command({ do: 'question', id: own })
      },
      v: () => {
        if (own !== null) toggle(own)
      },
      x: () => {
        if (own !== null && mayEdit) editQuestion(doc, own, { state: 'skipped' })
      },
      p: () => {
        // Who does not conduct has no questions to park, but ideas.
        if (!mayEdit) return false
        if (own !== null && own !== now) editQuestion(doc, own, { state: 'parked' })
        return true
      },
    },
    { when },
  )
}
