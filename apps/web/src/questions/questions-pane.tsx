import { addQuestion, editQuestion, LINE_CHARS, ownerOf, type Question } from '@second-story/board'
import { Menu } from '@mantine/core'
import { IconCheck, IconCircle, IconPlayerSkipForward } from '@tabler/icons-react'
import { memo } from 'react'
import { LineForm } from '../kit/line-form.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMay, useMe } from '../room/use-me.ts'
import classes from './questions.module.css'

/** What the discussion asks: the standing questions first, then what was parked on the way. */
export const QuestionsPane = () => {
  const standing = useBoard('questions', (all) => keysOf(all, false))
  const parked = useBoard('questions', (all) => keysOf(all, true))
  const mayWrite = useMay('questions')
  return (
    <section className={classes.pane} aria-labelledby="questions-title">
      <h1 id="questions-title">What can we take from it?</h1>
      <QuestionList keys={standing} label="Questions" />
      {parked.length > 0 && (
        <>
          <h2>Parked on the way</h2>
          <QuestionList keys={parked} label="Parked questions" />
        </>
      )}
      {mayWrite && <NewQuestion />}
    </section>
  )
}

const keysOf = (all: ReadonlyMap<string, Question>, parked: boolean): string[] =>
  [...all.values()]
    .filter(
      (question) => !question.hidden && !question.mergedInto && (question.state === 'parked') === parked,
    )
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)

const QuestionList = ({ keys, label }: { keys: readonly string[]; label: string }) => (
  <ul className={classes.list} aria-label={label}>
    {keys.map((key) => (
      <QuestionRow key={key} questionKey={key} />
    ))}
  </ul>
)

const STATES = { open: 'Open', asked: 'Asked', skipped: 'Passed over', parked: 'Parked' } as const

const QuestionRow = memo(({ questionKey }: { questionKey: string }) => {
  const { doc } = useRoom()
  const question = useBoard('questions', (all) => all.get(questionKey))
  const mayWrite = useMay('questions')
  const { role } = useMe()
  if (!question) return null
  const proposal = ownerOf(questionKey) !== null
  const state = question.state ?? 'open'
  const icon = <StateIcon state={state} />
  return (
    <li className={classes.row} data-state={state} data-proposal={proposal || undefined}>
      {mayWrite && !proposal && role !== 'participant' ? (
        <Menu position="bottom-start">
          <Menu.Target>
            <button
              type="button"
              className={classes.state}
              aria-label={`${STATES[state]}: ${question.text ?? ''}`}
            >
              {icon}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {(['open', 'asked', 'skipped', 'parked'] as const).map((next) => (
              <Menu.Item key={next} onClick={() => editQuestion(doc, questionKey, { state: next })}>
                {STATES[next]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      ) : (
        <span className={classes.state} role="img" aria-label={STATES[state]}>
          {icon}
        </span>
      )}
      <span className={classes.text} dir="auto">
        {question.text}
      </span>
    </li>
  )
})
QuestionRow.displayName = 'QuestionRow'

const StateIcon = ({ state }: { state: NonNullable<Question['state']> }) => {
  if (state === 'asked') return <IconCheck size={16} stroke={1.5} aria-hidden />
  if (state === 'skipped') return <IconPlayerSkipForward size={16} stroke={1.5} aria-hidden />
  return <IconCircle size={16} stroke={1.5} aria-hidden />
}

const NewQuestion = () => {
  const { doc, stamp } = useRoom()
  const [text, setText] = useDraft('question')
  const proposes = useMe().role === 'participant'
  const handleAdd = (words: string): void => {
    addQuestion(doc, stamp(), { text: words })
    setText('')
  }
  return (
    <LineForm
      label={proposes ? 'Propose a question' : 'Add a question'}
      placeholder={proposes ? 'Propose a question' : 'Add a question'}
      action={proposes ? 'Propose' : 'Add'}
      text={text}
      maxLength={LINE_CHARS}
      onType={setText}
      onAdd={handleAdd}
    />
  )
}
