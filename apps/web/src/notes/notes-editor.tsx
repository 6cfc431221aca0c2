import { notesOf } from '@second-story/board'
import Collaboration from '@tiptap/extension-collaboration'
import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import Placeholder from '@tiptap/extension-placeholder'
import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { useMemo } from 'react'
import { caretColor } from '../kit/person-color.ts'
import { bringFile } from '../room/bring-file.ts'
import { useRoom } from '../room/room-context.tsx'
import { bringPictures } from './bring-pictures.ts'
import { caretOf } from './caret.ts'
import { noteExtensions } from './extensions.ts'
import classes from './notes.module.css'
import { NotesFoot } from './notes-foot.tsx'
import { NotesTools } from './notes-tools.tsx'

/** The scribe's desk: everybody who may write types in the same notes and sees the others' carets. */
export const NotesEditor = () => {
  const room = useRoom()
  const { doc, provider, me } = room
  const extensions = useMemo(
    () => [
      ...noteExtensions(),
      bringPictures((file, onProgress) =>
        bringFile(room, file, {
          online: room.connection.getState().state === 'connected',
          fallback: 'Picture',
          onProgress,
        }),
      ),
      Placeholder.configure({ placeholder: 'What was said and seen, without what it means' }),
      Collaboration.configure({ fragment: notesOf(doc), provider }),
      CollaborationCaret.configure({
        provider,
        user: { id: me.id, name: me.name, color: caretColor(me.id) },
        render: caretOf,
      }),
    ],
    [room, doc, provider, me.id, me.name],
  )
  const editor = useEditor(
    {
      extensions,
      // Letters are the editor's own business: React hears of none of them.
      shouldRerenderOnTransaction: false,
      editorProps: {
        attributes: {
          'aria-label': 'Notes',
          'aria-multiline': 'true',
          role: 'textbox',
          class: classes.prose ?? '',
          dir: 'auto',
        },
      },
    },
    [extensions],
  )
  return (
    <>
      <NotesTools editor={editor} />
      <div className={classes.paper}>
        <EditorContent editor={editor} />
        <button type="button" className={classes.below} onClick={() => toLastLine(editor)}>
          Write on at the end
        </button>
      </div>
      <NotesFoot editor={editor} />
    </>
  )
}

/** Puts the caret on an empty line at the end, and makes one where the notes end in something else. */
const toLastLine = (editor: Editor): void => {
  const last = editor.state.doc.lastChild
  const isFree = last?.type.name === 'paragraph' && last.content.size === 0
  const chain = editor.chain()
  if (!isFree) chain.insertContentAt(editor.state.doc.content.size, { type: 'paragraph' })
  chain.focus('end').run()
}
