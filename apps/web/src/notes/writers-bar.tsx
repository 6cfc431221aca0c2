import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useEffect } from 'react'
import { Avatar } from '../kit/avatar.tsx'
import { useBoard } from '../room/use-board.ts'
import { showWriters, writerAtCaret, writersShown } from './writers-marks.ts'
import bar from './writers-marks.module.css'

/** Says who wrote in the notes, and whose word the caret is at. While it stands there, the words are marked. */
export const WritersBar = ({ editor, onClose }: { editor: Editor; onClose(): void }) => {
  useEffect(() => {
    showWriters(editor.view, true)
    return () => {
      if (!editor.isDestroyed) showWriters(editor.view, false)
    }
  }, [editor])
  const { all, here } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ all: writersShown(state), here: writerAtCaret(state) }),
  })
  const names = useBoard('people', (people) => new Map([...people].map(([id, { name }]) => [id, name])))
  return (
    <section className={bar.bar} aria-label="Who wrote this">
      <span>Written by</span>
      <ul>
        {all.map((id) => (
          <li key={id}>
            <Avatar personId={id} name={names.get(id) ?? ''} size="xs" decorative />
            {names.get(id) ?? 'Somebody who left'}
          </li>
        ))}
      </ul>
      {all.length === 0 && <span>Nobody yet</span>}
      <span className={bar.here} role="status">
        {here === null ? '' : `At the caret: ${names.get(here) ?? 'somebody who left'}`}
      </span>
      <ActionIcon size="sm" aria-label="Close" onClick={onClose}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </section>
  )
}
