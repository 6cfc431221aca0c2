const HUES = 24

/**
 * The hue of a person in degrees: one of 24 steps by a hash (FNV-1a) of their id, the same on every screen.
 */
export const personHue = (personId: string): number => {
  let hash = 0x811c9dc5
  for (let index = 0; index < personId.length; index++) {
    hash = Math.imul(hash ^ personId.charCodeAt(index), 0x01000193)
  }
  return ((hash >>> 0) % HUES) * (360 / HUES)
}

/** A colour for a person's caret, strong enough on paper and on ink alike. */
export const caretColor = (personId: string): string => `oklch(0.62 0.12 ${personHue(personId)})`

/** Up to two letters for a name: the first of its first and last word. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map(firstLetter).join('').toLocaleUpperCase()
}

// By code point: half of a letter outside the basic plane would be no letter at all.
const firstLetter = (word: string | undefined): string => {
  const point = word?.codePointAt(0)
  return point === undefined ? '' : String.fromCodePoint(point)
}

/** How a person is called in a sentence. */
export const firstName = (name: string): string => name.trim().split(/\s+/u)[0] ?? ''
