import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Avatar } from '../kit/avatar.tsx'
import { Diamond } from '../kit/diamond.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { keyWords } from '../kit/key-words.ts'
import { firstName } from '../kit/person-color.ts'
import { useAgenda } from '../room/use-board.ts'
import classes from './notes.module.css'
import { headingAbove } from './sections.ts'
import { useWriters } from './use-writers.ts'

/** Says under which heading the caret writes, amber when it is the entry that the room discusses; and who else writes. */
export const NotesFoot = ({ editor }: { editor: Editor }) => {
  const under = useEditorState({ editor, selector: ({ editor: { state } }) => headingOver(state) })
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
      <Writers />
      <span className={classes.hints} aria-hidden>
        <Kbd>/</Kbd> mark
        <Kbd>@</Kbd> link
        {keyWords('Mod+;').map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
        time
      </span>
    </div>
  )
}

const Writers = () => {
  const writers = useWriters()
  return writers.map(({ id, name, under }) => (
    <span key={id} className={classes.writer}>
      <Avatar personId={id} name={name} size="xs" decorative />
      {firstName(name)} writes{under === null ? '' : ` under ${under}`}
    </span>
  ))
}

const headingOver = ({
  doc,
  selection,
}: Editor['state']): { text: string; entryId: string | null } | null => {
  const at = headingAbove(doc, selection.$from.index(0))
  if (at < 0) return null
  const heading = doc.child(at)
  const entryId: unknown = heading.attrs.entryId
  return { text: heading.textContent, entryId: typeof entryId === 'string' ? entryId : null }
}
