import { addQuestion, markedWords, type Question } from '@second-story/board'
import { Button } from '@mantine/core'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './asked.module.css'
import { ASKED, type Asked, askedBy, useTimes } from './asked-questions.ts'
import { numberWord } from './factor-words.ts'
import { SaidWords } from './said-words.tsx'

const ORDER = ['detect', 'resolve', 'surprise'] as const

/** Three questions to ask before the factors, each with what is known beside it. */
export const AskedQuestions = ({ onAsk }: { onAsk(questionId: string): void }) => (
  <section className={classes.asked} aria-labelledby="asked-title">
    <h2 id="asked-title">Worth asking</h2>
    <ul>
      {ORDER.map((which) => (
        <li key={which}>
          <div>
            <p>{ASKED[which]}</p>
            <Known which={which} />
          </div>
          <AskNow which={which} onAsk={onAsk} />
        </li>
      ))}
    </ul>
  </section>
)

/** What is known, beside a question that asks for it. Nothing beside any other. */
export const Numbers = ({ question }: { question: Question }) => {
  const which = askedBy(question.text)
  if (which === undefined) return null
  return (
    <div className={classes.beside}>
      <Known which={which} />
    </div>
  )
}

const Known = ({ which }: { which: Asked }) => {
  const times = useTimes()
  return which === 'surprise' ? <Surprises /> : <p className={classes.number}>{times[which]}</p>
}

const Surprises = () => {
  const removed = useBoard('removed', (all) => all)
  const words = useBoard('annotations', ({ byId }) => markedWords(byId, removed, 'surprise'))
  if (words.length === 0) return <p className={classes.number}>Nobody has marked a surprise yet</p>
  return (
    <details className={classes.more}>
      <summary>
        {words.length === 1 ? 'One surprise was' : `${numberWord(words.length)} surprises were`} marked
      </summary>
      <SaidWords keys={words} />
    </details>
  )
}

const AskNow = ({ which, onAsk }: { which: Asked; onAsk(questionId: string): void }) => {
  const { doc, stamp } = useRoom()
  const order = useOrder()
  const holds = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const standing = useBoard(
    'questions',
    (all) => [...all.values()].find(({ text, hidden }) => text === ASKED[which] && !hidden)?.id ?? null,
  )
  const now = useAgenda(({ question }) => question !== null && question === standing)
  if (!holds || !live) return null
  if (now) return <span className={classes.now}>Being asked</span>
  const ask = async (): Promise<void> => {
    const id = standing ?? addQuestion(doc, stamp(), { text: ASKED[which] })
    if (await order.send({ do: 'question', id })) onAsk(id)
  }
  return (
    <Button
      size="xs"
      variant="subtle"
      disabled={order.slow}
      aria-label={`Ask the room: ${ASKED[which]}`}
      onClick={() => void ask()}
    >
      Ask the room
    </Button>
  )
}
