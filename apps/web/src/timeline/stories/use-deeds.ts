import { type Annotation, ownerOf, removeWords, restoreWords, voiceOf } from '@second-story/board'
import { useRoom } from '../../room/room-context.tsx'
import { useOwnAnswer } from '../../room/use-answers.ts'
import { useMay } from '../../room/use-me.ts'
import { usePane } from '../pane-store.ts'

/** One thing that this person may do with somebody's words. */
export interface Deed {
  readonly id: 'edit' | 'withdraw' | 'thank' | 'answer' | 'deny' | 'remove'
  readonly label: string
  /** It is done already, and pressing takes it back. */
  readonly done?: boolean
  run(): void
}

export interface Doing {
  onEdit(): void
  onAnswer(): void
  onWithdraw(annotation: Annotation): void
}

/** What this person may do with these words: their author mends and withdraws, everybody else answers. */
export const useDeeds = (
  annotation: Annotation,
  { onEdit, onAnswer, onWithdraw }: Doing,
): readonly Deed[] => {
  const { doc, me, stamp } = useRoom()
  const may = useMay('annotations')
  const mayRemove = useMay('removed')
  const thanks = useOwnAnswer(annotation, 'thanks')
  const denial = useOwnAnswer(annotation, 'not-mine')
  const own = ownerOf(annotation.id) === me.id
  const told = annotation.saidBy === me.id
  const remove = (): void => {
    removeWords(doc, annotation.id, me.id, stamp().at)
    usePane.getState().setNotice({
      text: 'Taken off the board. Nothing is lost: the card keeps it for facilitators and its author.',
      undo: () => restoreWords(doc, annotation.id),
    })
  }
  const deeds: (Deed | false)[] = [
    may && own && { id: 'edit', label: 'Edit', run: onEdit },
    may && own && { id: 'withdraw', label: 'Withdraw', run: () => onWithdraw(annotation) },
    // Once it is said, the line that says so has the way back.
    may && told && !own && !denial.given && { id: 'deny', label: 'Not what I said', run: denial.give },
    may &&
      voiceOf(annotation) !== me.id && {
        id: 'thank',
        label: thanks.given ? 'Thanked' : 'Thanks',
        done: thanks.given,
        run: thanks.given ? thanks.takeBack : thanks.give,
      },
    may && (!own || told) && { id: 'answer', label: 'Answer', run: onAnswer },
    mayRemove && !own && { id: 'remove', label: 'Take off', run: remove },
  ]
  return deeds.filter((deed) => deed !== false)
}
