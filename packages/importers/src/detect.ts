import type { Format, TextInput } from './format.ts'
import { irc } from './formats/irc.ts'
import { markdown } from './formats/markdown.ts'
import { plain } from './formats/plain.ts'

/** All text formats; on a draw the earlier one wins. */
export const formats: readonly Format[] = [irc, markdown, plain]

/** Enough to decide between two formats that both fit, too little to beat one that fits better. */
const endingCounts = 0.05

/** The format that a text is in: by what it says first, by its file name where that leaves it open. Null for none. */
export function detect(input: TextInput): Format | null {
  const name = input.fileName.toLowerCase()
  let best: { format: Format; claim: number } | null = null
  for (const format of formats) {
    const claim = format.claims(input)
    if (claim <= 0) continue
    const total = claim + (format.endings.some((ending) => name.endsWith(ending)) ? endingCounts : 0)
    if (best === null || total > best.claim) best = { format, claim: total }
  }
  return best?.format ?? null
}
