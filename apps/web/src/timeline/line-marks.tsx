import type { Entry } from '@second-story/board'
import { IconLock, IconPencil } from '@tabler/icons-react'
import { useMe } from '../room/use-me.ts'
import { useLinesAt } from '../room/use-mine.ts'
import { DEPTH_WORDS } from './depth-words.ts'
import classes from './line-marks.module.css'
import { HiddenBy } from './hidden-by.tsx'
import { briefSpan } from './span-label.ts'
import { useZone } from './use-entry.ts'
import { useHasDraft } from './use-has-draft.ts'

/** What is worth a word at the end of a line: what of it is one's own, and how deep the room goes. */
export const LineMarks = ({ entry }: { entry: Entry }) => {
  const me = useMe()
  const begun = useHasDraft(entry.id)
  const held = useLinesAt(entry.id).length
  const depth = entry.depth === 'pass' || entry.depth === 'deep' ? DEPTH_WORDS[entry.depth] : null
  const accepted = entry.proposedBy === me.id
  const span = briefSpan(entry, useZone())
  const memory = entry.memory === true && !entry.sourceId
  const silent = !begun && held === 0 && depth === null && !accepted
  if (silent && span === null && !memory && !entry.hidden) return null
  return (
    <span className={classes.marks}>
      {held > 0 && (
        <span title="Only you see these lines">
          <IconLock size={13} stroke={1.5} aria-hidden />
          {held} of yours
        </span>
      )}
      {begun && (
        <span className={classes.begun} title="Words that you began and did not add yet">
          <IconPencil size={13} stroke={1.5} aria-hidden />
          Your draft
        </span>
      )}
      {entry.hidden && <HiddenBy entryId={entry.id} />}
      {span !== null && <span>{span}</span>}
      {memory && <span>from memory</span>}
      {accepted && <span>Your proposal, accepted</span>}
      {depth !== null && <span>{depth}</span>}
    </span>
  )
}
