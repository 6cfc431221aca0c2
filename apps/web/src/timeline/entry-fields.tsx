import { Button, Checkbox, NativeSelect } from '@mantine/core'
import {
  editEntry,
  type Entry,
  ENTRY_KINDS,
  type EntryKind,
  LINE_CHARS,
  TEXT_CHARS,
} from '@second-story/board'
import { useEffect, useRef } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import classes from './entry-fields.module.css'
import { momentOf, readTime, wallAt } from './incident-time.ts'
import { KIND_WORDS } from './kinds.ts'
import { usePane } from './pane-store.ts'
import { useZone } from './use-entry.ts'

/** The fields of an entry, each written by itself as soon as the person commits it. */
export const EntryFields = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const edit = usePane((pane) => pane.edit)
  const key = `entry:${entry.id}`
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector('textarea')?.focus({ preventScroll: true }), [])
  return (
    <div ref={fields} className={classes.fields}>
      <SharedText
        label="What happened"
        labelled
        className={classes.wide}
        draftKey={`${key}:text`}
        maxLength={LINE_CHARS}
        value={entry.text ?? ''}
        write={(text) => editEntry(doc, entry.id, { text })}
        isValid={(text) => text.trim() !== ''}
      />
      <When entry={entry} />
      <NativeSelect
        label="Kind"
        data={ENTRY_KINDS.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        value={entry.kind ?? 'other'}
        onChange={(event) => editEntry(doc, entry.id, { kind: event.currentTarget.value as EntryKind })}
      />
      <SharedText
        label="Evidence, as machines or logs have it"
        labelled
        long
        className={classes.machine}
        draftKey={`${key}:detail`}
        maxLength={TEXT_CHARS}
        value={entry.detail ?? ''}
        write={(detail) => editEntry(doc, entry.id, { detail })}
      />
      <Button className={classes.done} size="xs" variant="default" onClick={() => edit(null)}>
        Done
      </Button>
    </div>
  )
}

/** Day and time on the incident's clock; only what can be read as one is written. */
const When = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const zone = useZone()
  const wall = entry.at ? wallAt(Date.parse(entry.at), zone) : null
  const clock = wall && wall.seconds !== '00' ? `${wall.time}:${wall.seconds}` : (wall?.time ?? '')
  const move = (day: string, time: string): string => momentOf(day, time, zone)
  return (
    <div className={classes.when}>
      <SharedText
        label={`Day (${zone})`}
        labelled
        draftKey={`entry:${entry.id}:day`}
        maxLength={10}
        value={wall?.day ?? ''}
        write={(day) => editEntry(doc, entry.id, { at: move(day, clock || '00:00') })}
        isValid={isDay}
      />
      <SharedText
        label="Time"
        labelled
        draftKey={`entry:${entry.id}:time`}
        maxLength={12}
        value={clock}
        write={(text) => {
          const read = readTime(text)
          if (!read || !wall) return
          const precision = read.about ? 'about' : read.time.length > 5 ? 'exact' : 'minute'
          editEntry(doc, entry.id, { at: move(wall.day, read.time), precision })
        }}
        isValid={(text) => wall !== null && readTime(text) !== null}
      />
      <Checkbox
        label="Remembered, about"
        checked={entry.precision === 'about'}
        onChange={(event) =>
          editEntry(doc, entry.id, { precision: event.currentTarget.checked ? 'about' : 'minute' })
        }
      />
    </div>
  )
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
