import { Button, TextInput } from '@mantine/core'
import { addEntry, type Entry, LINE_CHARS } from '@second-story/board'
import { type FormEvent, useState } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import { wallAt } from './incident-time.ts'
import { usePane } from './pane-store.ts'
import { readWhen } from './read-when.ts'
import classes from './suggest-form.module.css'
import { useZone } from './use-entry.ts'

/** Proposes another time or other words for an entry of the board. What was typed survives a reload. */
export const SuggestForm = ({ entry }: { entry: Entry }) => {
  const { doc, stamp, now } = useRoom()
  const zone = useZone()
  const suggest = usePane((pane) => pane.suggest)
  const goTo = usePane((pane) => pane.goTo)
  const [keptText, keepText] = useDraft(`suggest:${entry.id}:text`)
  const [keptTime, keepTime] = useDraft(`suggest:${entry.id}:time`)
  const [before] = useState(() => {
    const wall = wallAt(entry.at ? Date.parse(entry.at) : now(), zone)
    const about = entry.precision === 'about' ? '≈' : ''
    return { day: wall.day, time: entry.at ? `${about}${wall.time}` : '' }
  })
  const [text, setText] = useState(() => keptText || (entry.text ?? ''))
  const [time, setTime] = useState(() => keptTime || before.time)
  const when = readWhen(time, before.day, zone, entry.id)
  const same = text.trim() === entry.text && time === before.time
  const done = (): void => {
    keepText('')
    keepTime('')
    suggest(null)
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!when || text.trim() === '' || same) return
    const unmoved = time === before.time && entry.at
    const id = addEntry(doc, stamp(), {
      ...when,
      ...(unmoved ? { at: entry.at, until: entry.until, precision: entry.precision } : {}),
      text: text.trim(),
      kind: entry.kind,
      actor: entry.actor,
      memory: true,
      splitFrom: entry.id,
      after: entry.id,
    })
    done()
    goTo(id, 'near', true)
  }
  return (
    <form
      className={classes.form}
      aria-label="Propose a change"
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        suggest(null)
      }}
    >
      <TextInput
        label={`Time (${zone})`}
        value={time}
        maxLength={20}
        error={when ? undefined : 'Write it as 23:40'}
        onChange={(event) => {
          setTime(event.currentTarget.value)
          keepTime(event.currentTarget.value)
        }}
        autoFocus
      />
      <div>
        <TextInput
          label="What happened, as you know it"
          value={text}
          maxLength={LINE_CHARS}
          onChange={(event) => {
            setText(event.currentTarget.value)
            keepText(event.currentTarget.value)
          }}
          dir="auto"
        />
        <WordingHint text={text} before={entry.text ?? ''} />
      </div>
      <p>The entry stays as it is until a facilitator or the scribe accepts your change.</p>
      <div className={classes.buttons}>
        <Button size="xs" variant="subtle" onClick={done}>
          Cancel
        </Button>
        <Button size="xs" type="submit" variant="filled" disabled={!when || text.trim() === '' || same}>
          Propose
        </Button>
      </div>
    </form>
  )
}
