import { ownerOf, type Question } from '@second-story/board'
import { IconCheck, IconPlayerSkipForward } from '@tabler/icons-react'
import { memo } from 'react'
import { Time } from '../kit/time.tsx'
import { DotButton } from '../room/dot-button.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import classes from './question-list.module.css'

interface ListProps {
  keys: readonly string[]
  label: string
  selected: string | null
  onSelect(id: string): void
}

/** Some of the questions, to go to one; the one that is being asked carries the cue. */
export const QuestionList = ({ keys, label, selected, onSelect }: ListProps) => (
  <ul className={classes.list} aria-label={label}>
    {keys.map((id) => (
      <QuestionRow key={id} id={id} selected={id === selected} onSelect={onSelect} />
    ))}
  </ul>
)

const STATES = { open: 'Open', asked: 'Asked', skipped: 'Passed over', parked: 'Parked' } as const

interface RowProps {
  id: string
  selected: boolean
  onSelect(id: string): void
}

const QuestionRow = memo(({ id, selected, onSelect }: RowProps) => {
  const question = useBoard('questions', (all) => all.get(id))
  const isNow = useAgenda((agenda) => agenda.question === id)
  if (!question) return null
  const state = isNow ? 'now' : (question.state ?? 'open')
  const proposal = ownerOf(id) !== null
  return (
    <li
      className={classes.row}
      data-state={state}
      data-selected={selected || undefined}
      data-proposal={proposal || undefined}
    >
      <button
        type="button"
        className={classes.open}
        aria-current={selected ? 'true' : undefined}
        onClick={() => onSelect(id)}
      >
        <span className={classes.state} role="img" aria-label={stateWords(state, proposal)}>
          {state === 'asked' && <IconCheck size={11} stroke={2.5} aria-hidden />}
          {state === 'skipped' && <IconPlayerSkipForward size={11} stroke={2} aria-hidden />}
        </span>
        <span className={classes.text} dir="auto">
          {question.text}
        </span>
        {question.state === 'parked' && question.entryId && <CameUpAt entryId={question.entryId} />}
      </button>
      {!proposal && <DotButton section="questions" id={id} text={question.text ?? ''} />}
    </li>
  )
})
QuestionRow.displayName = 'QuestionRow'

const stateWords = (state: NonNullable<Question['state']> | 'now', proposal: boolean): string => {
  if (state === 'now') return 'Being asked'
  return proposal ? 'Proposed' : STATES[state]
}

const CameUpAt = ({ entryId }: { entryId: string }) => {
  const at = useBoard('timeline', ({ byId }) => byId.get(entryId)?.at)
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  return (
    <span className={classes.when}>
      <Time at={at} zone={zone} />
    </span>
  )
}
