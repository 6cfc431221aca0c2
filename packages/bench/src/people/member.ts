import { declareRoots } from '@second-story/board'
import { Doc, applyUpdate, encodeStateAsUpdate } from 'yjs'
import { monotonicUs } from '../load/clock.ts'
import type { Ledger } from '../load/ledger.ts'
import { findMarkers } from '../load/marker.ts'
import { Client, type Seat } from '../wire/client.ts'

/** Somebody with the whole document, who applies everything; a marker has arrived when that is done. */
export class Member {
  readonly doc = new Doc()
  readonly client: Client
  readonly ledger: Ledger
  #now = 0

  constructor(seat: Seat, ledger: Ledger) {
    this.ledger = ledger
    const { doc } = this
    declareRoots(doc)
    const saw = (writer: number, number: number, sentUs: number): void =>
      ledger.saw(writer, number, sentUs, this.#now)
    const had = (writer: number, number: number): void => ledger.had(writer, number)
    this.client = new Client(seat, {
      answer: (bytes, start, end) => {
        applyUpdate(doc, bytes.subarray(start, end), this)
        findMarkers(bytes, start, end, had)
      },
      update: (bytes, start, end) => {
        applyUpdate(doc, bytes.subarray(start, end), this)
        this.#now = monotonicUs()
        findMarkers(bytes, start, end, saw)
      },
      asked: (stateVector) => encodeStateAsUpdate(doc, stateVector),
    })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.client.sendUpdate(update)
    })
  }
}
