import { Extension } from '@tiptap/core'
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
})
