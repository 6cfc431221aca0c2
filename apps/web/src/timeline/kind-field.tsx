import { Button, NativeSelect } from '@mantine/core'
import { editEntry, type Entry, ENTRY_KINDS, type EntryKind, LINE_CHARS } from '@second-story/board'
import { useRoom } from '../room/room-context.tsx'
import { HELD_BACK, isHoldingBack, toggleHeldBack } from './holding-back.ts'
import { KIND_WORDS } from './kinds.ts'
import classes from './kind-field.module.css'

interface KindFieldProps {
  kind: EntryKind
  text: string
  onKind(kind: EntryKind): void
  onText(text: string): void
}

/** What kind of thing it was. With a decision, that holding back is one as well. */
export const KindField = ({ kind, text, onKind, onText }: KindFieldProps) => {
  const held = isHoldingBack({ kind, text })
  const byForm = text.startsWith(HELD_BACK)
  return (
    <div>
      <NativeSelect
        label="Kind"
        data={ENTRY_KINDS.map((value) => ({ value, label: KIND_WORDS[value] }))}
        value={kind}
        // The list holds nothing else.
        onChange={(event) => onKind(event.currentTarget.value as EntryKind)}
      />
      {kind === 'decision' && (
        <p className={classes.hint}>
          <span>Not acting is a decision too.</span>
          {(!held || byForm) && (
            <Button
              size="xs"
              variant="default"
              aria-pressed={byForm}
              onClick={() => onText(toggleHeldBack(text).slice(0, LINE_CHARS))}
            >
              Held back
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

/** The kind of an entry that is on the board. */
export const EntryKindField = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  return (
    <KindField
      kind={entry.kind ?? 'other'}
      text={entry.text ?? ''}
      onKind={(kind) => editEntry(doc, entry.id, { kind })}
      onText={(text) => editEntry(doc, entry.id, { text })}
    />
  )
}
