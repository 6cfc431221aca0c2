import { editEntry, type Entry, LINE_CHARS } from '@second-story/board'
import { useEffect, useRef } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import classes from './entry-title.module.css'
import { usePane } from './pane-store.ts'
import { useCutAtCaret } from './use-cut.ts'

/** What happened, to be changed where it stands. */
export const EntryTitle = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const box = useRef<HTMLDivElement>(null)
  const asked = usePane((pane) => pane.editField === 'text')
  const cut = useCutAtCaret(entry.id, 'text')
  useEffect(() => {
    if (!asked) return
    const field = box.current?.querySelector('textarea')
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [asked])
  return (
    <div ref={box}>
      <SharedText
        label="What happened"
        inputClassName={classes.input}
        draftKey={`entry:${entry.id}:text`}
        maxLength={LINE_CHARS}
        value={entry.text ?? ''}
        write={(text) => editEntry(doc, entry.id, { text })}
        isValid={(text) => text.trim() !== ''}
        onKey={cut}
      />
    </div>
  )
}
