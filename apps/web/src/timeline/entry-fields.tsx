import { Button, Checkbox } from '@mantine/core'
import { editEntry, type Entry, TEXT_CHARS } from '@second-story/board'
import { IconScissors } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { useAgenda } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { ActorField } from './actor-field.tsx'
import classes from './entry-fields.module.css'
import { EntryKindField } from './kind-field.tsx'
import { usePane } from './pane-store.ts'
import { useCutAtCaret } from './use-cut.ts'
import { useSaysEditing } from './use-says-editing.ts'
import { WhenFields } from './when-fields.tsx'

/** So many lines of evidence grow with the text; more is scrolled to. */
const GROWS_TO = 18

/** The fields of an entry but its title, each written by itself as soon as the person commits it. */
export const EntryFields = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const edit = usePane((pane) => pane.edit)
  const split = usePane((pane) => pane.split)
  const asked = usePane((pane) => pane.editField)
  const keeps = useMe().role !== 'participant'
  const fields = useRef<HTMLDivElement>(null)
  const cut = useCutAtCaret(entry.id, 'detail')
  useSaysEditing(entry.id)
  useEffect(() => {
    if (asked === 'text') return
    const wanted = fields.current?.querySelector<HTMLElement>(`[data-field="${asked}"] :is(textarea, input)`)
    wanted?.focus({ preventScroll: true })
  }, [asked])
  return (
    <div ref={fields} className={classes.fields}>
      <WhenFields entry={entry} />
      <ActorField entry={entry} />
      <EntryKindField entry={entry} />
      {entry.inflection === true && keeps && <PlannedMinute entry={entry} />}
      <Checkbox
        className={classes.wide}
        label="From memory: no log holds it"
        checked={entry.memory === true}
        onChange={(event) => editEntry(doc, entry.id, { memory: event.currentTarget.checked })}
      />
      <div className={classes.machine} data-field="detail">
        <SharedText
          label="Evidence, as machines or logs have it"
          labelled
          long
          maxRows={GROWS_TO}
          draftKey={`entry:${entry.id}:detail`}
          maxLength={TEXT_CHARS}
          value={entry.detail ?? ''}
          write={(detail) => editEntry(doc, entry.id, { detail })}
          {...(keeps ? { onKey: cut } : {})}
        />
      </div>
      <div className={classes.done}>
        {keeps && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconScissors size={14} stroke={1.5} aria-hidden />}
            onClick={() => split(entry.id)}
          >
            Split in two
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => edit(null)}>
          Done
        </Button>
      </div>
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
