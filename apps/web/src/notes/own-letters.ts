import { notesOf } from '@second-story/board'
import type { EditorState } from '@tiptap/pm/state'
import { absolutePositionToRelativePosition, ySyncPluginKey } from '@tiptap/y-tiptap'
import type { Doc } from 'yjs'
import type { Place } from './find-in-notes.ts'

/**
 * Whether certain clients of the shared document typed the words at a place of the notes: its first letter, its last
 * and the one halfway. Asks the document itself, so it holds after a reload as well.
 */
export const areOwn = (
  { from, to }: Place,
  state: EditorState,
  doc: Doc,
  clients: ReadonlySet<number>,
): boolean =>
  [from, Math.floor((from + to - 1) / 2), to - 1].every((pos) => clients.has(typedBy(pos, state, doc)))

const NOBODY = -1

const typedBy = (pos: number, state: EditorState, doc: Doc): number => {
  // The plugin's state is not typed where it is made.
  const sync = ySyncPluginKey.getState(state) as { binding?: { mapping: never } } | undefined
  if (!sync?.binding) return NOBODY
  // It answers with the letter before a place.
  const position = absolutePositionToRelativePosition(pos + 1, notesOf(doc), sync.binding.mapping) as {
    item: { client: number } | null
  }
  return position.item?.client ?? NOBODY
}
