import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Diamond } from '../kit/diamond.tsx'
import { useAgenda } from '../room/use-board.ts'
import classes from './notes.module.css'

/** Says under which heading the caret writes; amber when it is the entry that the room discusses. */
export const NotesFoot = ({ editor }: { editor: Editor }) => {
  const under = useEditorState({ editor, selector: ({ editor: { state } }) => headingAbove(state) })
  const now = useAgenda((agenda) => agenda.entryId)
  return (
    <div className={classes.foot}>
      {under ? (
        <>
          <Diamond state={under.entryId !== null && under.entryId === now ? 'now' : 'told'} />
          <span className={classes.under}>Writing under {under.text}</span>
        </>
      ) : (
        <span className={classes.under}>
          Everybody who writes here sees each letter. Undo takes back only your own.
        </span>
      )}
    </div>
  )
}

const headingAbove = ({
  doc,
  selection,
}: Editor['state']): { text: string; entryId: string | null } | null => {
  for (let index = selection.$from.index(0); index >= 0; index--) {
    const node = doc.maybeChild(index)
    if (node?.type.name !== 'heading') continue
    const entryId: unknown = node.attrs.entryId
    return { text: node.textContent, entryId: typeof entryId === 'string' ? entryId : null }
  }
  return null
}
