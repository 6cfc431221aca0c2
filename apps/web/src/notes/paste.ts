import { isSafeLink } from '@second-story/board'
import { Extension } from '@tiptap/core'
import { DOMParser as ProseParser } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { cleanPasted } from './paste-clean.ts'
import { pastedText } from './paste-text.ts'

/** Words that the notes take at once, UTF-16 units: about thirty thousand words. */
const MOST_CHARS = 200_000
/** More dress than this is not worth its words' while: they come plain. */
const MOST_HTML = 8_000_000

/** Takes in what other programs copy, clean, and says so where it is too much for once. */
export const CleanPaste = Extension.create<{ refuse: (sentence: string) => void }>({
  name: 'cleanPaste',
  // Before the editor's own ways with what is pasted.
  priority: 1500,
  addOptions: () => ({ refuse: () => undefined }),
  addProseMirrorPlugins() {
    const { refuse } = this.options
    const plugin = new Plugin({
      props: {
        handlePaste: (view, { clipboardData }) => {
          const text = clipboardData?.getData('text/plain') ?? ''
          const html = clipboardData?.getData('text/html') ?? ''
          if (text.length > MOST_CHARS || (text === '' && html.length > MOST_HTML)) {
            refuse(
              'That is more than the notes take at once. Nothing was pasted; it is still copied. Paste it in parts.',
            )
            return true
          }
          return html.length > MOST_HTML && view.pasteText(text)
        },
        transformPastedHTML: cleanPasted,
        clipboardTextParser: (text, context, plain, view) => {
          const page = plain ? null : pastedText(text, document.implementation.createHTMLDocument())
          // The editor's own way for what is to stay plain; its types do not say that nothing means that.
          if (!page) return null as never
          for (const link of page.querySelectorAll('a')) {
            if (!isSafeLink(link.getAttribute('href') ?? '')) link.replaceWith(...link.childNodes)
          }
          return ProseParser.fromSchema(view.state.schema).parseSlice(page, {
            context,
            preserveWhitespace: true,
          })
        },
      },
    })
    return [plugin]
  },
})
