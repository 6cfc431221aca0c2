import { setTimeout as delay } from 'node:timers/promises'
import { Histogram } from '../load/histogram.ts'
import { Ledger } from '../load/ledger.ts'
import { pictureOf, strayIn, textsIn } from '../people/checks.ts'
import { Member } from '../people/member.ts'
import type { Gathering } from './crowd.ts'

/** How long documents may take to become equal after the last marker, ms: a server may write something itself. */
const SETTLE_MS = 5_000

/**
 * Everything that is wrong with a room after a run: gaps and such, lost connections, documents that differ, a
 * newcomer who gets something else, words that are not in the notes, places that the contract does not know.
 * @param keeps whether the server holds documents, so that a newcomer gets one
 */
export const judgeRoom = async (gathering: Gathering, keeps: boolean): Promise<string[]> => {
  const { members, listeners, hands } = gathering
  const faults = [...members, ...listeners].flatMap(({ ledger, client }) => [
    ...ledger.faults(),
    ...(client.lost === null ? [] : [`a client was dropped: ${client.lost}`]),
  ])
  const fresh = keeps ? await newcomer(gathering) : null
  const full = fresh ? [...members, fresh] : members
  if (!(await agree(full))) faults.push(`${full.length} full documents of a room are not equal`)
  const { doc } = full.at(-1)!
  faults.push(...strayIn(doc))
  const texts = textsIn(doc)
  for (const [writer, hand] of hands.entries()) {
    let lost = 0
    for (let i = 0; i < hand.sent; i++) if (hand.isText(i) && !texts.get(writer)?.has(i)) lost++
    if (lost > 0) faults.push(`${lost} edits are not in the notes`)
  }
  fresh?.client.leave()
  return faults
}

const newcomer = async ({ room, hands }: Gathering): Promise<Member> => {
  const tally = { open: false, deliveries: 0, latency: new Histogram() }
  const member = new Member(await room.seat('participant'), new Ledger(-1, hands.length, 'all', tally))
  await member.client.open()
  return member
}

const agree = async (members: readonly Member[]): Promise<boolean> => {
  for (const until = performance.now() + SETTLE_MS; ; await delay(50)) {
    if (new Set(members.map(({ doc }) => pictureOf(doc))).size === 1) return true
    if (performance.now() > until) return false
  }
}
