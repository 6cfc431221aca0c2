import { Button, TextInput } from '@mantine/core'
import { addEntry, type EntryKind, LINE_CHARS } from '@second-story/board'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useBoard } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './entry-form.module.css'
import { wallAt } from './incident-time.ts'
import { KindField } from './kind-field.tsx'
import { usePane } from './pane-store.ts'
import { readWhen } from './read-when.ts'
import { useZone } from './use-entry.ts'

/**
 * Adds an entry, or proposes one: what happened and when, the day and time of what one looks at standing there
 * already. What was typed survives a reload.
 */
export const EntryForm = ({ near }: { near: string | null }) => {
  const { doc, stamp } = useRoom()
  const proposes = useMe().role === 'participant'
  const zone = useZone()
  const setAdding = useUi((ui) => ui.setAdding)
  const goTo = usePane((pane) => pane.goTo)
  const start = useStart(near)
  const [text, setText] = useDraft('entry-new:text')
  const [typedTime, setTime] = useDraft('entry-new:time')
  const [first] = useState(() => wallAt(start, zone))
  const [day, setDay] = useState(first.day)
  const [emptied, setEmptied] = useState(false)
  const [kind, setKind] = useState<EntryKind>('other')
  const field = useRef<HTMLInputElement>(null)
  // From memory and at what is being told: about then is a fair beginning.
  const offered = proposes && near !== null && !emptied ? `≈${first.time}` : ''
  const shownTime = typedTime === '' ? offered : typedTime
  const when = readWhen(shownTime, day, zone, near)

  useEffect(() => field.current?.focus(), [])

  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!when || text.trim() === '') return
    const id = addEntry(doc, stamp(), {
      ...when,
      text: text.trim(),
      kind,
      ...(proposes ? { memory: true } : {}),
    })
    setText('')
    setTime('')
    setAdding(false)
    goTo(id, 'near', true)
  }

  return (
    <form
      className={classes.form}
      data-brief={proposes || undefined}
      aria-label={proposes ? 'Propose an entry' : 'New entry'}
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setAdding(false)
      }}
    >
      <TextInput
        type="date"
        label="Day"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
        required
      />
      <TextInput
        ref={proposes ? undefined : field}
        label="Time"
        placeholder="23:40 or ≈23:40"
        description={shownTime === '' ? 'Empty where nobody knows' : `In ${zone}`}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={shownTime}
        onChange={(event) => {
          setTime(event.currentTarget.value)
          setEmptied(true)
        }}
        error={shownTime !== '' && !when ? 'Write it as 23:40' : undefined}
        maxLength={20}
      />
      <div className={classes.text}>
        <TextInput
          ref={proposes ? field : undefined}
          label="What happened"
          placeholder="Who or what did it, without judging it"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={LINE_CHARS}
          dir="auto"
          required
        />
        <WordingHint text={text} />
      </div>
      {!proposes && <KindField kind={kind} text={text} onKind={setKind} onText={setText} />}
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={() => setAdding(false)}>
          Cancel
        </Button>
        <Button type="submit" variant="filled" disabled={!when || text.trim() === ''}>
          {proposes ? 'Propose' : 'Add'}
        </Button>
      </div>
    </form>
  )
}

/** The day to begin with: of the entry one looks at, else of the incident's start, else today. */
const useStart = (near: string | null): number => {
  const { now } = useRoom()
  const at = useBoard('timeline', ({ byId }) => (near ? byId.get(near)?.at : undefined))
  const begin = useBoard('facts', ({ start }) => start)
  const known = at ?? begin
  return known ? Date.parse(known) : now()
}
