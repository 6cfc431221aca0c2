import type { Question } from '@second-story/board'
import { UnstyledButton } from '@mantine/core'
import { AddFactor } from './add-factor.tsx'
import classes from './factors.module.css'
import { keysIn, useGathered } from './use-factors.ts'

/** Under the question that is open: what comes of it is written down where it is said. */
export const Capture = ({ question }: { question: Question }) => (
  <section className={classes.capture} aria-label="What comes of it">
    <AddFactor place="question" usual="factor" entryId={question.entryId} />
  </section>
)

/** The way to all that was gathered, in the list of questions. */
export const TakenRow = ({ selected, onSelect }: { selected: boolean; onSelect(): void }) => {
  const count = keysIn(useGathered()).length
  return (
    <UnstyledButton className={classes.open} aria-current={selected ? 'true' : undefined} onClick={onSelect}>
      Factors and learnings <span>{count}</span>
    </UnstyledButton>
  )
}
