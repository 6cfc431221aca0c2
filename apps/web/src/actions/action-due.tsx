import { daysUntil, editAction, isFarOff } from '@second-story/board'
import { TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { dayOf } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import type { ActionCellProps } from './action-owner.tsx'
import classes from './actions.module.css'
import { useMeetingAt } from './use-groups.ts'

/** The day it is due, and beyond thirty days the question which part of it fits into them. */
export const ActionDue = ({ action, mayEdit }: ActionCellProps) => {
  const { doc } = useRoom()
  const [writing, setWriting] = useState(false)
  const meetingAt = useMeetingAt()
  const { due } = action
  const day = due ? dayWords(due, meetingAt) : null
  if (!mayEdit) return <span className={classes.cell}>{day ?? <em>No date yet</em>}</span>
  const commit = (value: string): void => {
    if (value !== (due ?? '')) editAction(doc, action.id, { due: value || null })
    setWriting(false)
  }
  return (
    <div>
      {writing ? (
        <TextInput
          type="date"
          size="sm"
          autoFocus
          aria-label={`Due day of ${action.title ?? ''}`}
          defaultValue={due ?? ''}
          onBlur={(event) => commit(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(event.currentTarget.value)
            if (event.key === 'Escape') setWriting(false)
          }}
        />
      ) : (
        <button
          type="button"
          className={`${classes.cell} ${classes.day}`}
          data-empty={day === null || undefined}
          aria-label={
            day === null ? `Due day of ${action.title ?? ''}` : `Due day of ${action.title ?? ''}: ${day}`
          }
          onClick={() => setWriting(true)}
        >
          {day ?? (
            <>
              <IconPlus size={14} stroke={1.5} aria-hidden />
              Date
            </>
          )}
        </button>
      )}
      {isFarOff(due, meetingAt) && action.status !== 'done' && (
        <p className={classes.far}>{daysUntil(due, meetingAt)} days. What part of it fits into thirty?</p>
      )}
    </div>
  )
}

/** `24 Feb`, with the year where it is another one than the meeting's. */
export const dayWords = (day: string, meetingAt: number): string =>
  dayOf(`${day}T12:00:00Z`, 'UTC', day.slice(0, 4) !== new Date(meetingAt).toISOString().slice(0, 4))
