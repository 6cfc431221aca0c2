import { ADVERBS, words } from './lexicon.ts'
import { tokens } from './tokens.ts'
import type { Token } from './tokens.ts'

/** No sentence is longer, in tokens: rules look at all of one, so this bounds their work on any input. */
const LONGEST = 90

/** One sentence's tokens, with what rules ask of them. Indexes may lie outside: the word there is ''. */
export class Sentence {
  readonly tokens: readonly Token[]

  constructor(list: readonly Token[]) {
    this.tokens = list
  }

  get length(): number {
    return this.tokens.length
  }

  /** The word at a place, lower case; '' outside. */
  low(at: number): string {
    return this.tokens[at]?.low ?? ''
  }

  sort(at: number): Token['sort'] | 'edge' {
    return this.tokens[at]?.sort ?? 'edge'
  }

  /** Whether the words from a place on are these. */
  reads(at: number, ...words: readonly string[]): boolean {
    return words.every((word, offset) => this.low(at + offset) === word)
  }

  /** The first place from `at` on (step 1 or -1) that is no adverb; `not` and `never` are not skipped. */
  past(at: number, step: 1 | -1 = 1): number {
    let place = at
    while (isAdverb(this.low(place))) place += step
    return place
  }

  /** Whether one of the words stands from `from` up to, not at, `to`. */
  has(words: ReadonlySet<string>, from = 0, to = this.length): boolean {
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++)
      if (words.has(this.low(at))) return true
    return false
  }

  get isQuestion(): boolean {
    return this.low(this.length - 1) === '?'
  }
}

export function isAdverb(word: string): boolean {
  return ADVERBS.has(word) || (word.length > 4 && word.endsWith('ly') && !NO_ADVERB.has(word))
}

const NO_ADVERB =
  words(`apply reply supply only family early rely assembly anomaly multiply friendly daily accidentally
  mistakenly inadvertently unintentionally erroneously wrongly incorrectly falsely solely entirely purely exclusively`)

const ENDS: ReadonlySet<string> = new Set(['.', '!', '?', '…'])

/** The sentences of a text: by marks that end one, by empty lines, by lines that begin with a mark or a number. */
export function sentences(text: string): Sentence[] {
  const all = tokens(text)
  const found: Sentence[] = []
  let begin = 0
  for (let at = 0; at < all.length; at++) {
    const here = all[at]!
    const next = all[at + 1]
    const close = next && next.start - here.end < 2 && text.charAt(here.end) !== '\n'
    const between = close
      ? text.slice(here.end, next.start)
      : next
        ? text.slice(here.end, Math.min(next.start, here.end + 40))
        : '\n\n'
    const ends = ENDS.has(here.low) && (between !== '' || (next?.sort === 'mark' && !ENDS.has(next.low)))
    const breaks = between.includes('\n') && (/\n\s*\n/.test(between) || next?.sort !== 'word')
    if (ends || breaks || at - begin >= LONGEST - 1) {
      found.push(new Sentence(all.slice(begin, at + 1)))
      begin = at + 1
    }
  }
  return found
}
