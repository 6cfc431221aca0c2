/** As people compare: without case, accents or width. */
export const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Every word typed begins a word of the text or stands in it, in any order. */
export const fits = (text: string, words: string): boolean => {
  const within = folded(text)
  return folded(words)
    .split(/\s+/u)
    .every((word) => within.includes(word))
}
