import { Doc, Map as YMap, XmlElement, XmlText, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { randomId } from '../servers/others.ts'

const CLIENTS = 8
const JUMPS = 0.02
/** Of the jumps. */
const NEW_PARAGRAPHS = 0.1
const DELETIONS = 0.07
/** How much of a large review goes into one of its parts. */
const PART = { entries: 1_000, edits: 2_500 }
const WORDS = 'the queue grew while nobody was looking at that graph so we paged storage and waited'.split(
  ' ',
)

const sentence = (words: number): string =>
  Array.from({ length: words }, () => WORDS[Math.floor(Math.random() * WORDS.length)]!).join(' ')

/** One person at eight devices over the days, typing letter by letter into one document. */
export class Typist {
  readonly doc = new Doc()
  readonly #clients = Array.from({ length: CLIENTS }, () => Math.floor(Math.random() * 0x1_0000_0000))
  readonly #carets = new Map<number, { text: XmlText; at: number }>()
  readonly #texts: XmlText[] = []

  /** One edit, one update of the document. */
  type(): void {
    const client = this.#clients[Math.floor(Math.random() * CLIENTS)]!
    this.doc.clientID = client
    let caret = this.#carets.get(client)
    if (!caret || Math.random() < JUMPS) {
      const fresh = !caret || Math.random() < NEW_PARAGRAPHS
      const text = fresh ? this.#paragraph() : this.#texts[Math.floor(Math.random() * this.#texts.length)]!
      caret = { text, at: Math.floor(Math.random() * (text.length + 1)) }
      this.#carets.set(client, caret)
      if (fresh) return
    }
    caret.at = Math.min(caret.at, caret.text.length)
    if (caret.at > 0 && Math.random() < DELETIONS) {
      caret.at -= 1
      caret.text.delete(caret.at, 1)
    } else {
      caret.text.insert(
        caret.at,
        Math.random() < 0.17 ? ' ' : 'etaoinshrdlu'[Math.floor(Math.random() * 12)]!,
      )
      caret.at += 1
    }
  }

  /**
   * Puts up entries and annotations, then types: the large review of the join storm. Answers it in parts, for a
   * server that does not take all at once.
   */
  fill(personId: string, entries: number, annotations: number, edits: number): Uint8Array[] {
    const ids = Array.from({ length: entries }, () => randomId(12))
    const parts: Uint8Array[] = []
    this.doc.clientID = this.#clients[0]!
    for (let from = 0; from < entries; from += PART.entries) {
      parts.push(this.#part(() => this.#putUp(ids.slice(from, from + PART.entries), from)))
    }
    parts.push(this.#part(() => this.#annotate(personId, annotations, ids)))
    for (let from = 0; from < edits; from += PART.edits) {
      const count = Math.min(PART.edits, edits - from)
      parts.push(this.#part(() => this.#typeOn(count)))
    }
    return parts
  }

  #part(write: () => void): Uint8Array {
    const before = encodeStateVector(this.doc)
    write()
    return encodeStateAsUpdate(this.doc, before)
  }

  #putUp(ids: readonly string[], from: number): void {
    this.doc.transact(() => {
      for (const [i, id] of ids.entries()) this.doc.getMap('timeline').set(id, entry(from + i))
    })
  }

  #annotate(personId: string, count: number, entryIds: readonly string[]): void {
    this.doc.transact(() => {
      for (let i = 0; i < count; i++) {
        const at = new Date(1_700_000_000_000 + i * 1000).toISOString()
        const entryId = entryIds[i % entryIds.length]!
        const fields = { entryId, lens: 'knew', body: sentence(10), at }
        this.doc.getMap('annotations').set(`${personId}:${randomId(12)}`, new YMap(Object.entries(fields)))
      }
    })
  }

  #typeOn(edits: number): void {
    for (let i = 0; i < edits; i++) this.type()
  }

  #paragraph(): XmlText {
    const paragraph = new XmlElement('paragraph')
    const text = new XmlText('.')
    paragraph.insert(0, [text])
    this.doc.transact(() => this.doc.getXmlFragment('notes').push([paragraph]))
    this.#texts.push(text)
    return text
  }
}

/** A timeline entry: seven fields, a text of 18 words. */
const entry = (i: number): YMap<unknown> =>
  new YMap<unknown>(
    Object.entries({
      at: new Date(1_700_000_000_000 + i * 15_000).toISOString(),
      precision: 'exact',
      text: sentence(18),
      actor: 'pager',
      kind: 'alert',
      depth: 'normal',
      hidden: false,
    }),
  )
