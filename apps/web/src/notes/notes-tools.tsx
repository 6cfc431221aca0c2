import { ActionIcon, Button, Menu, Popover, TextInput } from '@mantine/core'
import {
  IconBlockquote,
  IconBold,
  IconH3,
  IconHistory,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconUsers,
  IconTable,
} from '@tabler/icons-react'
import { type Editor, isActive } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { isSafeLink } from '@second-story/board'
import { type ReactNode, useState } from 'react'
import classes from './notes.module.css'
import { SavedState } from './saved-state.tsx'
import type { TableChange } from './tables.ts'

export interface NotesToolsProps {
  editor: Editor
  /** Whose words are whose is shown. */
  byWriter: boolean
  onByWriter(): void
  /** The notes as they were are looked at. */
  past: boolean
  onPast(): void
}

/** The few buttons above the notes; each has its key in the editor as well. */
export const NotesTools = ({ editor, byWriter, onByWriter, past, onPast }: NotesToolsProps) => {
  const on = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      bold: isOn(state, 'bold'),
      italic: isOn(state, 'italic'),
      heading: isOn(state, 'heading'),
      bullets: isOn(state, 'bulletList'),
      numbers: isOn(state, 'orderedList'),
      quote: isOn(state, 'blockquote'),
      table: isOn(state, 'table'),
    }),
  })
  const chain = () => editor.chain().focus()
  const tool = (label: string, active: boolean, icon: ReactNode, run: () => void) => (
    <ActionIcon
      key={label}
      aria-label={label}
      title={label}
      aria-pressed={active}
      data-on={active || undefined}
      className={classes.tool}
      onClick={run}
    >
      {icon}
    </ActionIcon>
  )
  return (
    <div className={classes.tools} role="toolbar" aria-label="Notes">
      {tool('Bold', on.bold, <IconBold size={16} stroke={1.5} />, () => chain().toggleBold().run())}
      {tool('Italic', on.italic, <IconItalic size={16} stroke={1.5} />, () => chain().toggleItalic().run())}
      {tool('Heading', on.heading, <IconH3 size={16} stroke={1.5} />, () =>
        chain().toggleHeading({ level: 3 }).run(),
      )}
      {tool('List', on.bullets, <IconList size={16} stroke={1.5} />, () => chain().toggleBulletList().run())}
      {tool('Numbered list', on.numbers, <IconListNumbers size={16} stroke={1.5} />, () =>
        chain().toggleOrderedList().run(),
      )}
      {tool('Quote', on.quote, <IconBlockquote size={16} stroke={1.5} />, () =>
        chain().toggleBlockquote().run(),
      )}
      <LinkTool editor={editor} />
      {tool('Who wrote this', byWriter, <IconUsers size={16} stroke={1.5} />, onByWriter)}
      {tool('Earlier notes', past, <IconHistory size={16} stroke={1.5} />, onPast)}
      {on.table && <TableTool editor={editor} />}
      <span className={classes.toolsEnd}>
        <SavedState />
      </span>
    </div>
  )
}

const TABLE_CHANGES = [
  ['Row below', 'row after'],
  ['Column after', 'column after'],
  ['Take this row away', 'no row'],
  ['Take this column away', 'no column'],
  ['Take the table away', 'no table'],
] as const satisfies readonly (readonly [string, TableChange])[]

/** There only while the caret is in a table. */
const TableTool = ({ editor }: { editor: Editor }) => (
  <Menu position="bottom-start" withinPortal>
    <Menu.Target>
      <ActionIcon aria-label="Table" title="Table" className={classes.tool}>
        <IconTable size={16} stroke={1.5} />
      </ActionIcon>
    </Menu.Target>
    <Menu.Dropdown>
      {TABLE_CHANGES.map(([words, change]) => (
        <Menu.Item key={change} onClick={() => editor.chain().focus().changeTable(change).run()}>
          {words}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
)

const LinkTool = ({ editor }: { editor: Editor }) => {
  const [opened, setOpened] = useState(false)
  const [href, setHref] = useState('')
  const target = /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(href) ? `https://${href}` : href
  const fits = target === '' || isSafeLink(target)
  const handleOpen = (): void => {
    const given: unknown = editor.getAttributes('link').href
    setHref(typeof given === 'string' ? given : '')
    setOpened(true)
  }
  const handleSubmit = (event: React.FormEvent): void => {
    event.preventDefault()
    if (!fits) return
    const chain = editor.chain().focus().extendMarkRange('link')
    if (target === '') chain.unsetLink().run()
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      chain
        .insertContent({ type: 'text', text: target, marks: [{ type: 'link', attrs: { href: target } }] })
        .run()
    } else chain.setLink({ href: target }).run()
    setOpened(false)
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" withinPortal>
      <Popover.Target>
        <ActionIcon aria-label="Link" title="Link" className={classes.tool} onClick={handleOpen}>
          <IconLink size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={handleSubmit} className={classes.linkForm}>
          <TextInput
            label="Link to"
            value={href}
            onChange={(event) => setHref(event.currentTarget.value)}
            error={fits ? null : 'A web or mail address'}
            data-autofocus
          />
          <Button type="submit">{target === '' ? 'Take link away' : 'Link'}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Asked for every letter: at a caret what it stands in tells, without a walk through the notes before it. */
const isOn = (state: EditorState, name: string): boolean => {
  const { $from, empty } = state.selection
  if (!empty) return isActive(state, name)
  if ((state.storedMarks ?? $from.marks()).some(({ type }) => type.name === name)) return true
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}
