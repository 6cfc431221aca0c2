import { type Doc, Map as YMap, XmlElement, XmlText } from 'yjs'
import { monotonicUs } from '../load/clock.ts'
import { marker } from '../load/marker.ts'
import { randomId } from '../servers/others.ts'
import { type Hand, PARAGRAPH_CHARS } from './hand.ts'

const FIELDS = 20
/** Of so many edits one sets a field. */
const TURN = 5

/** Writes as a scribe does: words into own paragraphs of the notes, now and then the body of an own annotation. */
export class Writer implements Hand {
  readonly #doc: Doc
  readonly #number: number
  readonly #keys: readonly string[]
  #text: XmlText | null = null
  sent = 0

  /** @param number of this writer in the room, as its markers say it */
  constructor(doc: Doc, number: number, personId: string) {
    this.#doc = doc
    this.#number = number
    this.#keys = Array.from({ length: FIELDS }, () => `${personId}:${randomId(12)}`)
  }

  /** Puts up the annotations, before anything is measured. */
  prepare(): void {
    const annotations = this.#doc.getMap('annotations')
    const at = new Date().toISOString()
    this.#doc.transact(() => {
      for (const key of this.#keys) {
        const fields = { entryId: randomId(12), lens: 'saw', body: 'Nothing yet.', at }
        annotations.set(key, new YMap(Object.entries(fields)))
      }
    })
  }

  isText(number: number): boolean {
    return number % TURN !== TURN - 1
  }

  write(): void {
    const number = this.sent++
    const words = marker(this.#number, number, monotonicUs())
    if (this.isText(number)) this.#append(`${words} `)
    else this.#set(Math.floor(number / TURN) % FIELDS, words)
  }

  #set(field: number, words: string): void {
    const annotation = this.#doc.getMap('annotations').get(this.#keys[field]!)
    if (!(annotation instanceof YMap)) throw new Error('an annotation is gone')
    annotation.set('body', words)
  }

  #append(words: string): void {
    if (this.#text && this.#text.length + words.length < PARAGRAPH_CHARS) {
      this.#text.insert(this.#text.length, words)
      return
    }
    const paragraph = new XmlElement('paragraph')
    const text = new XmlText(words)
    this.#text = text
    paragraph.insert(0, [text])
    const notes = this.#doc.getXmlFragment('notes')
    this.#doc.transact(() => notes.push([paragraph]))
  }
}
