import { restoreWords } from '@second-story/board'
import { IconArchive, IconClockShare } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { useBoard } from '../../room/use-board.ts'
import { useMay } from '../../room/use-me.ts'
import { Testimony } from '../testimony.tsx'
import { useKeptWords, useRemovedWords } from '../use-entry.ts'
import { useWithdrawn } from '../use-withdrawn.ts'
import lines from './lines.module.css'
import classes from './set-aside.module.css'
import { Voice } from './voice.tsx'
import { WithdrawnLine } from './withdrawn-line.tsx'

/** Words that do not stand in the story now, each kind folded in one line: kept for the discussion, taken off the board. */
export const SetAside = ({ entryId }: { entryId: string }) => {
  const kept = useKeptWords(entryId)
  const removed = useRemovedWords(entryId)
  const mayRestore = useMay('removed')
  const withdrawn = useWithdrawn()
  if (kept.length + removed.length === 0 && !withdrawn.offered) return null
  return (
    <div className={classes.aside}>
      {kept.length > 0 && (
        <Fold
          icon={<IconClockShare size={14} stroke={1.5} aria-hidden />}
          words={`${kept.length} learned later, kept for the discussion`}
        >
          {kept.map((id) => (
            <Testimony key={id} id={id} onWithdraw={withdrawn.withdraw} />
          ))}
        </Fold>
      )}
      {removed.length > 0 && (
        <Fold
          icon={<IconArchive size={14} stroke={1.5} aria-hidden />}
          words={
            mayRestore
              ? `${removed.length} taken off the board. Facilitators see it here, and its author`
              : 'Words of yours were taken off the board. You and the facilitators still see them here'
          }
        >
          {removed.map((id) => (
            <RemovedWords key={id} id={id} />
          ))}
        </Fold>
      )}
      <WithdrawnLine withdrawn={withdrawn} />
    </div>
  )
}

const Fold = ({ icon, words, children }: { icon: ReactNode; words: string; children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className={classes.line}>
        {icon}
        <span>{words}</span>
        <button type="button" className={lines.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Fold' : 'Show'}
        </button>
      </p>
      {open && <div className={classes.words}>{children}</div>}
    </>
  )
}

const RemovedWords = ({ id }: { id: string }) => {
  const { doc } = useRoom()
  const annotation = useBoard('annotations', ({ byId }) => byId.get(id))
  const mayRestore = useMay('removed')
  if (!annotation) return null
  return (
    <div className={classes.removed}>
      <p dir="auto">{annotation.body}</p>
      <div className={classes.who}>
        <Voice annotation={annotation} avatar />
        {mayRestore && (
          <button type="button" className={lines.link} onClick={() => restoreWords(doc, id)}>
            Put back
          </button>
        )}
      </div>
    </div>
  )
}
