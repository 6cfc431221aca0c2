import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Person, Store } from '../src/index.ts'
import { noise } from './log.contract.ts'
import type { OpenStore } from './temp-store.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const hash = (token: string) => createHash('sha256').update(token).digest('hex')

/** What every store's directory, sources and imports promise, whatever is behind them. */
export function describeRelations(name: string, openStore: OpenStore): void {
  let now = 1_000
  const open = () => openStore({ clock: () => now })
  const join = (store: Store, reviewId: string, who: Partial<Person> & { device?: string } = {}) =>
    store.directory.findOrCreatePerson({
      reviewId,
      role: who.role ?? 'participant',
      generation: who.generation ?? 1,
      deviceHash: who.device === undefined ? null : hash(who.device),
      name: who.name ?? 'Ann',
    })

  describe(`the directory of ${name}`, () => {
    it('makes reviews whose ids cannot be guessed, and finds them again', async () => {
      now = 4_000
      const { store, reopen } = await open()
      const made = await store.directory.createReview()
      expect(made.id).toMatch(/^[a-z0-9]{25}$/)
      await store.directory.createReview()
      const again = await reopen()
      expect(await again.directory.review(made.id)).toEqual({
        id: made.id,
        createdAt: 4_000,
        generations: {},
      })
      expect(await again.directory.review('unknown')).toBeNull()
      expect(await again.directory.countReviews()).toBe(2)
    })

    it('counts the generations of each role’s link by itself', async () => {
      const { store } = await open()
      const { id } = await store.directory.createReview()
      expect(await store.directory.rotateLink(id, 'scribe')).toBe(2)
      expect(await store.directory.rotateLink(id, 'scribe')).toBe(3)
      expect(await store.directory.rotateLink(id, 'observer')).toBe(2)
      expect((await store.directory.review(id))?.generations).toEqual({ scribe: 3, observer: 2 })
    })

    it('knows a person again by role and device, and under the name they had', async () => {
      const { store } = await open()
      const { id } = await store.directory.createReview()
      const ann = await join(store, id, { device: 'laptop', name: 'Ann' })
      expect(ann.id).toMatch(/^[a-z0-9]{16}$/)
      await store.directory.renamePerson(ann.id, 'Ann B.')
      expect(await join(store, id, { device: 'laptop', name: 'Anna', generation: 2 })).toMatchObject({
        id: ann.id,
        name: 'Ann B.',
        generation: 2,
      })
      const other = await store.directory.createReview()
      const others = await Promise.all([
        join(store, id, { device: 'laptop', role: 'scribe' }),
        join(store, id, { device: 'phone' }),
        join(store, other.id, { device: 'laptop' }),
        join(store, id),
        join(store, id),
      ])
      expect(new Set([ann, ...others].map((person) => person.id)).size).toBe(6)
    })

    it('takes no token where a hash belongs', async () => {
      const { store } = await open()
      const { id } = await store.directory.createReview()
      const ann = await join(store, id)
      await expect(store.directory.createSession('a token in clear', ann)).rejects.toThrow(TypeError)
      await expect(
        store.directory.findOrCreatePerson({
          reviewId: id,
          role: 'scribe',
          generation: 1,
          deviceHash: 'device',
          name: 'Ann',
        }),
      ).rejects.toThrow(TypeError)
    })

    it('keeps a session for 30 days from its last use', async () => {
      now = 0
      const { store } = await open()
      const { id } = await store.directory.createReview()
      const ann = await join(store, id, { name: 'Ann' })
      await store.directory.createSession(hash('s'), ann)
      const session = { personId: ann.id, reviewId: id, role: 'participant', name: 'Ann' }
      now = 29 * DAY
      expect(await store.directory.session(hash('s'))).toEqual(session)
      now = 58 * DAY
      expect(await store.directory.session(hash('s'))).toEqual(session)
      now = 88 * DAY
      expect(await store.directory.session(hash('s'))).toBeNull()
      expect(await store.directory.session(hash('unknown'))).toBeNull()
    })

    it('notes the use of a session once an hour at most', async () => {
      now = 0
      const { store } = await open()
      const { id } = await store.directory.createReview()
      await store.directory.createSession(hash('s'), await join(store, id))
      now = HOUR - 1
      expect(await store.directory.session(hash('s'))).not.toBeNull()
      now = 30 * DAY
      expect(await store.directory.session(hash('s'))).toBeNull()
    })

    it('ends the sessions that came by a replaced link, and only those', async () => {
      const { store } = await open()
      const { id } = await store.directory.createReview()
      const scribe = await join(store, id, { role: 'scribe', device: 'laptop' })
      await store.directory.createSession(hash('scribe'), scribe)
      await store.directory.createSession(hash('participant'), await join(store, id))
      const generation = await store.directory.rotateLink(id, 'scribe')
      expect(await store.directory.session(hash('scribe'))).toBeNull()
      expect(await store.directory.session(hash('participant'))).not.toBeNull()
      const back = await join(store, id, { role: 'scribe', device: 'laptop', generation })
      await store.directory.createSession(hash('scribe again'), back)
      expect(await store.directory.deleteSessionsOf({ reviewId: id, role: 'scribe', generation })).toBe(1)
      expect(await store.directory.session(hash('scribe again'))).toMatchObject({ personId: scribe.id })
    })
  })

  describe(`sources and imports of ${name}`, () => {
    const meta = { name: 'chat.log', format: 'irc', zone: 'Europe/Lisbon', by: 'ann', at: 7 }

    it('gives a file back byte for byte, however large or empty', async () => {
      const { store, reopen } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const file = noise(700_000)
      await store.sources.putSource({ ...meta, id: 'noise', reviewId }, file)
      await store.sources.putSource({ ...meta, id: 'empty', reviewId, zone: null, at: 8 }, new Uint8Array(0))
      const again = await reopen()
      const found = await again.sources.source(reviewId, 'noise')
      expect(found).toMatchObject({ ...meta, id: 'noise', reviewId, bytes: 700_000 })
      expect(Buffer.compare(found?.data ?? Buffer.alloc(0), file)).toBe(0)
      expect((await again.sources.source(reviewId, 'empty'))?.data).toHaveLength(0)
      expect(await again.sources.listSources(reviewId)).toEqual([
        { ...meta, id: 'noise', reviewId, bytes: 700_000 },
        { ...meta, id: 'empty', reviewId, zone: null, at: 8, bytes: 0 },
      ])
    })

    it('never changes a source, and shows it to its own review only', async () => {
      const { store } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const other = await store.directory.createReview()
      await store.sources.putSource({ ...meta, id: 's', reviewId }, Buffer.from('first'))
      await store.sources.putSource({ ...meta, id: 's', reviewId, name: 'other.log' }, Buffer.from('second'))
      const found = await store.sources.source(reviewId, 's')
      expect(Buffer.from(found?.data ?? []).toString()).toBe('first')
      expect(found?.name).toBe('chat.log')
      expect(await store.sources.source(other.id, 's')).toBeNull()
      expect(await store.sources.listSources(other.id)).toEqual([])
    })

    it('remembers what an import put on the board, and that it was taken back once', async () => {
      now = 50
      const { store, reopen } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const made = { id: 'i1', reviewId, sourceId: 's', by: 'ann', at: 9, entryIds: ['e1', 'e2'] }
      await store.imports.putImport(made)
      await store.imports.putImport({ ...made, id: 'i2', at: 10, entryIds: [] })
      expect(await store.imports.undoImport(reviewId, 'i1')).toBe(true)
      expect(await store.imports.undoImport(reviewId, 'i1')).toBe(false)
      expect(await store.imports.undoImport(reviewId, 'unknown')).toBe(false)
      const again = await reopen()
      expect(await again.imports.import(reviewId, 'i1')).toEqual({ ...made, undoneAt: 50 })
      expect(await again.imports.import('another', 'i1')).toBeNull()
      expect((await again.imports.listImports(reviewId)).map(({ id, undoneAt }) => [id, undoneAt])).toEqual([
        ['i1', 50],
        ['i2', null],
      ])
    })
  })
}
