import { Button } from '@mantine/core'
import { type Draft, entryAt, homeOf } from '@second-story/board'
import { IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { EntryPicker } from '../room/entry-picker.tsx'
import { useBoard } from '../room/use-board.ts'
import { useOwnLines } from '../room/use-mine.ts'
import { LineLens, LineMarks } from './line-head.tsx'
import { looseWords } from './loose-words.ts'
import classes from './own-lines-in-card.module.css'
import { useRelease } from './use-release.ts'

/** After the last entry, for their author alone: lines that belong to no entry, and so were not offered under one. */
export const OwnLinesAtEnd = () => {
  const loose = useOwnLines((lines) => lines.loose.filter(({ kept }) => !kept))
  const release = useRelease()
  if (loose.length === 0 || !release.may) return null
  return (
    <section
      className={`${classes.panel} ${classes.end}`}
      aria-label="Your own lines that belong to no entry"
    >
      <div className={classes.head}>
        <IconLock size={15} stroke={1.5} aria-hidden />
        <p>
          <b>
            {loose.length === 1
              ? 'A line of yours belongs to no entry yet'
              : `${loose.length} lines of yours belong to no entry yet`}
          </b>{' '}
          <span>Only you see this. Pick the entry each is about, and show it there</span>
        </p>
      </div>
      <ul>
        {loose.map((draft) => (
          <Loose key={draft.id} draft={draft} />
        ))}
      </ul>
    </section>
  )
}

const Loose = ({ draft }: { draft: Draft }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  // Where its time falls is where it is most likely about.
  const likely = useBoard('timeline', (timeline) =>
    entryAt(timeline, draft.moment ?? homeOf(timeline.byId, draft.entryId)?.at),
  )
  const [picked, setPicked] = useState<string | null>(null)
  const release = useRelease()
  const entryId = picked ?? likely
  return (
    <li className={classes.row}>
      <LineLens draft={draft} />
      <div className={classes.words}>
        <p dir="auto">{draft.body}</p>
        <div className={classes.under}>
          <LineMarks draft={draft} />
          <small>{looseWords(draft, zone) ?? 'Its entry was taken off the board'}</small>
        </div>
      </div>
      <div className={classes.pick}>
        <EntryPicker
          label="Which entry is it about?"
          placeholder="Which entry is it about?"
          value={entryId}
          onPick={setPicked}
        />
        <Button
          className={classes.show}
          size="compact-sm"
          variant="default"
          disabled={entryId === null}
          onClick={() => entryId !== null && release.show([draft], { entryId })}
        >
          Show the room
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => release.keep([draft])}>
          Keep it mine
        </Button>
      </div>
    </li>
  )
}
