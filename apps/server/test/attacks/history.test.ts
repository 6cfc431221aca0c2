import '../harness/patience.ts'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAnnotation, readBoard, removeWords, rootMap } from '@second-story/board'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, Map as YMap } from 'yjs'
import { newId } from '../../src/ids.ts'
import { dial, visit } from '../harness/page.ts'
import { startServer } from '../harness/server.ts'
import { until } from '../harness/until.ts'
import { against, type Attack, field, wordsOf } from './attack.ts'
import { any } from './raw.ts'
import { heard, Stage } from './stage.ts'

const AT = '2026-05-04T09:00:00Z'
let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

const HISTORY: readonly Attack[] = [
  {
    name: 'one forbidden write among 200 merged offline ones',
    as: 'participant',
    build: (me, { doc }) => {
      const offline = me.replica()
      for (let i = 0; i < 200; i++) {
        const words = new YMap(Object.entries({ body: `thought ${i}`, at: AT }))
        offline.getMap('annotations').set(`${me.me}:${newId()}`, words)
        if (i === 100) offline.getMap('facts').set('title', 'hacked')
      }
      return [encodeStateAsUpdate(offline, encodeStateVector(doc))]
    },
    took: (doc) => doc.getMap('facts').get('title') === 'hacked',
  },
  {
    name: 'words written on an annotation that its author has withdrawn',
    as: 'participant',
    build: (me, { withdrawn }) => [
      me.write({ content: any('hacked'), origin: me.at('annotations', withdrawn) }),
    ],
    took: (doc, _me, { withdrawn }) => doc.getMap('annotations').has(withdrawn),
  },
]

describe('history', () => {
  against(() => stage, HISTORY)

  test('words that were taken off the board stay off it, whatever is written on them', async () => {
    const mallory = await stage.attacker('participant')
    removeWords(stage.boss.doc, mallory.own, stage.boss.guest.user.id, AT)
    await until('it to be taken off', () => rootMap(stage.doc, 'removed').has(mallory.own))
    const own = mallory.edit((doc) =>
      (doc.getMap('annotations').get(mallory.own) as YMap<unknown>).set('body', 'again'),
    )
    stage.send(mallory.page, [own])
    await until('the words to change', () => field(stage.doc, 'annotations', mallory.own, 'body') === 'again')
    expect(rootMap(stage.doc, 'removed').has(mallory.own)).toBe(true)
    stage.send(mallory.page, [mallory.edit((doc) => doc.getMap('removed').delete(mallory.own))])
    await until('the refusal', () => mallory.page.closes.includes(4403))
    expect(rootMap(stage.doc, 'removed').has(mallory.own)).toBe(true)
    mallory.page.leave()
  })

  test('what a scribe wrote offline is refused when they are a participant by now', async () => {
    const sue = await stage.attacker('scribe')
    const offline = sue.edit((doc) => wordsOf(doc).insert(0, 'hacked '))
    const room = stage.server.app.rooms.get(stage.review.id)
    const session = [...(room?.sessions ?? [])].find(({ person }) => person.id === sue.me)
    session?.identify({ ...session.person, role: 'participant' })
    const before = await stage.scene()
    stage.send(sue.page, [offline])
    await heard(sue.page)
    expect(sue.page.closes).toEqual([4403])
    expect(await stage.scene()).toBe(before)
    sue.page.leave()
  })

  test('when the meeting is closed a participant changes nothing but their own words', async () => {
    const other = await Stage.open()
    try {
      const [mallory, friend] = [await other.attacker('participant'), await other.attacker('participant')]
      await other.server.conduct(other.review, other.boss.guest, { do: 'close' })
      await until('it to be closed', () => rootMap(other.doc, 'agenda').get('state') === 'closed')
      const before = await other.scene()
      other.send(mallory.page, [mallory.edit((doc) => doc.getMap('votes').set(mallory.me, [newId()]))])
      await until('the refusal', () => mallory.page.closes.includes(4403))
      expect(mallory.page.said.find((body) => 'code' in body)).toMatchObject({ code: 'state' })
      expect(await other.scene()).toBe(before)
      const mended = friend.edit((doc) =>
        (doc.getMap('annotations').get(friend.own) as YMap<unknown>).set('body', 'mended'),
      )
      other.send(friend.page, [mended])
      await until('own words', () => field(other.doc, 'annotations', friend.own, 'body') === 'mended')
      for (const { page } of [mallory, friend]) page.leave()
    } finally {
      await other.close()
    }
  })

  test('a replaced link ends its sessions with 4410, opens nothing, and lets the same person back by the new one', async () => {
    const { server, review } = stage
    const device = 'd'.repeat(32)
    const leaked = await server.join(review, 'scribe', 'Leaked', device)
    const rooms = ['', '~mine'].map((part) => visit(server.syncUrl, review, leaked, part))
    const pages = await Promise.all(rooms)
    const mallory = await stage.attacker('scribe')
    const forbidden = await server.post(`/api/reviews/${review.id}/links/scribe/rotate`, leaked.session, {})
    expect(forbidden.status).toBe(403)
    const path = `/api/reviews/${review.id}/links/scribe/rotate`
    const { status, json } = await server.post(path, stage.boss.guest.session, {})
    expect(status).toBe(200)
    for (const page of [...pages, mallory.page]) await until('the close', () => page.closes.includes(4410))
    expect(stage.ben.closes).toEqual([])
    const again = dial(server.syncUrl, review.id, leaked)
    await until('the session to be gone', () => again.closes.includes(4401))
    const late = await server.post(`/api/reviews/${review.id}/join`, review.tokens.scribe, { name: 'Late' })
    expect(late.status).toBe(401)
    expect((await server.get(`/api/reviews/${review.id}/export.json`, leaked.session)).status).toBe(401)
    const fresh = String((json.links as Record<string, string>).scribe).split('#')[1] ?? ''
    const renewed = { ...review, tokens: { ...review.tokens, scribe: fresh } }
    const back = await server.join(renewed, 'scribe', 'Leaked', device)
    expect(back.user.id).toBe(leaked.user.id)
    const unknown = await server.post(
      `/api/reviews/${review.id}/links/admin/rotate`,
      stage.boss.guest.session,
      {},
    )
    expect(unknown.status).toBe(404)
    for (const page of [...pages, mallory.page, again]) page.leave()
  })
})

