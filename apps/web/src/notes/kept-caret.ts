import { Extension } from '@tiptap/core'
import { relativePositionToAbsolutePosition, ySyncPluginKey } from '@tiptap/y-tiptap'

type Resolve = typeof relativePositionToAbsolutePosition

/** What of the binding to the shared document is used here; it has no types of its own. */
interface Binding {
  readonly doc: Parameters<Resolve>[0] & {
    on(event: 'beforeAllTransactions', listener: () => void): void
    off(event: 'beforeAllTransactions', listener: () => void): void
  }
  readonly type: Parameters<Resolve>[1]
  readonly mapping: Parameters<Resolve>[3]
  readonly beforeTransactionSelection: Kept | null
}

interface Kept {
  readonly anchor: Parameters<Resolve>[2]
  readonly head: Parameters<Resolve>[2]
  absAnchor: number
  absHead: number
}

/**
 * Keeps the caret at its letter while others write before it in the same line. The binding knows the letter, but then
 * prefers a line that looks like the old one, with the caret as far from its beginning as it was: lines that say when
 * they were written always look alike. Its guess is left to it only where the letter itself is gone.
 */
export const KeptCaret = Extension.create<object, { letGo: () => void }>({
  name: 'keptCaret',
  addStorage: () => ({ letGo: () => {} }),
  onCreate() {
    const sync = ySyncPluginKey.getState(this.editor.state) as { binding?: Binding } | undefined
    const binding = sync?.binding
    if (!binding) return
    const trustLetters = (): void => {
      const kept = binding.beforeTransactionSelection
      if (kept) {
        guessOnlyWithout(binding, kept, 'absAnchor', kept.anchor)
        guessOnlyWithout(binding, kept, 'absHead', kept.head)
      }
    }
    // After the binding's own listener, which notes where the caret is.
    binding.doc.on('beforeAllTransactions', trustLetters)
    this.storage.letGo = () => binding.doc.off('beforeAllTransactions', trustLetters)
  },
  onDestroy() {
    this.storage.letGo()
  },
})

/** The old distance from the beginning, on which the guess rests, is there only where the letter is not. */
const guessOnlyWithout = (
  { doc, type, mapping }: Binding,
  kept: Kept,
  name: 'absAnchor' | 'absHead',
  letter: Kept['anchor'],
): void => {
  const distance = kept[name]
  Object.defineProperty(kept, name, {
    get: () => ((relativePositionToAbsolutePosition(doc, type, letter, mapping) ?? 0) > 1 ? null : distance),
  })
}
