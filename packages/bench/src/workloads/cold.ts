import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { applyUpdate, encodeStateVector } from 'yjs'
import { Histogram } from '../load/histogram.ts'
import { Ledger } from '../load/ledger.ts'
import { strayIn } from '../people/checks.ts'
import { Member } from '../people/member.ts'
import { Typist } from '../people/typist.ts'
import { Client } from '../wire/client.ts'
import { quiet } from './quiet.ts'
import { CheckFailed, type Workload } from './workload.ts'

const UPDATES = 100_000
const QUICK_UPDATES = 20_000
const BATCH = 400
const WAIT_MS = 60_000

/** What a server makes of a long log: how soon the first who comes after a start has everything. */
const cold: Workload = {
  name: 'w4-cold',
  what: `${UPDATES} single edits, everybody leaves, restart: until the first one has everything`,
  servers: ['y-websocket-server', 'hocuspocus', 'ours'],
  raised: { updatesPerSecond: 0, updateBurst: 0 },
  async run({ server, size, say }) {
    const count = size.quick ? QUICK_UPDATES : UPDATES
    const room = await server.room()
    const typist = new Typist()
    let asked = Promise.withResolvers<void>()
    const writer = new Client(await room.seat('scribe'), {
      answer: (bytes, start, end) => {
        // The title is one that the server has set before: it is only replaced by who knows it.
        applyUpdate(typist.doc, bytes.subarray(start, end), 'server')
        asked.resolve()
      },
      update: () => undefined,
    })
    await writer.open()
    const updates: Uint8Array[] = []
    typist.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') updates.push(update)
    })
    let sendingMs = 0
    for (let done = 0; done < count; done += BATCH) {
      const last = done + BATCH >= count
      for (let i = 0; i < BATCH - (last ? 1 : 0); i++) typist.type()
      if (last) typist.doc.getMap('facts').set('title', 'Everything is here')
      const began = performance.now()
      for (const update of updates.splice(0)) writer.sendUpdate(update)
      asked = Promise.withResolvers()
      // A server answers in order: with this it has taken the whole batch.
      writer.ask(encodeStateVector(typist.doc))
      await within(asked.promise, 'a batch was not answered')
      sendingMs += performance.now() - began
      if (writer.lost !== null) throw new CheckFailed([writer.lost])
      if (done % 20_000 === 0 && done > 0) say(`${done} written`)
    }
    writer.leave()
    const ledger = new Ledger(-1, 0, 'all', { open: false, deliveries: 0, latency: new Histogram() })
    const seat = await room.seat('participant')
    await quiet(server, 2, 6_000)
    await server.stop()
    const diskMb = bytesIn(server.folder) / 1e6
    await server.start()
    const reader = new Member(seat, ledger)
    const began = performance.now()
    const whole = new Promise<number>((resolve) => {
      const look = (): void => {
        if (reader.doc.getMap('facts').get('title') === 'Everything is here')
          resolve(performance.now() - began)
      }
      reader.doc.on('update', look)
    })
    await reader.client.open()
    const coldMs = await within(whole, 'the last edit is not there after the restart')
    await delay(500)
    const faults = strayIn(reader.doc)
    const typed = typist.doc.getXmlFragment('notes').toString()
    if (reader.doc.getXmlFragment('notes').toString() !== typed) faults.push('the notes came back otherwise')
    reader.client.leave()
    if (faults.length > 0) throw new CheckFailed(faults)
    return { coldMs, diskMb, writtenPerS: (count / sendingMs) * 1000, updates: count }
  },
}

const within = async <T>(promise: Promise<T>, otherwise: string): Promise<T> => {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new CheckFailed([otherwise])), WAIT_MS)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

const bytesIn = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)

export const COLD: readonly Workload[] = [cold]
