import type { NoteNode } from '@second-story/board'
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

/** Somebody else with the caret in the notes. */
export interface Writer {
  readonly id: string
  readonly name: string
  /** Index of the block that they write in. */
  readonly block: number
}

/** Who else writes in the notes, and where; by name. Others' states are not taken on trust. */
export const writersIn = (
  awareness: Pick<Awareness, 'getStates' | 'clientID'>,
  notes: Y.XmlFragment,
  ownId: string,
): readonly Writer[] => {
  const writers = new Map<string, Writer>()
  for (const [client, state] of awareness.getStates()) {
    const { user, cursor } = state as {
      user?: { id?: unknown; name?: unknown }
      cursor?: { head?: unknown } | null
    }
    if (client === awareness.clientID || typeof user?.id !== 'string' || user.id === ownId || !cursor?.head)
      continue
    const block = blockAt(cursor.head, notes)
    if (block === null) continue
    writers.set(user.id, {
      id: user.id,
      name: typeof user.name === 'string' ? user.name.slice(0, 80) : '',
      block,
    })
  }
  return [...writers.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}

const blockAt = (head: unknown, notes: Y.XmlFragment): number | null => {
  try {
    const position = Y.createRelativePositionFromJSON(head)
    let type: Y.AbstractType<unknown> | null = notes.doc
      ? (Y.createAbsolutePositionFromRelativePosition(position, notes.doc)?.type ?? null)
      : null
    // Yjs types a parent by what it may hold; climbing needs only that it is one.
    while (type && type.parent !== (notes as unknown)) type = type.parent as Y.AbstractType<unknown> | null
    const at = notes.toArray().findIndex((block) => (block as unknown) === type)
    return at < 0 ? null : at
  } catch {
    return null
  }
}

/** Words of the heading that a block stands under; null before the first. */
export const headingOver = ({ content = [] }: NoteNode, block: number): string | null => {
  const heading = content.slice(0, block + 1).findLast(({ type }) => type === 'heading')
  return heading ? textOf(heading) : null
}

const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join('')
