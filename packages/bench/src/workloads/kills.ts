import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { Ledger } from '../load/ledger.ts'
import { startPace } from '../load/pace.ts'
import { textsIn } from '../people/checks.ts'
import { LightWriter } from '../people/light-writer.ts'
import { Listener } from '../people/listener.ts'
import { Member } from '../people/member.ts'
import type { Room, Server } from '../servers/server.ts'
import { CheckFailed, type Workload } from './workload.ts'

const PER_SECOND = 100
const BURST = 2_000
/** From when the second client has seen all of a burst until the kill, ms. */
const BURST_REST_MS = 100
const BURST_MS = 20_000
/** How long a fresh client waits for what the second one had seen, ms. */
const FRESH_MS = 3_000
const STORES = ['y-websocket-server', 'hocuspocus', 'ours'] as const

/** One who writes and one who looks, in a room of their own. */
interface Pair {
  room: Room
  hand: LightWriter
  watcher: Member
}

const ledger = (own: number): Ledger =>
  new Ledger(own, 1, 'all', { open: false, deliveries: 0, latency: new Histogram() })

const pairUp = async (server: Server): Promise<Pair> => {
  const room = await server.room()
  const writer = new Listener(await room.seat('scribe'), ledger(0))
  const watcher = new Member(await room.seat('participant'), ledger(-1))
  await writer.client.open()
  await watcher.client.open()
  const clientId = Math.floor(Math.random() * 0x1_0000_0000)
  return { room, watcher, hand: new LightWriter(clientId, 0, (update) => writer.client.sendUpdate(update)) }
}

/** Kills and restarts the server; answers how much the watcher had seen and how much of that is gone. */
const killed = async (server: Server, { room, watcher }: Pair): Promise<{ seen: number; lost: number }> => {
  await server.kill()
  const seen = watcher.ledger.seen(0)
  watcher.client.leave()
  await server.start()
  const fresh = new Member(await room.seat('participant'), ledger(-1))
  await fresh.client.open()
  const lost = (): number => {
    const there = textsIn(fresh.doc).get(0) ?? new Set()
    let gone = 0
    for (let i = 0; i < seen; i++) if (!there.has(i)) gone++
    return gone
  }
  for (const until = performance.now() + FRESH_MS; lost() > 0 && performance.now() < until;) await delay(50)
  fresh.client.leave()
  return { seen, lost: lost() }
}

const rounds = (name: string, what: string, write: (pair: Pair) => Promise<void>): Workload => ({
  name,
  what,
  servers: STORES,
  async run({ server, size, say }) {
    const sum = { seen: 0, lost: 0 }
    for (let round = 1; round <= size.kills; round++) {
      const pair = await pairUp(server)
      await write(pair)
      const { seen, lost } = await killed(server, pair)
      sum.seen += seen
      sum.lost += lost
      if (round % 10 === 0) say(`${round} kills, ${sum.lost} of ${sum.seen} lost`)
    }
    if (sum.seen === 0) throw new CheckFailed(['nothing was seen before the kills'])
    return { kills: size.kills, seen: sum.seen, lost: sum.lost, lostShare: sum.lost / sum.seen }
  },
})

const typed = async ({ hand }: Pair): Promise<void> => {
  const pace = startPace(1, PER_SECOND, () => hand.write(), new Histogram())
  await delay(300 + Math.random() * 2_700)
  // The kill comes while it goes on: it stops when nothing can be sent any more.
  setTimeout(() => pace.stop(), 500)
}

const burst = async ({ hand, watcher }: Pair): Promise<void> => {
  for (let i = 0; i < BURST; i++) hand.write()
  for (const until = performance.now() + BURST_MS; watcher.ledger.seen(0) < BURST; await delay(2)) {
    if (performance.now() > until)
      throw new CheckFailed([`of ${BURST} at once ${watcher.ledger.seen(0)} came`])
  }
  await delay(BURST_REST_MS)
}

export const KILLS: readonly Workload[] = [
  rounds(
    'w5-kill',
    `one writes ${PER_SECOND}/s, SIGKILL after 0.3 to 3 s: what another saw and is gone`,
    typed,
  ),
  rounds('w5b-burst', `${BURST} edits at once, SIGKILL ${BURST_REST_MS} ms after another saw all`, burst),
]
