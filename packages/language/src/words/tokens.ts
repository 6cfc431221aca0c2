/** A word, a mark or a piece of code of a text. Contractions are taken apart: shouldn't is `should` and `not`. */
export interface Token {
  readonly text: string
  /** Lower case, spelled out: n't is `not`, 've `have`, 're `are`, 'm `am`, 'll `will`; 'd and 's stay as they are. */
  readonly low: string
  readonly start: number
  readonly end: number
  readonly sort: 'word' | 'mark' | 'code'
}

/** Addresses, code between backticks, words (with inner hyphens, dots, apostrophes), any other single mark. */
const PIECE =
  /https?:\/\/[^\s<>"]{1,2000}|```[\s\S]{0,20000}?```|`[^`\n]{1,400}`|@?[\p{L}\p{N}]+(?:(?:[-.'’/]|_+)[\p{L}\p{N}]+)*|[^\s]/gu
const CODE = /^(?:https?:\/\/|`|[\p{L}\p{N}_.]*[/_][\p{L}\p{N}_./-]*$|\d)/u
const WORD = /^@?[\p{L}\p{N}]/u
/** Two longer pieces must not slow anything down: a word of more than this is code. */
const LONGEST_WORD = 60

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["n't", 'not'],
  ["'ve", 'have'],
  ["'re", 'are'],
  ["'m", 'am'],
  ["'ll", 'will'],
  ["'d", "'d"],
  ["'s", "'s"],
])

/** As people type them in a hurry: the letters of the first part, the second word. */
const RUN_TOGETHER: ReadonlyMap<string, readonly [number, string, string]> = new Map<
  string,
  readonly [number, string, string]
>([
  ...['should', 'could', 'would', 'did', 'was', 'is', 'had', 'do', 'does', 'were', 'has', 'have'].map(
    (verb) => [`${verb}nt`, [verb.length, verb, 'not']] as const,
  ),
  ...['should', 'could', 'would'].flatMap((verb) => [
    [`${verb}ve`, [verb.length, verb, 'have']] as const,
    [`${verb}a`, [verb.length, verb, 'have']] as const,
  ]),
  ['mustve', [4, 'must', 'have']],
  ['mightve', [5, 'might', 'have']],
  ['im', [1, 'i', 'am']],
  ['cannot', [3, 'can', 'not']],
])

/** The text in tokens, in order. Linear in its length. */
export function tokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0]
    // Emphasis is no mark of a clause: we *should* have; a star that opens a line is.
    if ((piece === '*' || piece === '_') && !/^\n?$/.test(text.charAt(match.index - 1))) continue
    if (!WORD.test(piece) || piece.startsWith('http')) {
      found.push(
        token(piece, match.index, piece.startsWith('`') && piece.length > 1 ? 'code' : markOrCode(piece)),
      )
    } else if (piece.length > LONGEST_WORD || CODE.test(piece)) {
      found.push(token(piece, match.index, 'code'))
    } else {
      takeApart(piece, match.index, found)
    }
  }
  return found
}

function markOrCode(piece: string): Token['sort'] {
  return piece.startsWith('http') ? 'code' : 'mark'
}

function token(text: string, start: number, sort: Token['sort'], low = text.toLowerCase()): Token {
  return { text, low, start, end: start + text.length, sort }
}

/** Splits the endings off a word, from the right: couldn't've is three. */
function takeApart(piece: string, start: number, found: Token[]): void {
  const low = piece.toLowerCase().replaceAll('’', "'")
  const together = RUN_TOGETHER.get(low)
  if (together && low.length === piece.length) {
    const [length, first, second] = together
    found.push(token(piece.slice(0, length), start, 'word', first))
    found.push(token(piece.slice(length), start + length, 'word', second))
    return
  }
  if (!low.includes("'")) {
    found.push(token(piece, start, 'word', low))
    return
  }
  const endings: Token[] = []
  let length = low.length
  for (let more = low.length === piece.length; more;) {
    more = false
    for (const [ending, word] of ENDINGS) {
      if (length > ending.length && low.endsWith(ending, length)) {
        length -= ending.length
        endings.push(token(piece.slice(length, length + ending.length), start + length, 'word', word))
        more = true
        break
      }
    }
  }
  const rest = low.slice(0, length)
  found.push(
    token(piece.slice(0, length), start, 'word', rest === 'ca' ? 'can' : rest === 'wo' ? 'will' : rest),
  )
  for (const ending of endings.toReversed()) found.push(ending)
}
