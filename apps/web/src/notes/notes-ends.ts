import { Extension } from '@tiptap/core'
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state'
import { isApple } from '../kit/key-words.ts'

/**
 * Takes the caret to the beginning and the end of the notes. The browser would stop before the last line where that is
 * not laid out, and the editor would hear of it only after the next letter.
 */
export const NotesEnds = Extension.create({
  name: 'notesEnds',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleKeyDown: (view, event) => {
          const end = endOf(event)
          if (end === null || event.isComposing) return false
          const { doc, selection, tr } = view.state
          const there = end === 'start' ? Selection.atStart(doc) : Selection.atEnd(doc)
          const next = event.shiftKey ? TextSelection.between(selection.$anchor, there.$head) : there
          view.dispatch(tr.setSelection(next).scrollIntoView())
          return true
        },
      },
    }),
  ],
})

const endOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'start' | 'end' | null => {
  if (altKey || (isApple() ? !metaKey || ctrlKey : !ctrlKey || metaKey)) return null
  const [start, end] = isApple() ? ['ArrowUp', 'ArrowDown'] : ['Home', 'End']
  return key === start ? 'start' : key === end ? 'end' : null
}
