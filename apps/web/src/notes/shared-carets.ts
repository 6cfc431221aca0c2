import CollaborationCaret from '@tiptap/extension-collaboration-caret'
import type { EditorState, PluginView } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { setMeta, yCursorPluginKey, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import { compareRelativePositions, createRelativePositionFromJSON } from 'yjs'
import { placesIn } from './shared-notes.ts'

/**
 * Others' carets in the notes, and one's own for them. What one's own page says about itself is no news to it: with each
 * of its carets the usual way draws the notes once more.
 */
export const SharedCarets = CollaborationCaret.extend({
  addProseMirrorPlugins() {
    // The option is anything with an awareness.
    const { awareness } = this.options.provider as { awareness: Awareness }
    const plugins = this.parent?.() ?? []
    for (const { spec } of plugins) {
      if (spec.key === yCursorPluginKey) spec.view = (view) => carets(view, awareness)
    }
    return plugins
  },
})

interface Shared {
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
  readonly user?: unknown
}

const carets = (view: EditorView, awareness: Awareness): PluginView => {
  const seen = new Map<number, string>()
  const look = (client: number): boolean => {
    const { cursor, user } = (awareness.getStates().get(client) ?? {}) as Shared
    const now = cursor ? JSON.stringify([cursor, user]) : ''
    const isNew = (seen.get(client) ?? '') !== now
    seen.set(client, now)
    return isNew
  }
  const handleOthers = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) => {
    const others = [...added, ...updated, ...removed].filter((client) => client !== awareness.clientID)
    // Every one of them is looked at, not only the first that has moved.
    if (others.filter(look).length > 0 && !view.isDestroyed) {
      setMeta(view, yCursorPluginKey, { awarenessUpdated: true })
    }
  }
  const publish = (always = false): void => {
    const places = placesIn(view.state)
    if (!places) return
    const { cursor } = (awareness.getLocalState() ?? {}) as Shared
    if (!view.hasFocus()) {
      if (cursor) awareness.setLocalStateField('cursor', null)
      return
    }
    const { anchor, head } = places.selection(view.state)
    const isSame =
      cursor &&
      compareRelativePositions(createRelativePositionFromJSON(cursor.anchor), anchor) &&
      compareRelativePositions(createRelativePositionFromJSON(cursor.head), head)
    if (always || !isSame) awareness.setLocalStateField('cursor', { anchor, head })
  }
  const handleFocus = (): void => publish()
  awareness.on('change', handleOthers)
  view.dom.addEventListener('focusin', handleFocus)
  view.dom.addEventListener('focusout', handleFocus)
  return {
    update: (_, before: EditorState) => {
      const { state } = view
      const isMoved = state.doc !== before.doc || !state.selection.eq(before.selection)
      if (!isMoved) return
      // After a change from elsewhere it is said again: others took a caret away with the lines that were moved.
      const sync = ySyncPluginKey.getState(state) as { isChangeOrigin?: boolean } | undefined
      publish(sync?.isChangeOrigin === true && state.doc !== before.doc)
    },
    destroy: () => {
      awareness.off('change', handleOthers)
      view.dom.removeEventListener('focusin', handleFocus)
      view.dom.removeEventListener('focusout', handleFocus)
      awareness.setLocalStateField('cursor', null)
    },
  }
}
