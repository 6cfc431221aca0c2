import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import * as encoding from 'lib0/encoding'
import { expect, it } from 'vitest'
import { Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap, XmlElement, XmlText } from 'yjs'
import { awarenessFrame, clockQuestion, commandFrame, syncFrame } from '../src/protocol/frames.ts'
import { Rooms } from '../src/room/rooms.ts'
import type { Session } from '../src/room/session.ts'
import { MemoryLog } from '../src/room/testing/memory-log.ts'

/** FUZZ_RUNS is set by the long suite. */
const FRAMES = Number(process.env.FUZZ_RUNS ?? 20_000)
/** What may be held more at the end than after the first fifth: the engine's caches, not what frames leave behind. */
const GROWTH_BYTES = 8 * 1024 * 1024
const MEASURED_FROM = 200_000

/** Mulberry32 (public domain): numbers that are the same in every run, so that a failure can be run again. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) % below
  }
}

function honestFrames(): Uint8Array[] {
  const doc = new Doc()
  doc.clientID = 4711
  doc.getMap('board').set('k', new YMap([['text', 'words 😀']]))
  const paragraph = new XmlElement('paragraph')
  paragraph.insert(0, [new XmlText('Alarm')])
  doc.getXmlFragment('notes').insert(0, [paragraph])
  const update = encodeStateAsUpdate(doc)
  const awareness = encoding.encode((encoder) => {
    for (const n of [1, 4711, 1]) encoding.writeVarUint(encoder, n)
    encoding.writeVarString(encoder, '{"user":{"name":"x"},"entryId":"e"}')
  })
  return [
    syncFrame('stateVector', encodeStateVector(doc)),
    syncFrame('answer', update),
    syncFrame('update', update),
    awarenessFrame(awareness),
    Uint8Array.of(3),
    clockQuestion(1.5),
    commandFrame({ id: 'c', do: 'hand' }),
  ]
}

/** Truncated, changed, spliced and random frames. */
function hostileFrame(honest: readonly Uint8Array[], roll: (below: number) => number): Uint8Array {
  const frame = (honest[roll(honest.length)] as Uint8Array).slice()
  switch (roll(5)) {
    case 0:
      return frame.subarray(0, roll(frame.length + 1))
    case 1: {
      const other = honest[roll(honest.length)] as Uint8Array
      return new Uint8Array([...frame.subarray(0, roll(frame.length)), ...other.subarray(roll(other.length))])
    }
    case 2: {
      const random = Uint8Array.from({ length: roll(60) }, () => roll(256))
      return Uint8Array.of([0, 1, 2, 3, 100, 101, 102, 103, 255][roll(9)] as number, ...random)
    }
    default:
      for (let changes = 1 + roll(4); changes > 0; changes--) frame[roll(frame.length)] = roll(256)
      return frame
  }
}

/** What this thread has worked: other programs on the machine do not count. */
const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

it(
  `R13: ${FRAMES} malformed, truncated and random frames stop nothing, break no room and leave nothing behind`,
  { timeout: 300_000 + FRAMES },
  async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const troubles: unknown[] = []
    const log = new MemoryLog()
    const allow = { judge: () => ({ allowed: true }) as const }
    const rooms = new Rooms({
      log,
      rules: () => ({ roots: { board: 'map', notes: 'xml-fragment' }, judge: allow }),
      commands: () => Promise.resolve({ status: 200 }),
      limits: { updatesPerSecond: 0 },
      events: { trouble: (_room, _what, error) => void troubles.push(error) },
    })
    const [honest, roll] = [honestFrames(), dice(20_260_504)]
    let [ended, slowest, early, session] = [0, 0, 0, null as Session | null]
    await rooms.use('review', async (room) => {
      for (let n = 0; n < FRAMES; n++) {
        if (session === null || session.over) {
          ended++
          session = rooms.join(
            'review',
            { id: 'mallory', name: 'M', role: 'x' },
            { send() {}, close() {}, bufferedAmount: 0 },
          )
          await turn()
        }
        const frame = hostileFrame(honest, roll)
        const begun = cpuMs()
        session.receive(frame)
        slowest = Math.max(slowest, cpuMs() - begun)
        if (n % 64 === 0) await turn()
        if (n === Math.floor(FRAMES / 5)) {
          collect()
          early = process.memoryUsage().heapUsed
        }
      }
      session?.gone()
      await room.settled()
      expect(rooms.get('review')).toBe(room)
      expect(room.doc.store.pendingStructs ?? room.doc.store.pendingDs).toBeNull()
    })
    expect(troubles).toEqual([])
    collect()
    const grown = process.memoryUsage().heapUsed - early
    console.info(
      `${FRAMES} frames on ${ended} connections, slowest ${slowest.toFixed(1)} ms of this thread, heap ${(grown / 1024 / 1024).toFixed(1)} MiB more than after a fifth`,
    )
    if (FRAMES >= MEASURED_FROM) expect(grown - logBytes(log)).toBeLessThan(GROWTH_BYTES)
    await rooms.close()
  },
)

/** What the log in memory holds; a real one is on disk. */
function logBytes(log: MemoryLog): number {
  // A record, its update's buffer and its bindings: about half a kilobyte of objects beside the bytes.
  return log.records('review').reduce((sum, { update }) => sum + update.length + 512, 0)
}
