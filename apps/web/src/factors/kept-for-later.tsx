import { markedWords } from '@second-story/board'
import { useBoard } from '../room/use-board.ts'
import classes from './factors.module.css'
import { SaidWords } from './said-words.tsx'
import { MakeOf } from './tools-in-common.tsx'

/** What nobody could know at the time was kept out of the story: its turn is now. */
export const KeptForLater = () => {
  const removed = useBoard('removed', (all) => all)
  const words = useBoard('annotations', ({ byId }) => markedWords(byId, removed, 'learned-later'))
  if (words.length === 0) return null
  return (
    <section className={classes.kind} aria-labelledby="kept-for-later">
      <h2 id="kept-for-later">Learned later</h2>
      <SaidWords keys={words} deeds={(key) => <MakeLearning id={key} />} />
    </section>
  )
}

const MakeLearning = ({ id }: { id: string }) => {
  const said = useBoard('annotations', ({ byId }) => byId.get(id))
  if (!said?.body) return null
  return <MakeOf text={said.body} from={said.entryId ? [said.entryId] : []} kinds={['learning']} />
}
