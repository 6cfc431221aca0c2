import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/**
 * Keeps the lines that others' letters did not touch. The binding forgets with each change from elsewhere which line of
 * the page stands for which of the shared document and makes all of them anew; what changed it has dropped by then, one
 * by one, and in a document of fifty thousand words the rest is worth keeping.
 */
export const KeptLines = Extension.create({
  name: 'keptLines',
  onCreate() {
    const sync = ySyncPluginKey.getState(this.editor.state) as { binding?: { mapping?: unknown } } | undefined
    const lines = sync?.binding?.mapping
    if (lines instanceof Map) lines.clear = () => {}
  },
  addProseMirrorPlugins: () => [knownAgain()],
})

/** What draws a block, as far as it matters here. */
interface Drawn {
  node?: Node
}

/**
 * Where the binding made all lines anew nevertheless, as it does after a reload, the editor finds that they read the
 * same, draws none of them and remembers the old ones: it would read every word of the notes again with each letter to
 * see that nothing changed. Given the new ones it sees that without reading.
 */
const knownAgain = (): Plugin =>
  new Plugin({
    view: (view) => {
      recognise(view)
      return {
        update: (_, { doc }) => {
          // A letter of one's own replaces one line; nearly all of them are the ones from before.
          if (doc !== view.state.doc && doc.firstChild !== view.state.doc.firstChild) recognise(view)
        },
      }
    },
  })

const recognise = (view: EditorView): void => {
  // The editor's own record of what it has drawn, which its types keep to itself.
  const { docView } = view as unknown as { docView: { node: Node; readonly children: readonly Drawn[] } }
  const { doc } = view.state
  let at = 0
  for (const drawn of docView.children) {
    // Carets of others stand between the lines and draw none.
    if (!drawn.node) continue
    const node = doc.maybeChild(at++)
    if (node && drawn.node !== node && drawn.node.eq(node)) drawn.node = node
  }
  if (docView.node !== doc && docView.node.eq(doc)) docView.node = doc
}
