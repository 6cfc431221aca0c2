import { Histogram } from '../load/histogram.ts'
import { startPace } from '../load/pace.ts'
import { memoryOf } from '../machine/proc.ts'
import { SERVER_NAMES } from '../servers/server.ts'
import { Client } from '../wire/client.ts'
import { awarenessFrame } from '../wire/dialect.ts'
import { inTurns, range } from './in-turns.ts'
import { quiet } from './quiet.ts'
import { measureFor } from './window.ts'
import { CheckFailed, type Workload } from './workload.ts'

const CONNECTIONS = 1_000
const ROOMS = 100
const RENEW_S = 15
const STRETCH_S = 10

/** A house full of people who only look: what a connection weighs and what its signs of life cost. */
const idle: Workload = {
  name: 'w7-idle',
  what: `${CONNECTIONS} connections in ${ROOMS} rooms, silent, then with awareness renewed every ${RENEW_S} s`,
  servers: SERVER_NAMES,
  async run({ server }) {
    const rooms = await inTurns(range(ROOMS), 8, () => server.room())
    const seats = await inTurns(range(CONNECTIONS), 8, (i) => rooms[i % ROOMS]!.seat('participant'))
    await quiet(server, 1, 6_000)
    const before = memoryOf(server.pids()).now
    const clients = seats.map(
      (seat) => new Client(seat, { answer: () => undefined, update: () => undefined }),
    )
    await inTurns(clients, 25, (client) => client.open())
    const silent = await measureFor(server.pids(), STRETCH_S)
    const after = memoryOf(server.pids()).now
    const ids = clients.map(() => Math.floor(Math.random() * 0x1_0000_0000))
    const clocks = clients.map(() => 0)
    const renew = (i: number): void => {
      const client = clients[i]!
      clocks[i] = clocks[i]! + 1
      const state = { user: { id: client.seat.personId, name: `Person ${i}`, color: '#2f6f8f' } }
      client.send(awarenessFrame(client.seat.dialect, ids[i]!, clocks[i]!, JSON.stringify(state)))
    }
    // Renewed is what was there before: a first state makes a clientID somebody's, which is no idling.
    await inTurns(range(CONNECTIONS), 25, async (i) => {
      renew(i)
      await clients[i]!.flushed()
    })
    await quiet(server, 1, 2_000)
    const pace = startPace(CONNECTIONS, 1 / RENEW_S, renew, new Histogram())
    const renewing = await measureFor(server.pids(), STRETCH_S)
    pace.stop()
    const lost = clients.flatMap((client) => client.lost ?? [])
    for (const client of clients) client.leave()
    if (lost.length > 0) throw new CheckFailed([`${lost.length} were dropped: ${lost[0]}`])
    return {
      kbPerConnection: (after - before) / CONNECTIONS / 1000,
      cpuSPerMinSilent: silent.serverCores * 60,
      cpuSPerMinRenewing: renewing.serverCores * 60,
      othersCores: renewing.othersCores,
    }
  },
}

export const IDLE: readonly Workload[] = [idle]
