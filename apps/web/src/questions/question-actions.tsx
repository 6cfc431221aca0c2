import { editQuestion, ownerOf, type Question, removeWords } from '@second-story/board'
import { Button } from '@mantine/core'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useIsHolder, useMay, useMe } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './open-question.module.css'

/** What may be done with a question: asked, passed over, parked, taken up again; a proposal accepted or left. */
export const QuestionActions = ({ question }: { question: Question }) => {
  const order = useOrder()
  const proposal = ownerOf(question.id) !== null
  return (
    <>
      <div className={classes.actions}>
        {proposal ? (
          <ProposalActions question={question} order={order} />
        ) : (
          <StandingActions question={question} order={order} />
        )}
      </div>
      {order.error !== null && <p className={classes.problem}>{order.error}</p>}
    </>
  )
}

type Ordered = ReturnType<typeof useOrder>

const StandingActions = ({ question, order }: { question: Question; order: Ordered }) => {
  const { doc } = useRoom()
  const isHolder = useIsHolder()
  const mayEdit = useMayConductQuestions()
  const live = useAgenda(({ state }) => state === 'live')
  const isNow = useAgenda((agenda) => agenda.question === question.id)
  const state = question.state ?? 'open'
  const to = (next: Question['state']) => () => editQuestion(doc, question.id, { state: next })
  return (
    <>
      {isHolder && live && !isNow && (
        <Button
          size="xs"
          disabled={order.slow}
          aria-keyshortcuts="Enter"
          onClick={() => void order.send({ do: 'question', id: question.id })}
        >
          {state === 'asked' ? 'Ask again' : 'Ask now'}
        </Button>
      )}
      {mayEdit && state !== 'skipped' && state !== 'asked' && (
        <Button size="xs" variant="subtle" aria-keyshortcuts="X" onClick={to('skipped')}>
          Pass over
        </Button>
      )}
      {mayEdit && state !== 'parked' && !isNow && (
        <Button size="xs" variant="subtle" aria-keyshortcuts="P" onClick={to('parked')}>
          Park
        </Button>
      )}
      {mayEdit && !isNow && state !== 'open' && (
        <Button size="xs" variant="subtle" onClick={to('open')}>
          {state === 'asked' ? 'Open again' : 'Bring back'}
        </Button>
      )}
    </>
  )
}

const ProposalActions = ({ question, order }: { question: Question; order: Ordered }) => {
  const { doc, stamp } = useRoom()
  const mayAccept = useMayConductQuestions()
  const isFacilitator = useIsFacilitator()
  if (!mayAccept) return null
  const leave = (): void => {
    const { personId, at } = stamp()
    removeWords(doc, question.id, personId, at)
  }
  return (
    <>
      <Button
        size="xs"
        disabled={order.slow}
        onClick={() => void order.send({ do: 'accept', root: 'questions', key: question.id })}
      >
        Accept
      </Button>
      {isFacilitator && (
        <Button size="xs" variant="subtle" onClick={leave}>
          Not here
        </Button>
      )}
    </>
  )
}

/** Facilitators and the scribe, while questions can be written. */
export const useMayConductQuestions = (): boolean => {
  const { role } = useMe()
  return useMay('questions') && role !== 'participant'
}
