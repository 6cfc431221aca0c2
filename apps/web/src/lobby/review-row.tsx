import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import { Chip } from '../kit/chip.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { dayOf } from '../kit/zoned.ts'
import { type KnownReview, useKnownReviews } from './known-reviews.ts'
import classes from './review-row.module.css'

const STATES = { preparing: 'In preparation', live: 'On now', closed: 'Held' } as const

/** One review that this browser knows. */
export const ReviewRow = ({ review }: { review: KnownReview }) => {
  const { id, token, title, role, state, start, timeZone, visited } = review
  const forget = useKnownReviews((known) => known.forget)
  const day = start
    ? dayOf(start, timeZone)
    : dayOf(visited, Intl.DateTimeFormat().resolvedOptions().timeZone)
  return (
    <li className={classes.row}>
      <Link href={`/r/${id}#${token}`} className={classes.link}>
        <time dateTime={start ?? new Date(visited).toISOString()}>{day}</time>
        <span className={classes.title}>{title}</span>
        <span className={classes.role}>{ROLE_WORDS[role].name}</span>
        <span className={classes.state}>
          <Chip tone={state === 'live' ? 'now' : state === 'preparing' ? 'accent' : 'plain'}>
            {STATES[state]}
          </Chip>
        </span>
      </Link>
      <ActionIcon
        size="sm"
        className={classes.forget}
        aria-label={`Take ${title} off this list`}
        title="Take off this list. The review and its link stay."
        onClick={() => forget(id, token)}
      >
        <IconX size={14} stroke={1.5} />
      </ActionIcon>
    </li>
  )
}
