import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { Ledger, type Tally } from '../load/ledger.ts'
import type { Hand } from '../people/hand.ts'
import { LightWriter } from '../people/light-writer.ts'
import { Listener } from '../people/listener.ts'
import { Member } from '../people/member.ts'
import { Writer } from '../people/writer.ts'
import type { Room, Server } from '../servers/server.ts'
import { judgeRoom } from './judge-room.ts'
import { inTurns, range } from './in-turns.ts'

export interface CrowdPlan {
  rooms: number
  /** In each room, writers among them. */
  clients: number
  writers: number
  /** Writers that encode by hand and have no document. */
  light: boolean
}

/** One room with everybody in it. */
export interface Gathering {
  room: Room
  hands: Hand[]
  members: Member[]
  listeners: Listener[]
}

const SEATS_AT_ONCE = 8
const ARRIVALS_AT_ONCE = 25
/** What has not come when nothing came for so long will not come. */
const STILL_MS = 5_000

/** Rooms full of people: writers, one more with the whole document in each room, and listeners. */
export class Crowd {
  readonly tally: Tally = { open: false, deliveries: 0, latency: new Histogram() }
  readonly gatherings: Gathering[]
  readonly #plan: CrowdPlan
  readonly #order: Hand[]

  private constructor(plan: CrowdPlan, gatherings: Gathering[], tally: Tally) {
    this.#plan = plan
    this.gatherings = gatherings
    this.tally = tally
    // Neighbours in the order of writing sit in different rooms.
    this.#order = range(plan.writers).flatMap((i) => gatherings.map(({ hands }) => hands[i]!))
  }

  static async gather(server: Server, plan: CrowdPlan): Promise<Crowd> {
    const tally: Tally = { open: false, deliveries: 0, latency: new Histogram() }
    const gatherings = await inTurns(range(plan.rooms), 4, async () =>
      gather(await server.room(), plan, tally),
    )
    const crowd = new Crowd(plan, gatherings, tally)
    const everybody = gatherings.flatMap(({ members, listeners }) => [...members, ...listeners])
    await inTurns(everybody, ARRIVALS_AT_ONCE, ({ client }) => client.open())
    if (!plan.light) for (const hand of crowd.#order) if (hand instanceof Writer) hand.prepare()
    return crowd
  }

  get writers(): number {
    return this.#order.length
  }

  /** One more edit by a writer, 0 to `writers` - 1. */
  write(writer: number): void {
    this.#order[writer]!.write()
  }

  /** Edits sent so far times those who should see each. */
  get owed(): number {
    const sent = this.#order.reduce((sum, hand) => sum + hand.sent, 0)
    return sent * (this.#plan.clients - 1)
  }

  /** Markers that are still to come. */
  missing(): number {
    let sum = 0
    for (const { hands, members, listeners } of this.gatherings) {
      for (const { ledger } of [...members, ...listeners]) {
        for (const [writer, hand] of hands.entries()) sum += ledger.missing(writer, hand.sent)
      }
    }
    return sum
  }

  /** Waits until everything has come; answers how much has not, after nothing came any more. */
  async drained(): Promise<number> {
    let left = this.missing()
    for (let still = 0; left > 0 && still < STILL_MS; still += 50) {
      await delay(50)
      const now = this.missing()
      if (now < left) still = 0
      left = now
    }
    return left
  }

  /** Everything that is wrong after a run; empty where all is well. */
  async faults(server: Server): Promise<string[]> {
    const found = await inTurns(this.gatherings, 4, (gathering) => judgeRoom(gathering, server.keeps))
    return found.flat()
  }

  leave(): void {
    for (const { members, listeners } of this.gatherings) {
      for (const { client } of [...members, ...listeners]) client.leave()
    }
  }
}

const gather = async (room: Room, plan: CrowdPlan, tally: Tally): Promise<Gathering> => {
  const seats = await inTurns(range(plan.clients), SEATS_AT_ONCE, (i) =>
    room.seat(i < plan.writers ? 'scribe' : 'participant'),
  )
  const gathering: Gathering = { room, hands: [], members: [], listeners: [] }
  for (const [i, seat] of seats.entries()) {
    const writes = i < plan.writers
    const ledger = new Ledger(writes ? i : -1, plan.writers, 'all', tally)
    if (writes ? plan.light : i > plan.writers) {
      const listener = new Listener(seat, ledger)
      gathering.listeners.push(listener)
      if (writes) gathering.hands.push(lightHand(listener, i))
    } else {
      const member = new Member(seat, ledger)
      gathering.members.push(member)
      if (writes) gathering.hands.push(new Writer(member.doc, i, seat.personId))
    }
  }
  return gathering
}

const lightHand = ({ client }: Listener, number: number): LightWriter => {
  const clientId = Math.floor(Math.random() * 0x1_0000_0000)
  return new LightWriter(clientId, number, (update) => client.sendUpdate(update))
}
