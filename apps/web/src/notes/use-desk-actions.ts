import type { Editor } from '@tiptap/core'
import { useActions } from '../kit/actions.ts'
import { isInField } from '../kit/key-map.ts'
import type { Tools } from './desk-keys.ts'

/**
 * What the scribe's desk can do, by key while the caret is in the notes, and from the list of everything. The keys of
 * the notes that take nothing from a field elsewhere work from anywhere on the page.
 */
export const useDeskActions = (editor: Editor, { desk, menu }: Tools, onFind: () => void): void => {
  const inNotes = (run: () => void) => (event?: KeyboardEvent) => {
    if (event && !editor.view.dom.contains(event.target as Node | null)) return false
    run()
    return true
  }
  const fromAnywhere = (run: () => void) => (event?: KeyboardEvent) => {
    // In another field the press is that field's.
    if (event && isInField(event) && !editor.view.dom.contains(event.target as Node | null)) return false
    run()
    return true
  }
  useActions([
    {
      id: 'note-stamp',
      label: 'Mark the time in the notes',
      group: 'The notes',
      keys: ['Mod+;'],
      run: fromAnywhere(() => desk.stamp()),
    },
    {
      id: 'note-line',
      label: 'New line under what is discussed',
      group: 'The notes',
      keys: ['Mod+Enter'],
      run: fromAnywhere(() => desk.newLine()),
    },
    {
      id: 'note-quote',
      label: 'Quote who spoke last',
      group: 'The notes',
      keys: ['Mod+Shift+.'],
      run: fromAnywhere(() => desk.quote()),
    },
    {
      id: 'note-turn',
      label: 'Turn this line into what was known, a factor, a question, an action',
      group: 'The notes',
      keys: ['Alt+Enter'],
      run: inNotes(() => {
        if (!desk.follow()) menu.askTurn()
      }),
    },
    {
      id: 'note-up',
      label: 'Move this line of the notes up',
      group: 'The notes',
      keys: ['Alt+ArrowUp'],
      run: inNotes(() => desk.move(-1)),
    },
    {
      id: 'note-down',
      label: 'Move this line of the notes down',
      group: 'The notes',
      keys: ['Alt+ArrowDown'],
      run: inNotes(() => desk.move(1)),
    },
    { id: 'note-find', label: 'Find in the notes', group: 'The notes', run: onFind },
  ])
}
