import { type Lens, LENSES } from '@second-story/board'
import * as Y from 'yjs'
import { type KeptWords, withoutRepeats } from './refusals.ts'
import { extrasIn, storedExtras, storyKey } from './story-draft.ts'

/** Fields that hold what a person wrote, of all kinds of things. */
const WRITTEN = new Set(['text', 'body', 'title', 'detail', 'turnedOut', 'reason', 'risk', 'why', 'about'])

type Changed = Y.Transaction['changed'] extends Map<infer T, unknown> ? T : never

interface Place {
  readonly type: Changed | Y.Text
  readonly key: string | null
}

/**
 * Follows what is written here until it is safe, so that words of a refused change can be given back. It keeps
 * places, not texts: a sentence typed letter by letter is one place.
 */
export class OwnWords {
  #places: Place[][] = []
  #before: readonly KeptWords[]
  readonly #doc: Y.Doc
  readonly #isMine: (origin: unknown) => boolean
  readonly #onLost: (words: readonly KeptWords[]) => void
  #atStake = new Map<Y.Text, string>()

  /**
   * @param before words of an earlier visit that are not safe either
   * @param isMine whether a transaction of that origin was written here and now
   * @param onLost hears of texts, as they stood, that were written in here and that somebody else took away before it
   * was safe: with an earlier state of the notes, or with the line they are in
   */
  constructor(
    doc: Y.Doc,
    before: readonly KeptWords[],
    isMine: (origin: unknown) => boolean,
    onLost: (words: readonly KeptWords[]) => void = () => {},
  ) {
    this.#before = before
    this.#doc = doc
    this.#isMine = isMine
    this.#onLost = onLost
    doc.on('beforeTransaction', this.#stake)
    doc.on('afterTransaction', this.#note)
  }

  /** The last so many changes are not safe yet; whatever is older is. */
  keepLast(changes: number): void {
    if (changes === 0) this.#before = []
    if (this.#places.length > changes) this.#places = this.#places.slice(this.#places.length - changes)
  }

  /** What stands at those places now, each text once, oldest first. */
  read(): KeptWords[] {
    return withoutRepeats([
      ...this.#before,
      ...this.#places.flat().flatMap(({ type, key }) => wordsAt(type, key)),
    ])
  }

  stop(): void {
    this.#doc.off('beforeTransaction', this.#stake)
    this.#doc.off('afterTransaction', this.#note)
  }

  // What is taken away cannot be read afterwards.
  #stake = ({ origin }: Y.Transaction): void => {
    if (this.#places.length === 0 || this.#isMine(origin)) return
    const texts = this.#places.flat().flatMap(({ type }) => (type instanceof Y.Text ? [type] : []))
    this.#atStake = new Map([...new Set(texts)].map((text) => [text, plain(text)]))
  }

  #note = (transaction: Y.Transaction): void => {
    const lost = [...this.#atStake].flatMap(([{ _item }, words]) =>
      _item?.deleted ? written(words, null) : [],
    )
    this.#atStake = new Map()
    if (lost.length > 0) this.#onLost(lost)
    if (!this.#isMine(transaction.origin) || transaction.changed.size === 0) return
    this.#places.push(
      [...transaction.changed].flatMap(([type, keys]): Place[] => [
        ...[...keys].map((key) => ({ type, key })),
        ...newTexts(type, transaction).map((text) => ({ type: text, key: null })),
      ]),
    )
  }
}

/** Texts that came with new lines, of which the change itself says no more than where they stand. */
const newTexts = (type: object, { beforeState }: Y.Transaction): Y.Text[] => {
  if (!(type instanceof Y.XmlFragment)) return []
  return type.toArray().flatMap((child) => {
    const id = child._item?.id
    return id && id.clock >= (beforeState.get(id.client) ?? 0) ? textsIn(child) : []
  })
}

const textsIn = (node: object): Y.Text[] =>
  node instanceof Y.Text ? [node] : node instanceof Y.XmlFragment ? node.toArray().flatMap(textsIn) : []

const wordsAt = (type: Place['type'], key: string | null): KeptWords[] => {
  if (type instanceof Y.Text) return written(plain(type), null)
  if (!(type instanceof Y.Map) || key === null) return []
  const value: unknown = type.get(key)
  if (typeof value === 'string') return WRITTEN.has(key) ? written(value, null) : []
  const fields: Record<string, unknown> =
    value instanceof Y.Map ? value.toJSON() : isFields(value) ? value : {}
  return Object.entries(fields).flatMap(([field, words]) =>
    WRITTEN.has(field) && typeof words === 'string'
      ? written(words, draftOf(field, fields), storedExtras(extrasIn(fields)))
      : [],
  )
}

/** The letters of a text without the names of their formats. */
const plain = (text: Y.Text): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')

/** The composer's draft for what somebody knew, assumed or saw; other texts have no one place to go back to. */
const draftOf = (field: string, { entryId, lens, replyTo }: Record<string, unknown>): string | null =>
  field === 'body' && typeof entryId === 'string' && isLens(lens) && replyTo === undefined
    ? storyKey(entryId, lens)
    : null

const isLens = (lens: unknown): lens is Lens => LENSES.some((one) => one === lens)

/** What went with a story goes back with it: words told without a name do not come back with one. */
const written = (text: string, draft: string | null, extras = ''): KeptWords[] =>
  text.trim() === '' ? [] : [{ text, draft, ...(draft !== null && extras !== '' ? { extras } : {}) }]

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Y.AbstractType)
