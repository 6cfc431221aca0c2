import type { Cut } from '@second-story/board'

/** A part of an entry's words at which a second entry may begin. */
export interface Piece extends Cut {
  readonly words: string
}

/** So many are offered; longer texts are cut at the caret. */
const MOST = 200

/** Sentences and clauses of the title, then lines of the detail, each with where it begins; none is signs alone. */
export const piecesOf = ({ text = '', detail = '' }: { text?: string; detail?: string }): readonly Piece[] =>
  [
    ...cut('text', text, /(?<=[.;:!?])\s+|,\s+(?:then|and|while|but)\s+/g),
    ...cut('detail', detail, /\s*\n\s*/g),
  ].slice(0, MOST)

const cut = (field: Cut['field'], whole: string, at: RegExp): Piece[] => {
  const ends = [...whole.matchAll(at)]
    .map(({ index, 0: gap }) => [index, index + gap.length] as const)
    .filter(([, end], index, all) => /[\p{L}\p{N}]/u.test(whole.slice(end, all[index + 1]?.[0])))
  const starts = [0, ...ends.map(([, end]) => end)]
  const stops = [...ends.map(([start]) => start), whole.length]
  return starts.flatMap((offset, index) => {
    const words = whole.slice(offset, stops[index]).trim()
    return words === '' ? [] : [{ field, offset, words }]
  })
}
