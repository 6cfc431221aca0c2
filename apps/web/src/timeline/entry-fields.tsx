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
import { useAgenda } from '../room/use-board.ts'
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
        label="Who acted, as the log names them"
        labelled
        draftKey={`${key}:actor`}
        maxLength={LINE_CHARS}
        value={entry.actor ?? ''}
        write={(actor) => editEntry(doc, entry.id, { actor: actor.trim() })}
      />
      {entry.inflection === true && <PlannedMinute entry={entry} />}
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

/** When an inflection point is planned to be told, in minutes of the meeting; empty leaves it to the board. */
const PlannedMinute = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const length = useAgenda(({ boxes }) => boxes.reduce((sum, { minutes }) => sum + minutes, 0))
  return (
    <SharedText
      label={`Planned at minute, of ${length}`}
      labelled
      draftKey={`entry:${entry.id}:planned`}
      maxLength={3}
      placeholder="Spread evenly"
      value={entry.plannedMinute == null ? '' : String(entry.plannedMinute)}
      write={(text) => editEntry(doc, entry.id, { plannedMinute: readMinute(text, length) })}
      isValid={(text) => text.trim() === '' || readMinute(text, length) !== null}
      invalid={`A number from 0 to ${length}, or nothing.`}
    />
  )
}

const readMinute = (text: string, length: number): number | null => {
  const minute = /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : NaN
  return minute >= 0 && minute <= length ? minute : null
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
