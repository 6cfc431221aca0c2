import type { ReactNode } from 'react'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { StageAgreement } from './stage-agreement.tsx'
import { StageEntry } from './stage-entry.tsx'
import classes from './stage.module.css'

/** What the room is about just now, one thing at a time. */
export const StageBody = () => {
  const state = useAgenda((agenda) => agenda.state)
  const box = useAgenda((agenda) => agenda.box)
  const agreement = useAgenda((agenda) => agenda.agreement)
  const entryId = useAgenda((agenda) => agenda.entryId)
  const prompt = useAgenda((agenda) => agenda.prompt)
  if (state === 'preparing') {
    return (
      <Asked question="The room opens soon">
        Come in by the link in your invitation and say why you are here.
      </Asked>
    )
  }
  if (state === 'closed') return <Asked question="Thank you for telling it">The meeting has ended.</Asked>
  if (agreement) return <StageAgreement />
  switch (box) {
    case 'intro':
      return <Welcome />
    case 'timeline':
      if (entryId !== null) return <StageEntry entryId={entryId} />
      return <Asked question={prompt ?? 'What happened, one moment after the other?'} />
    case 'discussion':
      return <Discussion />
    case 'remediation':
      return <Remediation />
  }
}

const Asked = ({ question, children }: { question: string; children?: ReactNode }) => (
  <>
    <h2 className={classes.question} dir="auto">
      {question}
    </h2>
    {children && <p className={classes.under}>{children}</p>}
  </>
)

/** The rule that is being read; before the first, what everyone was asked at the door. */
const Welcome = () => {
  const prompt = useAgenda((agenda) => agenda.prompt)
  const answers = useBoard('checkin', (all) => [...all.values()].flatMap(({ why }) => why || []))
  if (prompt !== null) return <Asked question={prompt} />
  return (
    <>
      <Asked question="What are these reviews for?">
        {answers.length === 0 ? 'Everyone writes a few words before anyone talks.' : null}
      </Asked>
      <ul className={classes.gathered}>
        {answers.slice(-6).map((why, index) => (
          <li key={`${index} ${why}`} dir="auto">
            {why}
          </li>
        ))}
      </ul>
    </>
  )
}

const Discussion = () => {
  const prompt = useAgenda((agenda) => agenda.prompt)
  const id = useAgenda((agenda) => agenda.question)
  const text = useBoard('questions', (all) => (id === null ? undefined : all.get(id)?.text))
  return (
    <Asked question={text ?? prompt ?? 'What can we take from it?'}>{text !== undefined && prompt}</Asked>
  )
}

const Remediation = () => {
  const prompt = useAgenda((agenda) => agenda.prompt)
  const titles = useBoard('actions', (all) =>
    [...all.values()].flatMap(({ title, hidden, mergedInto }) =>
      title && !hidden && !mergedInto ? title : [],
    ),
  )
  return (
    <>
      <Asked question={prompt ?? 'What would help the next person on call?'}>
        {titles.length === 0 && 'Ending with none is a fine review.'}
      </Asked>
      <ul className={classes.gathered}>
        {titles.slice(-6).map((title, index) => (
          <li key={`${index} ${title}`} dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </>
  )
}
