import { Button } from '@mantine/core'
import { notesOf } from '@second-story/board'
import { Extension } from '@tiptap/core'
import Placeholder from '@tiptap/extension-placeholder'
import type { Editor } from '@tiptap/core'
import { EditorContent, useEditor } from '@tiptap/react'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { caretColor } from '../kit/person-color.ts'
import { bringFile } from '../room/bring-file.ts'
import { useFollowLink } from '../room/follow-link.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useAgenda } from '../room/use-board.ts'
import { bringPictures } from './bring-pictures.ts'
import { caretOf } from './caret.ts'
import { Desk } from './desk.ts'
import { DeskKeys, Hands } from './desk-keys.ts'
import { noteExtensions } from './extensions.ts'
import { FindBar } from './find-bar.tsx'
import { findInNotes } from './find-in-notes.ts'
import { lit } from './heading-times.ts'
import { KeptCaret } from './kept-caret.ts'
import { KeptLines } from './kept-lines.ts'
import { liveTitles } from './live-titles.ts'
import { NearBlocks } from './near-blocks.ts'
import { NoteMenu } from './note-menu.ts'
import { NoteMenuList } from './note-menu-list.tsx'
import classes from './notes.module.css'
import { NotesEnds } from './notes-ends.ts'
import { NotesFoot } from './notes-foot.tsx'
import { CleanPaste } from './paste.ts'
import { NotesTools } from './notes-tools.tsx'
import { SharedCarets } from './shared-carets.ts'
import { SharedNotes } from './shared-notes.ts'
import { useDeskActions } from './use-desk-actions.ts'
import { WritersBar } from './writers-bar.tsx'
import { writersMarks } from './writers-marks.ts'
import { useWordingMarks, useWordingRedrawn } from './use-wording.ts'
import { WordingCard } from './wording-card.tsx'

const NotesPast = lazy(async () => ({ default: (await import('./notes-past.tsx')).NotesPast }))

const FindInNotes = Extension.create({ name: 'findInNotes', addProseMirrorPlugins: () => [findInNotes()] })

/** The scribe's desk: everybody who may write types in the same notes and sees the others' carets. */
export const NotesEditor = () => {
  const room = useRoom()
  const { doc, provider, me, view } = room
  const follow = useFollowLink()
  const titles = useMemo(() => liveTitles(view), [view])
  const [hands] = useState(() => new Hands())
  const { marks, extension: wording } = useWordingMarks(room)
  const [refusal, setRefusal] = useState<string | null>(null)
  const extensions = useMemo(
    () => [
      ...noteExtensions({ titles, follow }),
      DeskKeys.configure({ hands }),
      FindInNotes,
      KeptLines,
      KeptCaret,
      NearBlocks,
      NotesEnds,
      CleanPaste.configure({ refuse: setRefusal }),
      writersMarks({ doc, nameOf: (id) => view.get('people').get(id)?.name ?? '' }),
      wording,
      bringPictures((file, onProgress) =>
        bringFile(room, file, {
          online: room.connection.getState().state === 'connected',
          fallback: 'Picture',
          onProgress,
        }),
      ),
      Placeholder.configure({ placeholder: 'What was said and seen, without what it means' }),
      SharedNotes.configure({ fragment: notesOf(doc), provider }),
      SharedCarets.configure({
        provider,
        user: { id: me.id, name: me.name, color: caretColor(me.id) },
        render: caretOf,
      }),
    ],
    [room, doc, provider, view, me.id, me.name, titles, follow, hands, wording],
  )
  const editor = useEditor(
    {
      extensions,
      // Letters are the editor's own business: React hears of none of them.
      shouldRerenderOnTransaction: false,
      editorProps: {
        // The menu at the caret has its place under the line, and what was written stays in sight over it.
        scrollThreshold: { top: 40, bottom: 160, left: 0, right: 0 },
        scrollMargin: { top: 60, bottom: 240, left: 0, right: 0 },
        attributes: {
          'aria-label': 'Notes',
          'aria-multiline': 'true',
          'aria-haspopup': 'listbox',
          role: 'textbox',
          class: classes.prose ?? '',
          dir: 'auto',
        },
      },
    },
    [extensions],
  )
  const [finding, setFinding] = useState(false)
  const [byWriter, setByWriter] = useState(false)
  const [past, setPast] = useState(false)
  const tools = useMemo(() => {
    const desk = new Desk(editor, room, follow)
    return { desk, menu: new NoteMenu(editor, room, desk, () => setFinding(true)) }
  }, [editor, room, follow])
  useEffect(() => {
    const letGo = hands.hold(tools)
    const end = tools.desk.watch()
    return () => {
      letGo()
      end()
    }
  }, [tools, hands])
  const now = useAgenda((agenda) => agenda.entryId)
  useEffect(() => editor.view.dispatch(lit(editor.state.tr, now)), [editor, now])
  useDeskActions(editor, tools, () => setFinding(true))
  useActions([
    {
      id: 'note-writers',
      label: 'Who wrote this in the notes',
      group: 'The notes',
      keys: ['Alt+b'],
      run: () => setByWriter(!byWriter),
    },
    { id: 'note-past', label: 'Earlier notes', group: 'The notes', run: () => setPast(true) },
  ])
  useWordingRedrawn(editor, marks, room)
  return (
    <>
      <NotesTools
        editor={editor}
        byWriter={byWriter}
        onByWriter={() => setByWriter(!byWriter)}
        past={past}
        onPast={() => setPast(!past)}
      />
      {finding && <FindBar editor={editor} onClose={() => setFinding(false)} />}
      {byWriter && <WritersBar editor={editor} onClose={() => setByWriter(false)} />}
      {refusal !== null && (
        <p className={classes.refusal} role="alert">
          {refusal}
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setRefusal(null)
              editor.commands.focus()
            }}
          >
            Understood
          </Button>
        </p>
      )}
      {past && (
        <Suspense fallback={null}>
          <NotesPast editor={editor} onClose={() => setPast(false)} />
        </Suspense>
      )}
      <div className={classes.paper} hidden={past}>
        <EditorContent editor={editor} />
        <button type="button" className={classes.below} onClick={() => toLastLine(editor)}>
          Write on at the end
        </button>
      </div>
      <NoteMenuList menu={tools.menu} />
      <WordingCard editor={editor} />
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
