/**
 * Figures of the README: `node packages/store/test/measure.ts`. Read them as ratios of one machine and disk.
 */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DatabaseSync } from 'node:sqlite'
import { Doc, mergeUpdates } from 'yjs'
import { openSqliteStore } from '../src/index.ts'
import type { Store } from '../src/index.ts'

const UPDATE = new Uint8Array(180).map((_, i) => (i * 37) % 251)
const one = [{ update: UPDATE, bindings: [] }]

async function measure(
  name: string,
  seconds: number,
  run: (store: Store, until: number, took: number[]) => Promise<void>,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-measure-'))
  const store = await openSqliteStore({ dataDir, clock: Date.now })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const took: number[] = []
  delay.enable()
  const start = performance.now()
  await run(store, start + seconds * 1000, took)
  const rate = Math.round((took.length / (performance.now() - start)) * 1000)
  delay.disable()
  await store.close()
  rmSync(dataDir, { recursive: true })
  took.sort((a, b) => a - b)
  const at = (q: number) => (took[Math.floor(took.length * q)] ?? 0).toFixed(2)
  const loop = (q: number) => (delay.percentile(q) / 1e6 - 1).toFixed(2)
  console.log(
    `${name}: ${rate} appends/s, durable after p50 ${at(0.5)} p99 ${at(0.99)} max ${at(0.9999)} ms; loop delay p99 ${loop(99)} max ${(delay.max / 1e6 - 1).toFixed(2)} ms`,
  )
}

async function append(store: Store, room: string, took: number[]) {
  const start = performance.now()
  await store.log.append(room, one)
  took.push(performance.now() - start)
}

/** Writers that each wait for the last append to be durable before the next. */
const writers = (rooms: number) => (store: Store, until: number, took: number[]) =>
  Promise.all(
    Array.from({ length: rooms }, async (_, i) => {
      while (performance.now() < until) await append(store, `room ${i}`, took)
    }),
  ).then(() => undefined)

/** So many appends a second, whatever happens, over many rooms: typing people. */
const typing = (rate: number, rooms: number) => async (store: Store, until: number, took: number[]) => {
  const running = new Set<Promise<void>>()
  const start = performance.now()
  let sent = 0
  while (performance.now() < until) {
    const due = ((performance.now() - start) / 1000) * rate
    for (; sent < due; sent += 1) {
      const done = append(store, `room ${sent % rooms}`, took).finally(() => running.delete(done))
      running.add(done)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all(running)
}

await measure('one writer, one room', 2, writers(1))
await measure('50 writers, 50 rooms', 2, writers(50))
await measure('1000 writers, 1000 rooms', 2, writers(1000))
await measure('typing, 100/s in 20 rooms', 3, typing(100, 20))
await measure('typing, 2000/s in 200 rooms', 3, typing(2000, 200))
await measure('typing, 10000/s in 500 rooms', 3, typing(10_000, 500))

/** A long room: what loading, compacting and telling its history cost, and what it weighs. */
async function longRoom(count: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-measure-'))
  const store = await openSqliteStore({ dataDir, clock: Date.now })
  const records = typedText(count)
  await Promise.all(records.map((update) => store.log.append('long', [{ update, bindings: [] }])))
  const raw = records.reduce((sum, update) => sum + update.byteLength, 0)
  const snapshot = mergeUpdates(records)
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return `${(performance.now() - start).toFixed(0)} ms`
  }
  const load = await timed(() => store.log.load('long'))
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const compact = await timed(() => store.log.compact('long', snapshot, count))
  delay.disable()
  const history = await timed(async () => {
    for await (const _ of store.history('long'));
  })
  const reload = await timed(() => store.log.load('long'))
  await store.close()
  const db = new DatabaseSync(join(dataDir, 'second-story.sqlite'))
  const archived = Number(db.prepare('select sum(length(data)) as n from segments').get()?.n)
  db.close()
  rmSync(dataDir, { recursive: true })
  console.log(
    `${count} records of typed text: load ${load}, compact ${compact} (loop delay max ${(delay.max / 1e6 - 1).toFixed(1)} ms), history ${history}, load from snapshot ${reload}; ${raw} bytes of updates are ${archived} archived`,
  )
}

/** The updates of one person typing, with a new line now and then. */
function typedText(count: number): Uint8Array[] {
  const updates: Uint8Array[] = []
  const doc = new Doc()
  doc.on('update', (update) => updates.push(update))
  const words = 'the pager woke her and she looked at the wrong graph first because it was the one she knew '
  for (let i = 0; i < count; i += 1) {
    if (i % 50 === 49) doc.getMap('timeline').set(`entry${i}`, { at: i, text: words })
    else doc.getText('notes').insert(doc.getText('notes').length, words[i % words.length] ?? ' ')
  }
  return updates
}

/** What a snapshot that does not compress does to everybody else. */
async function largeSnapshot(mebibytes: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'store-measure-'))
  const store = await openSqliteStore({ dataDir, clock: Date.now })
  await store.log.append('large', one)
  const snapshot = randomBytes(mebibytes * 1024 * 1024)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const start = performance.now()
  await store.log.compact('large', snapshot, 1)
  const took = performance.now() - start
  delay.disable()
  await store.close()
  rmSync(dataDir, { recursive: true })
  console.log(
    `snapshot of ${mebibytes} MiB: ${took.toFixed(0)} ms, loop delay max ${(delay.max / 1e6 - 1).toFixed(1)} ms`,
  )
}

await largeSnapshot(1)
await largeSnapshot(10)
await longRoom(1_000)
await longRoom(20_000)
