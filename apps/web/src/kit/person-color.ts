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

/**
 * A colour for a person's caret, strong enough on paper and on ink alike: oklch(0.62 0.12 h) as `#rrggbb`, the only
 * form that the binding of the notes lets through to others.
 */
export const caretColor = (personId: string): string => {
  const hue = (personHue(personId) * Math.PI) / 180
  const [a, b] = [CARET_CHROMA * Math.cos(hue), CARET_CHROMA * Math.sin(hue)]
  // From Oklab to linear light to sRGB; the numbers are those of CSS Color 4.
  const l = (CARET_LIGHTNESS + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (CARET_LIGHTNESS - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (CARET_LIGHTNESS - 0.0894841775 * a - 1.291485548 * b) ** 3
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  return `#${channels.map(hexOf).join('')}`
}

const CARET_LIGHTNESS = 0.62
const CARET_CHROMA = 0.12

const hexOf = (light: number): string => {
  const curved = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055
  return Math.round(255 * Math.min(1, Math.max(0, curved)))
    .toString(16)
    .padStart(2, '0')
}

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
