import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { EntryRef } from '../room/entry-ref.tsx'
import { useFollowLink } from '../room/follow-link.tsx'
import { useTitle } from '../room/thing-title.ts'
import classes from './actions.module.css'
import { type Answered, useAnswered } from './use-titles.ts'

export interface ActionFromProps {
  from: readonly string[] | undefined
  /** Takes a link away; without it the links are only followed. */
  onUnlink?: ((id: string) => void) | undefined
}

/** What an action answers: factors and moments of the timeline, each a way there. */
export const ActionFrom = ({ from, onUnlink }: ActionFromProps) => {
  const all = useAnswered(from)
  if (all.length === 0) return null
  return (
    <ul className={classes.answers} aria-label="Answers">
      {all.map((one) => (
        <li key={one.id}>
          <span className={classes.fromWord}>{one.kind === 'entry' ? 'from' : 'answers'}</span>
          <AnsweredRef answered={one} />
          {onUnlink && <Unlink answered={one} onUnlink={onUnlink} />}
        </li>
      ))}
    </ul>
  )
}

const AnsweredRef = ({ answered }: { answered: Answered }) => {
  const follow = useFollowLink()
  const title = useTitle(answered)
  if (answered.kind === 'entry') {
    return <EntryRef entryId={answered.id} onOpen={follow && ((id) => follow({ kind: 'entry', id }))} />
  }
  if (!follow) return <span dir="auto">{title}</span>
  return (
    <button type="button" className={classes.ref} dir="auto" onClick={() => follow(answered)}>
      {title}
    </button>
  )
}

const Unlink = ({ answered, onUnlink }: { answered: Answered; onUnlink(id: string): void }) => {
  const title = useTitle(answered) ?? ''
  return (
    <ActionIcon
      size="sm"
      aria-label={`It does not answer: ${title}`}
      title="Take the link away"
      onClick={() => onUnlink(answered.id)}
    >
      <IconX size={14} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}
