import { isKey, LINE_MARKS } from '@second-story/board'
import { mergeAttributes, Node } from '@tiptap/core'
import type { FollowLink } from '../room/follow-link.tsx'
import type { LiveTitles } from './live-titles.ts'
import { LineView } from './line-view.ts'

export interface LinkedOptions {
  /** Null where only the schema is wanted. */
  titles: LiveTitles | null
  follow: FollowLink | undefined
}

/** An attribute that is the line's own: the next line begins without it, and so does a copy unless `html` names it. */
const own = (name: string, html?: string, isRight: (value: string) => boolean = () => true) => ({
  [name]: {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement) => {
      const value = html === undefined ? null : element.getAttribute(html)
      return value !== null && isRight(value) ? value : null
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      html !== undefined && typeof attributes[name] === 'string' ? { [html]: attributes[name] } : {},
  },
})

const isMark = (value: string): boolean => LINE_MARKS.some((mark) => mark === value)

/**
 * A line of the notes. What it is and whose words it holds is copied along with it; when it was written and what became
 * of it is not.
 */
export const NoteLineNode = Node.create<LinkedOptions>({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: 'inline*',
  addOptions: () => ({ titles: null, follow: undefined }),
  addAttributes() {
    return {
      ...own('mark', 'data-mark', isMark),
      ...own('speaker', 'data-speaker', isKey),
      ...own('at'),
      ...own('box'),
      ...own('entryId'),
      ...own('made'),
      ...own('madeId'),
    }
  },
  parseHTML: () => [{ tag: 'p' }],
  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes), 0]
  },
  addNodeView() {
    const { titles, follow } = this.options
    return ({ node }) => new LineView(node, titles, follow)
  },
})