test('a backup restored under living clients takes what they bring and gives nobody’s words to others', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'second-story-backup-'))
  const copy = `${dataDir}-copy`
  let server = await startServer({ dataDir })
  const review = await server.createReview()
  const [boss, ben] = [
    await server.join(review, 'facilitator', 'Boss'),
    await server.join(review, 'participant', 'Ben'),
  ]
  await server.conduct(review, boss, { do: 'open' })
  const bens = await visit(server.syncUrl, review, ben)
  const stamp = () => ({ personId: ben.user.id, role: ben.user.role, id: newId(), at: AT })
  const write = (body: string) => addAnnotation(bens.doc, stamp(), { entryId: newId(), body })
  const saved = async (key: string) =>
    (await server.exported(review, boss)).annotations.some(({ id }) => id === key)
  const early = write('before the backup')
  await until('it to be stored', () => saved(early))
  await server.stop()
  await cp(dataDir, copy, { recursive: true })
  server = await startServer({ dataDir })
  const again = await visit(server.syncUrl, review, ben, '', bens.doc)
  const late = write('after the backup')
  await until('that to be stored', () => saved(late))
  again.leave()
  bens.leave()
  await server.stop()
  await rm(dataDir, { recursive: true })
  await cp(copy, dataDir, { recursive: true })
  server = await startServer({ dataDir })
  try {
    expect(await saved(late)).toBe(false)
    // A page of somebody else has seen Ben's later words; it may not bring them under its own name.
    const seen = new Doc()
    applyUpdate(seen, encodeStateAsUpdate(bens.doc))
    const other = await server.join(review, 'participant', 'Other')
    const others = await visit(server.syncUrl, review, other, '', seen)
    await until('the other to be refused', () => others.closes.includes(4403))
    others.leave()
    expect(await saved(late)).toBe(false)
    const back = await visit(server.syncUrl, review, ben, '', bens.doc)
    await until('Ben to have brought his own', () => saved(late))
    expect(readBoard(back.doc).annotations.size).toBe(2)
    expect(back.closes).toEqual([])
    back.leave()
  } finally {
    await server.stop()
    for (const folder of [dataDir, copy]) await rm(folder, { recursive: true })
  }
})
