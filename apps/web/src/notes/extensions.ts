import { isSafeLink } from '@second-story/board'
import type { Extensions } from '@tiptap/core'
import Heading from '@tiptap/extension-heading'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import StarterKit from '@tiptap/starter-kit'
import { Picture } from './picture-node.ts'
import { headingTimes } from './heading-times.ts'
import { type LinkedOptions, NoteLineNode } from './line-node.ts'
import { MentionNode } from './mention-node.ts'
import { NoteTable } from './tables.ts'

/** What a heading of the notes is about, so that a line can be followed to its entry, question or timebox. */
const NoteHeading = Heading.extend({
  addProseMirrorPlugins() {
    return [headingTimes()]
  },
  addAttributes() {
    const about = (name: string, attribute: string) => ({
      [name]: {
        default: null,
        keepOnSplit: false,
        parseHTML: (element: HTMLElement) => element.getAttribute(attribute),
        renderHTML: (attributes: Record<string, unknown>) =>
          typeof attributes[name] === 'string' ? { [attribute]: attributes[name] } : {},
      },
    })
    return {
      ...this.parent?.(),
      ...about('entryId', 'data-entry'),
      ...about('questionId', 'data-question'),
      ...about('box', 'data-box'),
    }
  },
})

/**
 * The blocks and marks of the notes; board's NOTE_NODES and NOTE_MARKS list the same for the gate. Undo belongs to the
 * shared document, and a trailing block of each editor's own would multiply with the editors.
 * @param linked what lines and links show of the board; without it they show what they were written with
 */
export const noteExtensions = (linked: LinkedOptions = { titles: null, follow: undefined }): Extensions => [
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    heading: false,
    paragraph: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      isAllowedUri: (uri) => isSafeLink(uri),
      HTMLAttributes: { rel: 'noopener noreferrer', target: '_blank' },
    },
  }),
  NoteLineNode.configure(linked),
  MentionNode.configure(linked),
  NoteHeading.configure({ levels: [2, 3, 4] }),
  TaskList,
  TaskItem.configure({ nested: true }),
  NoteTable,
  Picture,
]
