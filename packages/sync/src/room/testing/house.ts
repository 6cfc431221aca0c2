import type { Doc } from 'yjs'
import type { Place, Verdict } from '../../gate/place.ts'
import { Rooms } from '../rooms.ts'
import type { RoomsOptions } from '../rooms.ts'
import { ManualClock } from './manual-clock.ts'
import { MemoryLog } from './memory-log.ts'
import { TestClient } from './test-client.ts'

/** The room that most tests are in. */
export const ROOM = 'review'

/** One thing that nobody may write, so that something can be refused. */
export const FORBIDDEN = 'forbidden'

const judge = {
  judge(_writer: unknown, places: readonly Place[]): Verdict {
    const forbidden = places.some((place) => place.path[0] === FORBIDDEN)
    return forbidden
      ? { allowed: false, code: 'forbidden', detail: 'This may not be written.' }
      : { allowed: true }
  },
}

/** Rooms on a log and a clock that the test holds in its hands, and the people in them. */
export class House {
  readonly clock = new ManualClock()
  readonly log: MemoryLog
  readonly rooms: Rooms
  readonly troubles: unknown[] = []
  readonly clients: TestClient[] = []

  constructor(options: Partial<RoomsOptions> = {}, log = new MemoryLog()) {
    this.log = log
    this.rooms = new Rooms({
      log,
      clock: this.clock,
      rules: () => ({ roots: { board: 'map', notes: 'xml-fragment' }, judge }),
      commands: async () => ({ status: 200 }),
      ...options,
      events: { trouble: (_room, _what, error) => this.troubles.push(error), ...options.events },
    })
  }

  /** Somebody comes in; frames move on their own from `settle` on. */
  come(id: string, doc?: Doc, room = ROOM): TestClient {
    const client = new TestClient({ id, name: `Name of ${id}`, role: 'scribe' }, doc)
    this.clients.push(client)
    return client.connect(this.rooms, room)
  }

  /** Somebody comes in and is in step. */
  async enter(id: string, doc?: Doc): Promise<TestClient> {
    const client = this.come(id, doc)
    await this.settle()
    return client
  }

  /** Moves frames and turns until nothing moves any more. Time stands still. */
  async settle(): Promise<void> {
    for (;;) {
      let moved = await this.clock.turns()
      for (const client of this.clients) {
        if (client.push()) moved = true
        if (client.pull()) moved = true
      }
      if (!moved) return
    }
  }

  /** Everybody leaves and lets go of timers. */
  close(): void {
    for (const client of this.clients) client.destroy()
  }

  /** Lets time pass and everything happen that then happens. */
  async pass(ms: number): Promise<void> {
    await this.settle()
    await this.clock.pass(ms)
    await this.settle()
  }
}
