import { isKey, LINE_CHARS, LINK_KINDS, noteLink, type NoteLink } from '@second-story/board'
import { mergeAttributes, Node } from '@tiptap/core'
import type { Node as ProseNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'
import classes from '../kit/note-line.module.css'
import type { FollowLink } from '../room/follow-link.tsx'
import type { LinkedOptions } from './line-node.ts'
import type { LiveTitles } from './live-titles.ts'

const from = (name: string, html: string) => ({
  [name]: {
    default: null,
    parseHTML: (element: HTMLElement) => element.getAttribute(html),
    renderHTML: (attributes: Record<string, unknown>) =>
      typeof attributes[name] === 'string' ? { [html]: attributes[name] } : {},
  },
})

/** A link to a thing of the board among the words: it shows what the thing is called now, and goes there. */
export const MentionNode = Node.create<LinkedOptions>({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ titles: null, follow: undefined }),
  addAttributes() {
    return { ...from('kind', 'data-link'), ...from('id', 'data-id'), ...from('label', 'data-label') }
  },
  parseHTML() {
    return LINK_KINDS.map((kind) => ({
      tag: `span[data-link="${kind}"][data-id]`,
      // What the gate would not let in is read as the words that it holds.
      getAttrs: ({ dataset }: HTMLElement) =>
        isKey(dataset.id ?? '') && (dataset.label ?? '').length <= LINE_CHARS && null,
    }))
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes), `@${labelOf(node)}`]
  },
  renderText: ({ node }) => `@${labelOf(node)}`,
  addNodeView() {
    const { titles, follow } = this.options
    return ({ node }) => new MentionView(node, titles, follow)
  },
})

const labelOf = (node: ProseNode): string => {
  const label: unknown = node.attrs.label
  return typeof label === 'string' ? label : ''
}

/** The thing that a node of the editor links to; null for any other node. */
export const linkAt = (node: ProseNode | null | undefined): NoteLink | null =>
  node ? noteLink({ type: node.type.name, attrs: node.attrs }) : null

class MentionView implements NodeView {
  readonly dom: HTMLElement
  readonly #unwatch: (() => void) | undefined

  constructor(node: ProseNode, titles: LiveTitles | null, follow: FollowLink | undefined) {
    const link = linkAt(node)
    this.dom = document.createElement('span')
    this.dom.className = classes.link ?? ''
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'link')
    const draw = (): void => {
      const words = `@${(link && titles?.title(link)) ?? labelOf(node)}`
      if (this.dom.textContent !== words) this.dom.textContent = words
    }
    draw()
    this.#unwatch = link ? titles?.watch(draw) : undefined
    if (link && follow) this.dom.addEventListener('click', () => follow(link))
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#unwatch?.()
  }
}
