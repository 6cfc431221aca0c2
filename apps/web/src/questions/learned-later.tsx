import { addQuestion } from '@second-story/board'
import { Button } from '@mantine/core'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsHolder } from '../room/use-me.ts'
import { useOrder } from '../room/use-order.ts'
import classes from './open-question.module.css'
import { useMarked } from './evidence.tsx'
import evidence from './evidence.module.css'
import { WordsCard } from './words-card.tsx'

/** What nobody could know at the time, set aside until now so that the story could be told without it. */
const LATER = ['learned-later'] as const
/** As the question is put on the board when it has its turn. */
export const LATER_QUESTION = 'What do we know by now that nobody could know then?'

/** Keys of the words that were marked so. */
export const useLearnedLater = () => useMarked(LATER)

/** What was learned later has its turn: listed with its entries, and asked like any question. */
export const LearnedLater = ({ onAsked }: { onAsked(questionId: string): void }) => {
  const { doc, stamp } = useRoom()
  const words = useLearnedLater()
  const entries = useBoard('annotations', ({ byId }) => [
    ...new Set(words.flatMap(({ id }) => byId.get(id)?.entryId ?? [])),
  ])
  const isHolder = useIsHolder()
  const live = useAgenda(({ state }) => state === 'live')
  const order = useOrder()
  const ask = async (): Promise<void> => {
    const id = addQuestion(doc, stamp(), { text: LATER_QUESTION, entries })
    onAsked(id)
    await order.send({ do: 'question', id })
  }
  return (
    <article className={classes.open} aria-labelledby="question-title">
      <p className={classes.over}>Kept out of the timeline until now</p>
      <h1 id="question-title">Learned later</h1>
      {isHolder && live && (
        <div className={classes.actions}>
          <Button size="xs" disabled={order.slow} onClick={() => void ask()}>
            Give it its turn
          </Button>
        </div>
      )}
      {order.error !== null && <p className={classes.problem}>{order.error}</p>}
      <section className={evidence.evidence} aria-label="What was learned later">
        <ul className={evidence.cards}>
          {words.map(({ id, mark }) => (
            <WordsCard key={id} id={id} mark={mark} />
          ))}
        </ul>
      </section>
    </article>
  )
}
