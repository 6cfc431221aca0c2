import { Extension } from '@tiptap/core'
import { type EditorState, Plugin } from '@tiptap/pm/state'
import { isApple } from '../kit/key-words.ts'
import type { Desk } from './desk.ts'
import { begun, entered, withAttributes } from './line-edits.ts'
import { linkAt } from './mention-node.ts'
import type { NoteMenu } from './note-menu.ts'
import { isLong, lineAt } from './sections.ts'
import { typedTrigger } from './typed-trigger.ts'

/** What the keys of the editor work with. */
export interface Tools {
  readonly desk: Desk
  readonly menu: NoteMenu
}

/** Where the editor's keys find them, from the moment that the editor stands on the page. */
export class Hands {
  current: Tools | null = null

  /** @returns lets go of them */
  hold(tools: Tools): () => void {
    this.current = tools
    return () => {
      this.current = null
    }
  }
}

/** What typing does beside putting letters in: the menu at the caret, lines that know their place, the way out by Tab. */
export const DeskKeys = Extension.create<{ hands: Hands }>({
  name: 'deskKeys',
  // Before lists, tables and the editor's own keys.
  priority: 2000,
  addOptions: () => ({ hands: new Hands() }),
  addProseMirrorPlugins() {
    const { hands } = this.options
    return [typedTrigger(), desk(hands), wayOut()]
  },
})

const desk = (hands: Hands): Plugin =>
  new Plugin({
    view: () => ({ update: () => hands.current?.menu.read() }),
    props: {
      attributes: ({ doc }): Record<string, string> => (isLong(doc.childCount) ? { 'data-long': '' } : {}),
      handleKeyDown: (view, event) => {
        const tools = hands.current
        if (tools?.menu.key(event)) return true
        if (event.isComposing || event.shiftKey) return false
        const mod = isApple() ? event.metaKey : event.ctrlKey
        if ((event.ctrlKey || event.metaKey) && !mod) return false
        const key = `${mod ? 'Mod ' : ''}${event.altKey ? 'Alt ' : ''}${event.key}`
        if (key === 'Enter') {
          if (linkAt(view.state.doc.nodeAt(view.state.selection.from)) && !view.state.selection.empty) {
            return tools?.desk.follow() ?? false
          }
          tools?.desk.finish()
          const tr = entered(view.state)
          if (tr) view.dispatch(tr)
          return tr !== null
        }
        if (key === 'Backspace') {
          const tr = unmarked(view.state)
          if (tr) view.dispatch(tr)
          return tr !== null
        }
        // The editor takes these for itself: the keys of the page would not hear of them.
        if (key === 'Mod Enter' && tools) {
          tools.desk.newLine()
          return true
        }
        if (key === 'Alt Enter' && tools) {
          if (!tools.desk.follow()) tools.menu.askTurn()
          return true
        }
        if (key === 'Alt ArrowUp') return tools?.desk.move(-1) ?? false
        if (key === 'Alt ArrowDown') return tools?.desk.move(1) ?? false
        return false
      },
      handleTextInput: (view, _from, _to, letters) => {
        if (view.composing) return false
        if (letters === ' ' && hands.current?.menu.space()) return true
        const tr = begun(view.state, letters, hands.current?.desk.when ?? null)
        if (tr) view.dispatch(tr)
        return tr !== null
      },
      handleDOMEvents: { blur: () => hands.current?.menu.close() },
    },
  })

/** Backspace at the start of a marked line takes the mark away before it takes the line. */
const unmarked = ({ tr, selection }: EditorState) => {
  const line = selection.empty && selection.$from.parentOffset === 0 ? lineAt(selection.$from) : null
  return line && line.node.attrs.mark !== null
    ? withAttributes(tr, line.pos, { mark: null, speaker: null })
    : null
}

/** Escape, then Tab: leaves the notes wherever the caret is, in a list or a table too. */
const wayOut = (): Plugin => {
  let leaving = false
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_, event) => {
          const leaves = leaving && event.key === 'Tab'
          leaving = event.key === 'Escape' || (leaving && event.key === 'Shift')
          // Nobody else in the editor hears of it, so that the browser moves the focus.
          return leaves
        },
      },
    },
  })
}
