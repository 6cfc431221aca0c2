import * as z from 'zod/mini'
import type { Drafts } from './drafts.ts'

const keptWords = z.object({
  text: z.string(),
  /** Key of the draft it can go back into; null where only copying helps. */
  draft: z.nullable(z.string()),
})
const refusal = z.object({
  /** What happened, in a few words. */
  lead: z.string(),
  /** Why, in a sentence. */
  detail: z.string(),
  words: z.readonly(z.array(keptWords)),
})

/** A text that was written and not taken. */
export type KeptWords = z.output<typeof keptWords>

/** A change that the server did not take, with the words it held. */
export type Refusal = z.output<typeof refusal>

/**
 * Key of the draft that the last refusal is kept under: it outlives the room in which it happened, which is closed and
 * its document thrown away, and the page as well.
 */
export const REFUSED_DRAFT = 'refused'

/** Reads what is kept under that key; null for nothing, and for anything that is none of ours. */
export const readRefusal = (text: string): Refusal | null => {
  try {
    const read = refusal.safeParse(JSON.parse(text || 'null'))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Words of an earlier refusal that nobody has taken out yet stay with the new one. */
export const keepRefusal = (drafts: Drafts, { lead, detail, words }: Refusal): void => {
  const earlier = readRefusal(drafts.read(REFUSED_DRAFT))?.words ?? []
  const all = withoutRepeats([...earlier, ...words])
  drafts.write(REFUSED_DRAFT, JSON.stringify({ lead, detail, words: all }))
}

/**
 * Puts words back into the drafts they came from, after whatever has been begun there since.
 * @returns the refusal with the words that have no draft; null where none are left
 */
export const putBack = (drafts: Drafts, { words, ...why }: Refusal): Refusal | null => {
  for (const { text, draft } of words) {
    if (draft === null) continue
    const begun = drafts.read(draft)
    drafts.write(draft, begun === '' ? text : `${begun}\n\n${text}`)
  }
  const left = words.filter(({ draft }) => draft === null)
  return left.length === 0 ? null : { ...why, words: left }
}

/** Each text once, where it stood first. */
export const withoutRepeats = (words: readonly KeptWords[]): KeptWords[] => [
  ...new Map(words.map((one) => [one.text, one])).values(),
]
