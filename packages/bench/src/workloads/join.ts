import { setTimeout as delay } from 'node:timers/promises'
import {
  Doc,
  applyUpdate,
  decodeStateVector,
  encodeStateAsUpdate,
  encodeStateVector,
  encodeStateVectorFromUpdate,
} from 'yjs'
import { declareRoots } from '@second-story/board'
import { Histogram } from '../load/histogram.ts'
import { Ledger, type Tally } from '../load/ledger.ts'
import { startPace } from '../load/pace.ts'
import { strayIn } from '../people/checks.ts'
import { Member } from '../people/member.ts'
import { Typist } from '../people/typist.ts'
import { Writer } from '../people/writer.ts'
import { SERVER_NAMES } from '../servers/server.ts'
import { Client, EMPTY_VECTOR, NOTHING, type Seat } from '../wire/client.ts'
import { inTurns, range } from './in-turns.ts'
import { measure } from './window.ts'
import { CheckFailed, type Workload } from './workload.ts'

const JOINERS = 200
const REVIEW = { entries: 2_000, annotations: 500, edits: 20_000 }
const EDITS_PER_SECOND = 20
const WARM_UP_MS = 2_000
/** How many different answers are looked at: they differ by what the editor typed in between. */
const READ_IN_FULL = 4

/** What joiners were answered with, each kind of bytes once. */
class Answers {
  readonly different: Buffer[] = []

  keep(bytes: Buffer, start: number, end: number): void {
    const known = this.different.some(
      (one) => one.length === end - start && bytes.compare(one, 0, one.length, start, end) === 0,
    )
    if (!known) this.different.push(Buffer.from(bytes.subarray(start, end)))
  }
}

/** 200 come at once to a large review while somebody types. @param again whether they have been there before */
const join = (name: string, again: boolean): Workload => ({
  name,
  what: `${JOINERS} ${again ? 'come back to' : 'join'} a large review at once, an editor types ${EDITS_PER_SECOND}/s`,
  servers: again ? ['y-websocket-server', 'hocuspocus', 'ours'] : SERVER_NAMES,
  async run({ server }) {
    const tally: Tally = { open: false, deliveries: 0, latency: new Histogram() }
    const room = await server.room()
    const editor = new Member(await room.seat('scribe'), new Ledger(0, 1, 'all', tally))
    await editor.client.open()
    const typist = new Typist()
    const parts = typist.fill(editor.client.seat.personId, REVIEW.entries, REVIEW.annotations, REVIEW.edits)
    const review = encodeStateAsUpdate(typist.doc)
    // Our gate takes 20,000 structs at once; the floor answers with the first large update it saw.
    for (const part of server.name === 'ours' ? parts : [review]) applyUpdate(editor.doc, part)
    const hand = new Writer(editor.doc, 0, editor.client.seat.personId)
    hand.prepare()
    const watcher = new Member(await room.seat('participant'), new Ledger(-1, 1, 'all', tally))
    await delay(500)
    await watcher.client.open()
    const seats = await inTurns(range(JOINERS), 8, () => room.seat('participant'))
    const had = encodeStateAsUpdate(editor.doc)
    const known: Uint8Array = again ? encodeStateVector(editor.doc) : EMPTY_VECTOR

    const pace = startPace(1, EDITS_PER_SECOND, () => hand.write(), new Histogram())
    await delay(WARM_UP_MS)
    const answers = new Answers()
    const took = new Histogram()
    const end = measure(server.pids())
    tally.open = true
    const joiners = await Promise.all(seats.map((seat) => joined(seat, known, answers, took)))
    tally.open = false
    const cost = end()
    pace.stop()
    for (let i = 0; i < 100 && watcher.ledger.missing(0, hand.sent) > 0; i++) await delay(50)
    const lost = [editor.client, watcher.client, ...joiners].flatMap((client) => client.lost ?? [])
    for (const client of [editor.client, watcher.client, ...joiners]) client.leave()
    const faults = [...watcher.ledger.faults(), ...lost, ...judge(answers, review, again ? had : NOTHING)]
    if (watcher.ledger.missing(0, hand.sent) > 0) faults.push('edits did not reach the one who watches')
    if (faults.length > 0) throw new CheckFailed(faults)
    return {
      p50Ms: took.percentile(0.5) / 1000,
      p95Ms: took.percentile(0.95) / 1000,
      cpuMsPerJoin: (cost.serverCpuS * 1000) / JOINERS,
      editorP95Ms: tally.latency.percentile(0.95) / 1000,
      reviewKb: review.length / 1000,
      loadElu: cost.loadElu,
      othersCores: cost.othersCores,
    }
  },
})

const joined = async (seat: Seat, known: Uint8Array, answers: Answers, took: Histogram): Promise<Client> => {
  const began = performance.now()
  let first = true
  const client = new Client(seat, {
    answer: (bytes, start, end) => {
      if (first) took.add((performance.now() - began) * 1000)
      if (first) answers.keep(bytes, start, end)
      first = false
    },
    update: () => undefined,
  })
  await client.open(known)
  return client
}

/** What is wrong with the answers: each, on top of what its joiners had, must make the review. */
const judge = ({ different }: Answers, review: Uint8Array, had: Uint8Array): string[] => {
  const wanted = decodeStateVector(encodeStateVectorFromUpdate(review))
  const faults: string[] = []
  for (const answer of different.slice(0, READ_IN_FULL)) {
    const doc = new Doc()
    declareRoots(doc)
    applyUpdate(doc, had)
    applyUpdate(doc, answer)
    const got = decodeStateVector(encodeStateVector(doc))
    const short = [...wanted].some(([client, clock]) => (got.get(client) ?? 0) < clock)
    if (short) faults.push('an answer does not rebuild the review')
    faults.push(...strayIn(doc))
    if (doc.getMap('timeline').size !== REVIEW.entries) faults.push('entries are missing from an answer')
  }
  return faults
}

export const JOINS: readonly Workload[] = [join('w3-join', false), join('w3-rejoin', true)]
