import { isId } from '@second-story/board'
import { Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { ALT_CHARS, PictureView } from './picture-view.tsx'

/**
 * A picture in the notes: a file of the review by its id. A picture pasted with the words of another page has an
 * address instead and is left out, so that reading notes asks no other server for anything.
 */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes() {
    const kept = (name: string) => ({
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute(name)?.slice(0, ALT_CHARS) ?? null,
      renderHTML: (attributes: Record<string, unknown>) => {
        const value = attributes[name === 'data-file' ? 'fileId' : 'alt']
        return typeof value === 'string' ? { [name]: value } : {}
      },
    })
    return { fileId: kept('data-file'), alt: kept('data-alt') }
  },
  parseHTML() {
    return [
      {
        tag: 'figure[data-file]',
        getAttrs: (element) => (isId(element.getAttribute('data-file') ?? '') ? null : false),
      },
    ]
  },
  renderHTML({ HTMLAttributes }) {
    return ['figure', HTMLAttributes]
  },
  addNodeView() {
    return ReactNodeViewRenderer(PictureView)
  },
})
