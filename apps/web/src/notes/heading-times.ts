import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { timeOf } from './headings.ts'
import classes from './notes.module.css'

interface Headings {
  readonly shown: DecorationSet
  /** The headings of the notes, to see whether any changed. */
  readonly nodes: readonly Node[]
  /** Key of the entry under discussion. */
  readonly now: string | null
}

const key = new PluginKey<Headings>('heading-times')

/** Lights the heading of the entry under discussion. */
export const lit = (transaction: Transaction, entryId: string | null): Transaction =>
  transaction.setMeta(key, { entryId })

/**
 * Sets the time that a heading begins with in the machine's voice, and the cue light on the one that is discussed. It
 * changes how headings look and nothing else.
 */
export const headingTimes = (): Plugin<Headings> =>
  new Plugin<Headings>({
    key,
    state: {
      init: (_, { doc }) => decorated(doc, null),
      apply: (transaction, before) => {
        const asked = transaction.getMeta(key) as { entryId: string | null } | undefined
        const now = asked ? asked.entryId : before.now
        if (now !== before.now) return decorated(transaction.doc, now)
        if (!transaction.docChanged) return before
        // Letters in lines move the headings below and change none of them. What comes from others replaces the whole
        // document, and headings are soon found.
        const same = sameHeadings(before.nodes, transaction.doc)
        if (same && transaction.mapping.maps.length === 1 && !isChangeOrigin(transaction)) {
          return { ...before, shown: before.shown.map(transaction.mapping, transaction.doc) }
        }
        return decorated(transaction.doc, now)
      },
    },
    props: { decorations: (state) => key.getState(state)?.shown },
  })

const sameHeadings = (nodes: readonly Node[], doc: Node): boolean => {
  let at = 0
  let same = true
  doc.forEach((node) => {
    if (node.type.name === 'heading') same &&= nodes[at++] === node
  })
  return same && at === nodes.length
}

const decorated = (doc: Node, now: string | null): Headings => {
  const found: Decoration[] = []
  const nodes: Node[] = []
  doc.forEach((node, offset) => {
    if (node.type.name !== 'heading') return
    nodes.push(node)
    const time = timeOf(node.textContent)
    const from = offset + 1
    if (time !== null) found.push(Decoration.inline(from, from + time.length, { class: classes.time ?? '' }))
    if (now !== null && node.attrs.entryId === now) {
      found.push(Decoration.node(offset, offset + node.nodeSize, { class: classes.now ?? '' }))
    }
  })
  return { shown: DecorationSet.create(doc, found), nodes, now }
}
