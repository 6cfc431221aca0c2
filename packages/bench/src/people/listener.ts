import { monotonicUs } from '../load/clock.ts'
import type { Ledger } from '../load/ledger.ts'
import { findMarkers } from '../load/marker.ts'
import { Client, type Seat } from '../wire/client.ts'

/** Somebody who does the handshake and then only looks for markers in what comes. */
export class Listener {
  readonly client: Client
  readonly ledger: Ledger
  #now = 0

  constructor(seat: Seat, ledger: Ledger) {
    this.ledger = ledger
    const saw = (writer: number, number: number, sentUs: number): void =>
      ledger.saw(writer, number, sentUs, this.#now)
    const had = (writer: number, number: number): void => ledger.had(writer, number)
    const look = (bytes: Buffer, start: number, end: number): void => {
      this.#now = monotonicUs()
      findMarkers(bytes, start, end, saw)
    }
    this.client = new Client(seat, {
      answer: (bytes, start, end) => findMarkers(bytes, start, end, had),
      update: look,
      awareness: look,
    })
  }
}
