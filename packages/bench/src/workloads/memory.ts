import { Doc, Map as YMap, XmlElement, XmlText, encodeStateAsUpdate } from 'yjs'
import { memoryOf } from '../machine/proc.ts'
import { randomId } from '../servers/others.ts'
import type { Server } from '../servers/server.ts'
import { Client } from '../wire/client.ts'
import { inTurns, range } from './in-turns.ts'
import { quiet } from './quiet.ts'
import { CheckFailed, type Workload } from './workload.ts'

const ROOMS = 1_000
const QUICK_ROOMS = 200
const ENTRIES = 20
const CHARS = 500
/** Ours keeps an empty room for 5 s. */
const UNLOAD_MS = 7_000
const LAST_CYCLES = 6

/** A review of an hour: 20 entries and a paragraph. */
const smallReview = (): Uint8Array => {
  const doc = new Doc()
  doc.transact(() => {
    for (let i = 0; i < ENTRIES; i++) {
      const at = new Date(1_700_000_000_000 + i * 60_000).toISOString()
      const fields = { at, precision: 'minute', text: 'An alert for the queue', kind: 'alert' }
      doc.getMap('timeline').set(randomId(12), new YMap(Object.entries(fields)))
    }
    const paragraph = new XmlElement('paragraph')
    paragraph.insert(0, [new XmlText('What we saw. '.repeat(CHARS / 12).slice(0, CHARS))])
    doc.getXmlFragment('notes').push([paragraph])
  })
  return encodeStateAsUpdate(doc)
}

/** Opens a room, writes its review, and stays. */
const settle = async (server: Server): Promise<Client> => {
  const room = await server.room()
  let answers = 0
  const twice = Promise.withResolvers<void>()
  const client = new Client(await room.seat('scribe'), {
    answer: () => void (++answers === 2 && twice.resolve()),
    update: () => undefined,
  })
  await client.open()
  client.sendUpdate(smallReview())
  client.ask(Uint8Array.of(0))
  await twice.promise
  return client
}

/** Rooms come and go under new names; the heap may grow for five cycles or so, leak or not. */
const memory = (name: string, fullCycles: number): Workload => ({
  name,
  what: `${ROOMS} rooms with a small review each, all leave, ${fullCycles} times: memory`,
  servers: ['y-websocket-server', 'hocuspocus', 'ours'],
  async run({ server, size, say }) {
    const rooms = size.quick ? QUICK_ROOMS : ROOMS
    const cycles = size.quick ? 2 : fullCycles
    const resident = (): number => memoryOf(server.pids()).now
    const before = resident()
    let open = 0
    const left: number[] = []
    for (let cycle = 0; cycle < cycles; cycle++) {
      const clients = await inTurns(range(rooms), 8, () => settle(server))
      if (cycle === 0) open = resident()
      const lost = clients.flatMap((client) => client.lost ?? [])
      if (lost.length > 0) throw new CheckFailed(lost)
      for (const client of clients) client.leave()
      await quiet(server, 1.5, UNLOAD_MS)
      left.push(resident())
      say(`cycle ${cycle + 1}: ${Math.round(left.at(-1)! / 1e6)} MB after all have left`)
    }
    const lastFrom = Math.max(0, left.length - 1 - LAST_CYCLES)
    return {
      kbPerRoom: (open - before) / rooms / 1000,
      mbPerCycle: growth(left, 0),
      mbPerCycleAtLast: growth(left, lastFrom),
      peakMb: memoryOf(server.pids()).peak / 1e6,
      rooms,
    }
  },
})

/** MB a cycle from cycle `from` to the last. */
const growth = (left: readonly number[], from: number): number =>
  left.length - 1 > from ? (left.at(-1)! - left[from]!) / (left.length - 1 - from) / 1e6 : 0

export const MEMORY: readonly Workload[] = [memory('w6-memory', 5), memory('w6-long', 12)]
