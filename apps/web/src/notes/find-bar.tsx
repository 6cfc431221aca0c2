import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { findKey, foundIn } from './find-in-notes.ts'
import classes from './notes.module.css'

/** Finds words in the notes; the browser's own search stays for the whole page. Escape goes back to where one wrote. */
export const FindBar = ({ editor, onClose }: { editor: Editor; onClose(): void }) => {
  const [words, setWords] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const places = foundIn(state)
      return { count: places.length, at: places.findIndex(({ from }) => from === state.selection.from) + 1 }
    },
  })
  useEffect(() => {
    field.current?.focus()
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(findKey, ''))
    }
  }, [editor])
  const handleType = (typed: string): void => {
    setWords(typed)
    editor.view.dispatch(editor.state.tr.setMeta(findKey, typed.trim()))
  }
  const go = (step: 1 | -1): void => {
    const places = foundIn(editor.state)
    const { from } = editor.state.selection
    const place =
      step > 0
        ? (places.find((one) => one.from > from) ?? places[0])
        : (places.findLast((one) => one.from < from) ?? places.at(-1))
    if (!place) return
    const { tr } = editor.state
    editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)).scrollIntoView())
    // The field has the focus: the editor does not scroll by itself then.
    const { node } = editor.view.domAtPos(place.from)
    ;(node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' })
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      go(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.stopPropagation()
      // At once: the next key belongs to the notes. The editor's own command waits for a frame.
      editor.view.focus()
      onClose()
    }
  }
  return (
    <div className={classes.find} role="search" aria-label="Find in the notes">
      <input
        ref={field}
        aria-label="Find in the notes"
        placeholder="Find in the notes"
        value={words}
        maxLength={200}
        dir="auto"
        onChange={(event) => handleType(event.currentTarget.value)}
        onKeyDown={handleKeyDown}
      />
      <span role="status">
        {words.trim() === '' ? '' : count === 0 ? 'None' : `${at || '–'} of ${count}`}
      </span>
      <ActionIcon size="sm" aria-label="Previous" disabled={count === 0} onClick={() => go(-1)}>
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" aria-label="Next" disabled={count === 0} onClick={() => go(1)}>
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" aria-label="Close" onClick={onClose}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  )
}
