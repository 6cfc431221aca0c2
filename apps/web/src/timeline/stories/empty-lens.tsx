import type { Lens } from '@second-story/board'
import { useUi } from '../../room/ui-store.ts'
import { useLensQuestion } from './use-lens-question.ts'
import classes from './lines.module.css'

interface EmptyLensProps {
  entryId: string
  lens: Lens
  mayAdd: boolean
  /** Nobody at all, or one person. */
  words?: string
}

/** Where nobody has said anything the next question stands, and answering it is one press. */
export const EmptyLens = ({ entryId, lens, mayAdd, words = 'Nobody has said yet' }: EmptyLensProps) => {
  const compose = useUi((ui) => ui.compose)
  const question = useLensQuestion(entryId, lens)
  return (
    <>
      <p className={classes.quiet}>{words}</p>
      {mayAdd && (
        <button type="button" className={classes.question} onClick={() => compose({ entryId, lens })}>
          {question}
        </button>
      )}
    </>
  )
}
