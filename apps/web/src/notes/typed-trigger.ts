import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { isChangeOrigin } from '@tiptap/extension-collaboration'

/** Something typed after `/` or `@` that asks for a menu. */
export interface Trigger {
  readonly sign: '/' | '@'
  /** Where the sign stands. */
  readonly from: number
  /** The caret: after the last letter of `query`. */
  readonly to: number
  readonly query: string
}

const key = new PluginKey<Trigger | null>('typed-trigger')

/** What asks for a menu at the caret now; null for nothing. */
export const triggerIn = (state: EditorState): Trigger | null => key.getState(state) ?? null

/** Takes the menu away and leaves what was typed as it is. */
export const dismissed = (transaction: Transaction): Transaction => transaction.setMeta(key, 'dismiss')

/** Notes when `/` or `@` begins a word, and what follows, until the caret leaves it. Others' letters do not disturb it. */
export const typedTrigger = (): Plugin<Trigger | null> =>
  new Plugin<Trigger | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, before, old, state) => {
        if (transaction.getMeta(key) === 'dismiss') return null
        if (!transaction.docChanged && !transaction.selectionSet) return before
        const { selection } = state
        if (!selection.empty || selection.$from.parent.type.name !== 'paragraph') return null
        if (before) return followed(before, state, old.selection.from)
        return transaction.docChanged &&
          !isChangeOrigin(transaction) &&
          selection.from === old.selection.from + 1
          ? begun(state)
          : null
      },
    },
  })

const begun = (state: EditorState): Trigger | null => {
  const { $from, from } = state.selection
  const before = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset, '\n', ' ')
  const sign = before.at(-1)
  if (sign !== '/' && sign !== '@') return null
  const isWordStart = before.length === 1 ? $from.parentOffset === 1 : /[\s(]/.test(before[0]!)
  return isWordStart ? { sign, from: from - 1, to: from, query: '' } : null
}

/** Lines above it may have grown by others' letters: only what stands between the sign and the caret tells. */
const followed = (before: Trigger, state: EditorState, caret: number): Trigger | null => {
  const { $from, from: to } = state.selection
  const moved = caret === before.to ? 0 : caret - before.to
  for (const from of new Set([before.from, to - (before.to - before.from), before.from + moved])) {
    const offset = from - $from.start()
    if (offset < 0 || from >= to) continue
    const typed = $from.parent.textBetween(offset, $from.parentOffset, '\n', '\uFFFC')
    if (typed[0] !== before.sign || /[\n\uFFFC]/.test(typed)) continue
    const query = typed.slice(1)
    if (query.startsWith(before.query) || before.query.startsWith(query))
      return { ...before, from, to, query }
  }
  return null
}
