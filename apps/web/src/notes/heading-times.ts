import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Node } from '@tiptap/pm/model'
import { timeOf } from './headings.ts'
import classes from './notes.module.css'

/** Sets the time that a heading begins with in the machine's voice. It changes how a heading looks and nothing else. */
export const headingTimes = (): Plugin<DecorationSet> => {
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) => decorated(doc),
      apply: (transaction, before) => (transaction.docChanged ? decorated(transaction.doc) : before),
    },
    props: { decorations: (state) => plugin.getState(state) },
  })
  return plugin
}

const decorated = (doc: Node): DecorationSet => {
  const found: Decoration[] = []
  doc.forEach((node, offset) => {
    const time = node.type.name === 'heading' ? timeOf(node.textContent) : null
    if (time !== null) {
      const from = offset + 1
      found.push(Decoration.inline(from, from + time.length, { class: classes.time ?? '' }))
    }
  })
  return DecorationSet.create(doc, found)
}
