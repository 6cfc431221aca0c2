import { bringBackNotes, type NoteNode, notesOf } from '@second-story/board'
import type { Editor } from '@tiptap/core'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import type { Room } from '../room/room.ts'
import { writersIn } from './writers.ts'

/**
 * Makes the notes say again what they said then: a change like any other, with an undo step of its own.
 * @param since state vector of the notes as they were compared; what others wrote after it stays
 * @returns how many blocks stay as they are for the sake of others
 */
export const bringBack = (editor: Editor, room: Room, then: NoteNode, since: Uint8Array): number => {
  const { doc, me, provider } = room
  const { undoManager } = (yUndoPluginKey.getState(editor.state) ?? {}) as {
    undoManager?: { stopCapturing(): void }
  }
  const held = new Set(writersIn(provider.awareness, notesOf(doc), me.id).map(({ block }) => block))
  undoManager?.stopCapturing()
  // With this as its origin the editor's own undo takes the change in; the editor reads it like one from elsewhere.
  const kept = doc.transact(() => bringBackNotes(doc, then, { since, held }), ySyncPluginKey)
  undoManager?.stopCapturing()
  return kept
}
