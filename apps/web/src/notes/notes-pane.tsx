import { notesOf } from '@second-story/board'
import { useMemo } from 'react'
import { Empty } from '../kit/empty.tsx'
import { useConnection } from '../room/use-connection.ts'
import { useMay } from '../room/use-me.ts'
import { useRoom } from '../room/room-context.tsx'
import { noteExtensions } from './extensions.ts'
import { unknownNode } from './known-nodes.ts'
import { NotesEditor } from './notes-editor.tsx'
import { NotesReader } from './notes-reader.tsx'
import classes from './notes.module.css'

/** The notes of the meeting: an editor for those who write them, the page as it grows for everybody else. */
export const NotesPane = () => {
  const { doc } = useRoom()
  const mayWrite = useMay('notes')
  const ready = useConnection((connection) => connection.ready)
  const stranger = useMemo(
    () => (ready && mayWrite ? unknownNode(notesOf(doc), noteExtensions()) : null),
    [doc, ready, mayWrite],
  )
  return (
    <section className={classes.pane} aria-label="Notes">
      {!ready ? null : !mayWrite ? (
        <div className={classes.paper}>
          <NotesReader />
        </div>
      ) : stranger === null ? (
        <NotesEditor />
      ) : (
        <>
          <Empty title="These notes need a newer page">
            They hold a kind of block that this page does not know. Reload to write on; you can read below.
          </Empty>
          <div className={classes.paper}>
            <NotesReader />
          </div>
        </>
      )}
    </section>
  )
}
