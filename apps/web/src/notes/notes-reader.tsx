import { Empty } from '../kit/empty.tsx'
import { NoteBlocks } from '../kit/note-blocks.tsx'
import { useNoteLinks } from '../room/follow-link.tsx'
import { useNotes } from '../room/use-notes.ts'
import classes from './notes.module.css'
import { isLong } from './sections.ts'

/** The notes for those who read along: no editor is bound to the document, so nothing of theirs can change it. */
export const NotesReader = () => {
  const notes = useNotes()
  const links = useNoteLinks()
  if (!notes.content?.length) {
    return <Empty title="No notes yet">What the scribe writes shows here as it is written.</Empty>
  }
  return (
    <div className={classes.prose} data-long={isLong(notes.content.length) || undefined}>
      <NoteBlocks blocks={notes.content} links={links} />
    </div>
  )
}
