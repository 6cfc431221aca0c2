import { setTimeout as delay } from 'node:timers/promises'
import { monotonicUs } from '../load/clock.ts'
import { Histogram } from '../load/histogram.ts'
import { Ledger, type Tally } from '../load/ledger.ts'
import { marker } from '../load/marker.ts'
import { startPace } from '../load/pace.ts'
import { Listener } from '../people/listener.ts'
import { SERVER_NAMES } from '../servers/server.ts'
import { awarenessFrame } from '../wire/dialect.ts'
import { inTurns, range } from './in-turns.ts'
import { measureFor } from './window.ts'
import { CheckFailed, type Workload } from './workload.ts'

const PER_SECOND = 10
const WARM_UP_MS = 1_000
/** The newest caret of somebody who has stopped must be everywhere by then, ms. */
const LAST_MS = 10_000

/** Somebody who moves a caret and sees those of the others. */
class Caret {
  readonly listener: Listener
  readonly #number: number
  readonly #clientId = Math.floor(Math.random() * 0x1_0000_0000)
  sent = 0

  constructor(listener: Listener, number: number) {
    this.listener = listener
    this.#number = number
  }

  move(): void {
    const { client } = this.listener
    const anchor = { type: { client: this.#clientId, clock: 1 }, tname: null, item: null, assoc: 0 }
    const state = {
      user: { id: client.seat.personId, name: `Person ${this.#number}`, color: '#2f6f8f' },
      cursor: { anchor, head: anchor },
      entryId: marker(this.#number, this.sent, monotonicUs()),
    }
    this.sent += 1
    client.send(awarenessFrame(client.seat.dialect, this.#clientId, this.sent, JSON.stringify(state)))
  }
}

/** Everybody's caret moves. What is outdated may be left out, the last of each must reach all. */
const carets = (people: number): Workload => ({
  name: `w2-${people}`,
  what: `${people} people in one room, each moves a caret ${PER_SECOND} times a second`,
  servers: SERVER_NAMES,
  async run({ server, size }) {
    const tally: Tally = { open: false, deliveries: 0, latency: new Histogram() }
    const room = await server.room()
    const all = await inTurns(range(people), 8, async (i) => {
      const ledger = new Ledger(i, people, 'newest', tally)
      return new Caret(new Listener(await room.seat('participant'), ledger), i)
    })
    await inTurns(all, 25, ({ listener }) => listener.client.open())
    const lag = new Histogram()
    const pace = startPace(people, PER_SECOND, (i) => all[i]!.move(), lag)
    await delay(WARM_UP_MS)
    const before = all.reduce((sum, { sent }) => sum + sent, 0)
    tally.open = true
    const cost = await measureFor(server.pids(), size.windowS)
    tally.open = false
    const moved = all.reduce((sum, { sent }) => sum + sent, 0) - before
    pace.stop()
    const share = tally.deliveries / (moved * (people - 1))
    const missing = await lastCarets(all)
    for (const { listener } of all) listener.client.leave()
    const faults = all.flatMap(({ listener: { ledger, client } }) => [
      ...ledger.faults(),
      ...(client.lost === null ? [] : [`a client was dropped: ${client.lost}`]),
    ])
    if (missing > 0) faults.unshift(`${missing} last carets did not arrive (${percent(share)} in time)`)
    if (faults.length > 0) throw new CheckFailed(faults)
    return {
      serverCores: cost.serverCores,
      p50Ms: tally.latency.percentile(0.5) / 1000,
      p95Ms: tally.latency.percentile(0.95) / 1000,
      deliveredShare: share,
      lagP95Ms: lag.percentile(0.95) / 1000,
      loadElu: cost.loadElu,
      othersCores: cost.othersCores,
    }
  },
})

/** Waits for the last caret of each at each other; answers how many did not come. */
const lastCarets = async (all: readonly Caret[]): Promise<number> => {
  const missing = (): number =>
    all.reduce(
      (sum, { listener }) =>
        sum + all.filter(({ sent }, writer) => listener.ledger.missing(writer, sent) > 0).length,
      0,
    )
  for (const until = performance.now() + LAST_MS; missing() > 0 && performance.now() < until;)
    await delay(100)
  return missing()
}

const percent = (share: number): string => `${Math.round(share * 100)} %`

export const CARETS: readonly Workload[] = [carets(100), carets(300)]
