import type { NoteNode } from '@second-story/board'

/** The blocks that were written under a question's heading, up to the next heading of its rank. */
export const notesUnder = (notes: NoteNode, questionId: string): readonly NoteNode[] => {
  const blocks = notes.content ?? []
  const at = blocks.findIndex(({ type, attrs }) => type === 'heading' && attrs?.questionId === questionId)
  if (at < 0) return []
  const rank = rankOf(blocks[at]!)
  const after = blocks.slice(at + 1)
  const end = after.findIndex((block) => block.type === 'heading' && rankOf(block) <= rank)
  const under = end < 0 ? after : after.slice(0, end)
  return under.filter(hasWords)
}

const rankOf = ({ attrs }: NoteNode): number => Number(attrs?.level) || 3

const hasWords = ({ type, text, content = [] }: NoteNode): boolean =>
  type === 'image' || Boolean(text?.trim()) || content.some(hasWords)
