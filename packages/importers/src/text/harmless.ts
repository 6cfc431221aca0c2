import { longestText } from '../timeline.ts'

const suspicious = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF\u2028\u2029]/u
const escape = String.fromCharCode(27)
const colour = String.fromCharCode(3)
const hexColour = String.fromCharCode(4)
const terminalCodes = new RegExp(`${escape}\\[[0-9;?]{0,32}[A-Za-z]`, 'g')
// Colours as mIRC writes them: 3 with up to two decimal numbers, 4 with up to two hexadecimal ones (modern.ircdocs.horse).
const chatColours = new RegExp(
  `${colour}(?:\\d{1,2}(?:,\\d{1,2})?)?|${hexColour}(?:[0-9a-fA-F]{6}(?:,[0-9a-fA-F]{6})?)?`,
  'g',
)
const hidden = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/**
 * Text without terminal and chat colour codes, control characters, byte order marks and the marks that turn the direction
 * of what follows. Line ends become \n; \n and \t stay. Halves of surrogate pairs become U+FFFD.
 */
export function harmless(text: string): string {
  if (!suspicious.test(text)) return text.toWellFormed()
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(terminalCodes, '')
    .replace(chatColours, '')
    .replace(hidden, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .toWellFormed()
}

/** Cuts a text to the length that an entry may have, never through a surrogate pair. */
export function fitting(text: string): { text: string; cut: boolean } {
  if (text.length <= longestText) return { text, cut: false }
  const kept = text.slice(0, longestText - 1).toWellFormed()
  return { text: `${kept.endsWith('\uFFFD') ? kept.slice(0, -1) : kept}…`, cut: true }
}
