import * as z from 'zod/mini'
import type { Drafts } from './drafts.ts'
import { addToStory } from './story-draft.ts'

const keptWords = z.object({
  text: z.string(),
  /** Key of the draft it can go back into; null where only copying helps. */
  draft: z.nullable(z.string()),
  /** What goes with the words there, as `storedExtras` makes it. */
  extras: z.optional(z.string()),
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
 * @returns the refusal with the words that have no draft, or one where another person's words are begun; null where
 * none are left
 */
export const putBack = (drafts: Drafts, { words, ...why }: Refusal): Refusal | null => {
  const left = words.filter(
    ({ text, draft, extras = '' }) => draft === null || !addToStory(drafts, draft, { text, extras }),
  )
  return left.length === 0 ? null : { ...why, words: left }
}

/** Each text once for each draft, as it was last and where it stood first; one that has a draft not without it too. */
export const withoutRepeats = (words: readonly KeptWords[]): KeptWords[] => {
  const placed = new Set(words.flatMap(({ text, draft }) => (draft === null ? [] : text)))
  return [
    ...new Map(
      words
        .filter(({ text, draft }) => draft !== null || !placed.has(text))
        .map((one) => [`${one.draft} ${one.text}`, one]),
    ).values(),
  ]
}
