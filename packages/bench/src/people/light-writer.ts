import * as encoding from 'lib0/encoding'
import { monotonicUs } from '../load/clock.ts'
import { marker } from '../load/marker.ts'
import { type Hand, PARAGRAPH_CHARS } from './hand.ts'

// Yjs' encoding, version 1: kind of content in the low bits, a left origin as the high one.
const TYPE = 7
const STRING = 4
const HAS_ORIGIN = 0x80
const XML_ELEMENT = 3
const XML_TEXT = 6
const PARENT_IS_ROOT = 1
const PARENT_IS_ITEM = 0

/**
 * Writes words into own paragraphs, its updates encoded by hand: one process can play many who write thousands
 * a second, where a document for each would be what is measured.
 */
export class LightWriter implements Hand {
  readonly #clientId: number
  readonly #number: number
  readonly #send: (update: Uint8Array) => void
  #clock = 0
  #lastParagraph: number | null = null
  #paragraphChars = PARAGRAPH_CHARS
  sent = 0

  /** @param number of this writer in the room, as its markers say it */
  constructor(clientId: number, number: number, send: (update: Uint8Array) => void) {
    this.#clientId = clientId
    this.#number = number
    this.#send = send
  }

  isText(): boolean {
    return true
  }

  write(): void {
    const words = marker(this.#number, this.sent++, monotonicUs())
    const begins = this.#paragraphChars + words.length >= PARAGRAPH_CHARS
    const update = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, begins ? 3 : 1)
      encoding.writeVarUint(encoder, this.#clientId)
      encoding.writeVarUint(encoder, this.#clock)
      if (begins) this.#begin(encoder, words)
      else this.#goOn(encoder, words)
      encoding.writeVarUint(encoder, 0)
    })
    this.#send(update)
  }

  #begin(encoder: encoding.Encoder, words: string): void {
    const paragraph = this.#clock
    if (this.#lastParagraph === null) {
      encoding.writeUint8(encoder, TYPE)
      encoding.writeVarUint(encoder, PARENT_IS_ROOT)
      encoding.writeVarString(encoder, 'notes')
    } else {
      encoding.writeUint8(encoder, TYPE | HAS_ORIGIN)
      this.#id(encoder, this.#lastParagraph)
    }
    encoding.writeVarUint(encoder, XML_ELEMENT)
    encoding.writeVarString(encoder, 'paragraph')

    encoding.writeUint8(encoder, TYPE)
    encoding.writeVarUint(encoder, PARENT_IS_ITEM)
    this.#id(encoder, paragraph)
    encoding.writeVarUint(encoder, XML_TEXT)

    encoding.writeUint8(encoder, STRING)
    encoding.writeVarUint(encoder, PARENT_IS_ITEM)
    this.#id(encoder, paragraph + 1)
    encoding.writeVarString(encoder, words)

    this.#lastParagraph = paragraph
    this.#paragraphChars = words.length
    this.#clock += 2 + words.length
  }

  #goOn(encoder: encoding.Encoder, words: string): void {
    encoding.writeUint8(encoder, STRING | HAS_ORIGIN)
    this.#id(encoder, this.#clock - 1)
    encoding.writeVarString(encoder, words)
    this.#paragraphChars += words.length
    this.#clock += words.length
  }

  #id(encoder: encoding.Encoder, clock: number): void {
    encoding.writeVarUint(encoder, this.#clientId)
    encoding.writeVarUint(encoder, clock)
  }
}
