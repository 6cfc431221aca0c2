import { type Annotation, ownerOf, removeWords } from '@second-story/board'
import { memo, useState } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { useBoard } from '../../room/use-board.ts'
import { useMay } from '../../room/use-me.ts'
import { DeedsBar } from './deeds-bar.tsx'
import { Mending } from './mending.tsx'
import classes from './reply.module.css'
import type { Deed } from './use-deeds.ts'
import { Voice } from './voice.tsx'

interface ReplyProps {
  id: string
  onWithdraw(annotation: Annotation): void
}

/** One answer, smaller than what it answers. */
export const Reply = memo(({ id, onWithdraw }: ReplyProps) => {
  const { doc, me, stamp } = useRoom()
  const annotation = useBoard('annotations', ({ byId }) => byId.get(id))
  const may = useMay('annotations')
  const mayRemove = useMay('removed')
  const [mending, setMending] = useState(false)
  if (!annotation) return null
  const own = may && ownerOf(id) === me.id
  const deeds: (Deed | false)[] = [
    own && { id: 'edit', label: 'Edit', run: () => setMending(true) },
    own && { id: 'withdraw', label: 'Withdraw', run: () => onWithdraw(annotation) },
    mayRemove &&
      !own && {
        id: 'remove',
        label: 'Take off',
        run: () => removeWords(doc, id, me.id, stamp().at),
      },
  ]
  return (
    <li className={classes.reply} data-words>
      {mending && own ? (
        <Mending annotation={annotation} onDone={() => setMending(false)} />
      ) : (
        <p dir="auto">{annotation.body}</p>
      )}
      <div className={classes.who}>
        <Voice annotation={annotation} avatar />
        {!mending && <DeedsBar deeds={deeds.filter((deed) => deed !== false)} />}
      </div>
    </li>
  )
})
Reply.displayName = 'Reply'
