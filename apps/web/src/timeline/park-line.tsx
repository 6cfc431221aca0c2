import { ActionIcon } from '@mantine/core'
import { addAction, editAction, LINE_CHARS } from '@second-story/board'
import { IconParking, IconX } from '@tabler/icons-react'
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { announce } from '../kit/live-region.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import { timeLabel } from './incident-time.ts'
import classes from './park-line.module.css'
import { usePane } from './pane-store.ts'
import { useParking } from './park-store.ts'
import { useEntry, useZone } from './use-entry.ts'

/** What was parked stays in sight for so long, with a way back. */
const STAYS_MS = 8_000

/**
 * One line for a fix that comes up early: it is put aside as an action and looked at in Remediation. Open over
 * whatever the middle of the board shows; the room goes on beside it.
 */
export const ParkLine = () => {
  const may = useMay('actions')
  const live = useAgenda(({ state }) => state === 'live')
  return may && live ? <Line /> : null
}

const Line = () => {
  const { open, begin } = useParking()
  const now = useAgenda(({ entryId }) => entryId)
  const [parked, setParked] = useState<string | null>(null)
  useKeys({
    p: () => {
      begin(usePane.getState().focus ?? now)
      return true
    },
  })
  if (open) return <Field onParked={setParked} />
  return parked === null ? null : <Parked key={parked} action={parked} onGone={() => setParked(null)} />
}

const Field = ({ onParked }: { onParked(action: string): void }) => {
  const { doc, stamp } = useRoom()
  const { entryId, close } = useParking()
  const [title, setTitle] = useDraft('park')
  const field = useRef<HTMLInputElement>(null)
  const back = useRef<Element | null>(null)
  const place = usePlace(entryId)
  const words = title.trim()

  useEffect(() => {
    back.current = document.activeElement
    field.current?.focus()
  }, [])
  const leave = (): void => {
    close()
    if (back.current instanceof HTMLElement && back.current.isConnected)
      back.current.focus({ preventScroll: true })
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (words === '') return
    const from = entryId === null ? [] : [entryId]
    onParked(addAction(doc, stamp(), { title: words, status: 'parked', from }))
    setTitle('')
    announce('Parked until Remediation.')
    leave()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }
  return (
    <form className={classes.line} aria-label="Park an idea for later" onSubmit={handleSubmit}>
      <IconParking size={16} stroke={1.5} aria-hidden />
      <input
        ref={field}
        aria-label="Park an idea for later"
        placeholder="Park an idea for later"
        value={title}
        maxLength={LINE_CHARS}
        dir="auto"
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      {place !== null && <span className={classes.place}>from {place}</span>}
      <WordingHint text={title} />
      <button type="submit" disabled={words === ''}>
        Park
      </button>
      <ActionIcon size="sm" aria-label="Close" onClick={leave}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </form>
  )
}

const Parked = ({ action, onGone }: { action: string; onGone(): void }) => {
  const { doc } = useRoom()
  const proposes = useMe().role === 'participant'
  useEffect(() => {
    const timer = setTimeout(onGone, STAYS_MS)
    return () => clearTimeout(timer)
  }, [onGone])
  return (
    <p className={classes.parked}>
      <IconParking size={16} stroke={1.5} aria-hidden />
      {proposes ? 'Parked until Remediation, as your proposal.' : 'Parked until Remediation.'}
      <button
        type="button"
        onClick={() => {
          editAction(doc, action, { hidden: true })
          onGone()
        }}
      >
        Take back
      </button>
    </p>
  )
}

const usePlace = (entryId: string | null): string | null => {
  const zone = useZone()
  const entry = useEntry(entryId ?? '')
  if (!entry) return null
  const time = timeLabel(entry.at, entry.precision, zone)
  return time === '–' ? (entry.text ?? null) : time
}
