import type { Entry, EntryKind } from '@second-story/board'
import { folded } from '../../kit/matching.ts'
import { KIND_WORDS } from '../kinds.ts'
import { isProposal } from '../rows.ts'

/** Only entries of one sort, whatever their kind. */
export const ONLY = ['inflection', 'stories', 'memory', 'proposals', 'hidden'] as const
export type Only = (typeof ONLY)[number]

/** What they are called in a menu and in a sentence. */
export const ONLY_WORDS: Readonly<Record<Only, string>> = {
  inflection: 'inflection points',
  stories: 'with stories',
  memory: 'from memory',
  proposals: 'proposals',
  hidden: 'hidden ones',
}

/** In place of a source: what somebody put on the board by hand. */
export const BY_HAND = 'by hand'

/** What a person wants to see of the timeline. null and no words: all of it. */
export interface Filter {
  /** Key of a source, or BY_HAND. */
  readonly source: string | null
  /** A name as the log has it. */
  readonly actor: string | null
  readonly kind: EntryKind | null
  readonly only: Only | null
  readonly words: string
}

/** Everything. */
export const WIDE: Filter = { source: null, actor: null, kind: null, only: null, words: '' }

export const isWide = ({ source, actor, kind, only, words }: Filter): boolean =>
  source === null && actor === null && kind === null && only === null && words.trim() === ''

/**
 * Makes the test that an entry has to pass.
 * @param stories keys of the entries that somebody wrote about
 */
export const passing = (
  { source, actor, kind, only, words }: Filter,
  stories: ReadonlySet<string>,
): ((entry: Entry) => boolean) => {
  const wanted = folded(words).split(/\s+/u).filter(Boolean)
  return (entry) => {
    if (source !== null && (entry.sourceId ?? BY_HAND) !== source) return false
    if (actor !== null && actorOf(entry) !== actor) return false
    if (kind !== null && (entry.kind ?? 'other') !== kind) return false
    if (only !== null && !isOf(only, entry, stories)) return false
    if (wanted.length === 0) return true
    const within = wordsOf(entry)
    return wanted.every((word) => within.includes(word))
  }
}

/** Who an entry says acted; an empty text where it names nobody. */
export const actorOf = ({ actor }: Entry): string => actor?.trim() ?? ''

const isOf = (only: Only, entry: Entry, stories: ReadonlySet<string>): boolean => {
  switch (only) {
    case 'inflection':
      return entry.inflection === true
    case 'stories':
      return stories.has(entry.id)
    case 'memory':
      return entry.memory === true
    case 'proposals':
      return isProposal(entry)
    case 'hidden':
      return entry.hidden === true
  }
}

// An entry that changes is another object: each is made comparable once, however many letters are typed.
const compared = new WeakMap<Entry, string>()

const wordsOf = (entry: Entry): string => {
  let words = compared.get(entry)
  if (words === undefined) {
    words = folded([entry.text, entry.detail, entry.actor].filter(Boolean).join('\n'))
    compared.set(entry, words)
  }
  return words
}

/**
 * What is filtered for, as a part of a sentence: "alerts by mei, in chat.log".
 * @param sourceName of the source that is filtered for
 */
export const filterWords = (
  { source, actor, kind, only, words }: Filter,
  sourceName: string | undefined,
): string =>
  [
    kind !== null && KIND_WORDS[kind].toLocaleLowerCase(),
    only !== null && ONLY_WORDS[only],
    actor !== null && (actor === '' ? 'by nobody named' : `by ${actor}`),
    source !== null && (source === BY_HAND ? 'written by hand' : `in ${sourceName ?? 'a log'}`),
    words.trim() !== '' && `with “${words.trim()}”`,
  ]
    .filter(Boolean)
    .join(', ')
