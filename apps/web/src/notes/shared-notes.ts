import Collaboration from '@tiptap/extension-collaboration'
import type { EditorState, Plugin } from '@tiptap/pm/state'
import { type ProsemirrorBinding, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { UndoManager } from 'yjs'
import { SharedPlaces } from './shared-places.ts'

const all = new WeakMap<ProsemirrorBinding, SharedPlaces>()

/** What tells places of the shared notes for an editor; null as long as it shows none. */
export const placesIn = (state: EditorState): SharedPlaces | null => {
  const binding = bindingOf(state)
  return (binding && all.get(binding)) ?? null
}

/** The notes bound to the shared document, in a way that a letter costs the same however long they are. */
export const SharedNotes = Collaboration.extend({
  addProseMirrorPlugins() {
    const plugins = this.parent?.() ?? []
    for (const plugin of plugins) {
      if (plugin.spec.key === ySyncPluginKey) quickSync(plugin)
      else if (plugin.spec.key === yUndoPluginKey) quickUndo(plugin)
    }
    return plugins
  },
})

// The plugin's state is not typed where it is made.
const syncOf = (state: EditorState): { binding?: ProsemirrorBinding; isChangeOrigin?: boolean } =>
  (ySyncPluginKey.getState(state) as object | undefined) ?? {}
const bindingOf = (state: EditorState): ProsemirrorBinding | null => syncOf(state).binding ?? null

const quickSync = ({ spec }: Plugin): void => {
  const { view: show } = spec
  spec.view = (view) => {
    const shown = show?.(view)
    const binding = bindingOf(view.state)
    if (!binding) return shown ?? {}
    const places = new SharedPlaces(binding)
    all.set(binding, places)
    let writing = false
    binding.doc.off('beforeAllTransactions', binding.beforeAllTransactions)
    binding.beforeAllTransactions = () => {
      // While one's own letter is written the page is ahead: `write` below says where the caret is, when it is done.
      if (!writing && binding.beforeTransactionSelection === null) {
        binding.beforeTransactionSelection = places.selection(view.state)
      }
    }
    binding.doc.on('beforeAllTransactions', binding.beforeAllTransactions)
    binding._prosemirrorChanged = (doc) => {
      binding.doc.transact(() => {
        places.write(doc)
        binding.beforeTransactionSelection = places.selection(view.state)
      }, ySyncPluginKey)
    }
    return {
      update: (...change) => {
        if (syncOf(view.state).isChangeOrigin) places.noteMade(view.state.doc)
        writing = true
        try {
          shown?.update?.(...change)
        } finally {
          writing = false
        }
      },
      destroy: () => {
        shown?.destroy?.()
        places.destroy()
        all.delete(binding)
      },
    }
  }
}

interface Undoing {
  readonly undoManager: UndoManager
}

const quickUndo = ({ spec }: Plugin<Undoing>): void => {
  const { state } = spec
  if (!state) return
  spec.state = {
    ...state,
    apply: (...change) => {
      const [, { undoManager }, before, after] = change
      const places = placesIn(after)
      if (!places) return state.apply.apply(spec as never, change)
      return {
        undoManager,
        // Where undo takes the caret back to.
        prevSel: places.selection(before),
        hasUndoOps: undoManager.undoStack.length > 0,
        hasRedoOps: undoManager.redoStack.length > 0,
      }
    },
  }
}
