import { type Annotation, ownerOf, putBackAnnotation, voiceOf, withdrawAnnotation } from '@second-story/board'
import { useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { OwnWordsRow } from './own-words-row.tsx'
import classes from './own-words.module.css'

/** What one said on this board, to mend or to withdraw before it goes out. */
export const OwnWords = () => {
  const { doc, me } = useRoom()
  const may = useMay('annotations')
  const order = useBoard('timeline', ({ order: ids }) => ids)
  const ids = useBoard('annotations', ({ byId, byEntry }) =>
    order.flatMap((entryId) => (byEntry.get(entryId) ?? []).filter((id) => isOwn(byId.get(id), me.id))),
  )
  const [withdrawn, setWithdrawn] = useState<readonly Annotation[]>([])
  const withdraw = (annotation: Annotation): void => {
    withdrawAnnotation(doc, annotation.id)
    setWithdrawn((before) => [...before, annotation])
  }
  const putBack = (annotation: Annotation): void => {
    putBackAnnotation(doc, annotation)
    setWithdrawn((before) => before.filter((one) => one !== annotation))
  }
  const none = ids.length + withdrawn.length === 0
  // Those who led or wrote need not be told that they said nothing.
  if (none && me.role !== 'participant') return null
  return (
    <section aria-labelledby="own-words">
      <header className={classes.head}>
        <h2 id="own-words">Your words</h2>
        {may && <span>Yours to mend or withdraw until the report is published</span>}
      </header>
      {none && <p className={classes.none}>Nothing on the board is yours. Listening was taking part.</p>}
      <ul className={classes.list}>
        {ids.map((id) => (
          <OwnWordsRow key={id} id={id} may={may} onWithdraw={withdraw} />
        ))}
        {withdrawn.map((annotation) => (
          <OwnWordsRow
            key={annotation.id}
            gone={annotation}
            may={may}
            onPutBack={() => putBack(annotation)}
          />
        ))}
      </ul>
    </section>
  )
}

/** Written by them, or told aloud by them and written down by somebody else; reactions are not words. */
const isOwn = (said: Annotation | undefined, personId: string): boolean =>
  said !== undefined &&
  Boolean(said.body) &&
  said.replyTo === undefined &&
  (ownerOf(said.id) === personId || voiceOf(said) === personId)
