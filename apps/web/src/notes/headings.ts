import { type LineMark, noteLine, type NoteNode } from '@second-story/board'

/** A heading of the notes, for the outline beside them. */
export interface NoteHeading {
  /** Position among the blocks of the notes: where to scroll to. */
  readonly index: number
  readonly text: string
  readonly entryId: string | null
  /** Of a timebox: what follows stands in it. */
  readonly isBox: boolean
}

export const headingsOf = (notes: NoteNode): NoteHeading[] =>
  (notes.content ?? []).flatMap((node, index) => {
    if (node.type !== 'heading') return []
    const entryId = node.attrs?.entryId
    return [
      {
        index,
        text: textOf(node),
        entryId: typeof entryId === 'string' ? entryId : null,
        isBox: typeof node.attrs?.box === 'string',
      },
    ]
  })

/** How many lines are marked as what, by where they stand among the blocks of the notes. */
export const marksOf = (notes: NoteNode): ReadonlyMap<LineMark, readonly number[]> => {
  const found = new Map<LineMark, number[]>()
  for (const [index, node] of (notes.content ?? []).entries()) {
    const { mark } = node.type === 'paragraph' && node.attrs ? noteLine(node) : { mark: null }
    if (mark === null) continue
    const blocks = found.get(mark)
    if (blocks) blocks.push(index)
    else found.set(mark, [index])
  }
  return found
}

const textOf = (node: NoteNode): string => node.text ?? (node.content ?? []).map(textOf).join('')

/** The time of the incident that a heading begins with, as the server wrote it; null where there is none. */
export const timeOf = (text: string): string | null => /^\u2248?\d\d:\d\d(?= )/.exec(text)?.[0] ?? null
