/**
 * How long compaction holds a room: `node packages/store/test/measure-compaction.ts [MB]`. One writes 20 a second into
 * a large document; its log is folded beside it, and by turns it is encoded on the spot, as the control.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { Rooms } from '@second-story/sync/room'
import type { Room } from '@second-story/sync/room'
import { XmlElement, XmlText, encodeStateAsUpdate } from 'yjs'
import { openSqliteStore } from '../src/index.ts'

const SIZE = Number(process.argv[2] ?? 20) * 1024 * 1024
const ROUNDS = 3
const EVERY_MS = 50

const dataDir = mkdtempSync(join(tmpdir(), 'store-measure-'))
const store = await openSqliteStore({ dataDir, clock: Date.now })
const rooms = new Rooms({
  log: store.log,
  rules: () => ({
    roots: { board: 'map', notes: 'xml-fragment' },
    judge: { judge: () => ({ allowed: true }) },
  }),
  commands: async () => ({ status: 200 }),
  limits: { documentBytes: 0 },
  events: {
    compacted: (_room, bytes, ms) =>
      console.log(`  snapshot of ${mb(bytes)}, ${ms.toFixed(1)} ms of it here`),
    trouble: (_room, what, error) => console.error(what, error),
  },
})

const mb = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`
let filled = 0
const noise = (chars: number): string =>
  Array.from({ length: chars }, () => String.fromCharCode(32 + Math.random() * 90)).join('')

/** Values of 1 kB and text typed out of order, half and half of the bytes. */
const fill = (room: Room): Promise<void> =>
  room.write('fill', (doc) => {
    for (let i = 0; i < 500; i++) doc.getMap('board').set(`k${(filled += 1)}`, noise(1_000))
    const paragraph = new XmlElement('paragraph')
    const text = new XmlText()
    doc.getXmlFragment('notes').insert(0, [paragraph])
    paragraph.insert(0, [text])
    for (let i = 0; i < 20_000; i++) text.insert(Math.floor(Math.random() * text.length), 'ab')
  })

/** Longest stretch between two turns of the loop: by the clock, and what of it this thread was really running. */
async function watched(name: string, work: () => unknown): Promise<void> {
  const longest = { ms: 0, cpuMs: 0 }
  let [at, cpu] = [performance.now(), process.threadCpuUsage()]
  let on = true
  const turn = (): void => {
    const ran = process.threadCpuUsage(cpu)
    longest.cpuMs = Math.max(longest.cpuMs, (ran.user + ran.system) / 1000)
    longest.ms = Math.max(longest.ms, performance.now() - at)
    at = performance.now()
    cpu = process.threadCpuUsage()
    if (on) setImmediate(turn)
  }
  const loop = monitorEventLoopDelay({ resolution: 1 })
  loop.enable()
  turn()
  await delay(5)
  const began = performance.now()
  await work()
  const ms = performance.now() - began
  await delay(5)
  on = false
  loop.disable()
  const late = (q: number): string => (loop.percentile(q) / 1e6 - 1).toFixed(1)
  const held = `held at most ${longest.ms.toFixed(1)} ms, running ${longest.cpuMs.toFixed(1)} ms of it`
  console.log(`${name}: ${ms.toFixed(0)} ms; loop late p50 ${late(50)} p99 ${late(99)} ms, ${held}`)
}

await rooms.use('large', async (room) => {
  while (encodeStateAsUpdate(room.doc).length < SIZE) {
    await fill(room)
    await room.compact()
  }
  console.log(`document of ${mb(encodeStateAsUpdate(room.doc).length)}`)
  const type = (): void => void room.write('type', (doc) => doc.getMap('board').set('typed', Math.random()))
  const typing = setInterval(type, EVERY_MS)
  for (let round = 0; round < ROUNDS; round++) {
    await watched('  nothing but typing', () => delay(1_000))
    await watched('compacted beside the loop', () => room.compact())
    await watched('encoded on the loop', () => encodeStateAsUpdate(room.doc))
  }
  clearInterval(typing)
})
await rooms.close()
await store.close()
rmSync(dataDir, { recursive: true })
