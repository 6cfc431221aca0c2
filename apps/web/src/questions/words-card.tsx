import { INSTRUMENT_MARKS, type Mark, voiceOf } from '@second-story/board'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { memo } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { MarkWord } from '../kit/mark-words.tsx'
import { firstName } from '../kit/person-color.ts'
import { Time } from '../kit/time.tsx'
import { useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './evidence.module.css'

/** What somebody said about a moment, taken into the discussion. */
export const WordsCard = memo(({ id, mark }: { id: string; mark?: Mark | undefined }) => {
  const said = useBoard('annotations', ({ byId }) => byId.get(id))
  const entry = useBoard('timeline', ({ byId }) => (said?.entryId ? byId.get(said.entryId) : undefined))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const voice = said ? voiceOf(said) : null
  const person = usePerson(voice)
  if (!said?.body) return null
  const lens = said.lens
  return (
    <li className={classes.card}>
      <p className={classes.top}>
        {mark ? (
          <>
            <MarkWord mark={mark} />
            {instrumentOf(mark, said.instrument)}
          </>
        ) : (
          lens && (
            <>
              <LensIcon lens={lens} size={14} />
              {LENS_WORDS[lens].heading}
            </>
          )
        )}
        <span className={classes.when} title={entry?.text}>
          <Time at={entry?.at} zone={zone} about={entry?.precision === 'about'} />
        </span>
      </p>
      <p className={classes.words} dir="auto">
        {said.body}
      </p>
      <p className={classes.who}>
        {said.unnamed ? (
          'Without a name'
        ) : (
          <>
            <Avatar personId={voice ?? ''} name={person?.name ?? 'Somebody'} size="xs" decorative />
            {firstName(person?.name ?? 'Somebody')}
          </>
        )}
        {entry && (
          <span className={classes.of} dir="auto">
            {entry.text}
          </span>
        )}
      </p>
    </li>
  )
})
WordsCard.displayName = 'WordsCard'

/** ": lag graph" after a mark that speaks of a tool or graph. */
const instrumentOf = (mark: Mark, instrument = ''): string =>
  instrument.trim() !== '' && INSTRUMENT_MARKS.some((one) => one === mark) ? `: ${instrument.trim()}` : ''

interface EntryCardProps {
  id: string
  /** Takes the link away; without it the link stays. */
  onUnlink?: (() => void) | undefined
}

/** An entry that the answer rests on. */
export const EntryCard = memo(({ id, onUnlink }: EntryCardProps) => {
  const entry = useBoard('timeline', ({ byId }) => byId.get(id))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const voices = useBoard(
    'annotations',
    ({ byEntry, byId }) => (byEntry.get(id) ?? []).filter((key) => !byId.get(key)?.replyTo).length,
  )
  if (!entry) return null
  return (
    <li className={classes.card} data-entry>
      <p className={classes.top}>
        <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />
        {entry.actor && <span dir="auto">{entry.actor}</span>}
        {onUnlink && (
          <ActionIcon
            className={classes.unlink}
            size="sm"
            aria-label={`Unlink: ${entry.text ?? ''}`}
            title="Unlink"
            onClick={onUnlink}
          >
            <IconX size={14} stroke={1.5} />
          </ActionIcon>
        )}
      </p>
      <p className={classes.title} dir="auto">
        {entry.text}
      </p>
      {voices > 0 && <p className={classes.who}>{voices === 1 ? 'one account' : `${voices} accounts`}</p>}
    </li>
  )
})
EntryCard.displayName = 'EntryCard'
