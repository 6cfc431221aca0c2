import type { LogRecord } from '@second-story/sync/room'
import { LogUnavailable } from '@second-story/sync/room'
import { describe, expect, it } from 'vitest'
import { BindingConflict } from '../src/index.ts'
import type { Store } from '../src/index.ts'
import type { OpenStore } from './temp-store.ts'

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
export const text = (update: Uint8Array): string => new TextDecoder().decode(update)
export const record = (content: string, bindings: LogRecord['bindings'] = []): LogRecord => ({
  update: bytes(content),
  bindings,
})

/** Bytes that do not compress, the same each time. */
export function noise(length: number): Uint8Array {
  let x = 7
  return new Uint8Array(length).map(() => (x = (x * 48_271) % 2_147_483_647) & 0xff)
}

export async function historyOf(
  store: Store,
  room: string,
): Promise<{ seq: number; at: number; text: string }[]> {
  const all = []
  for await (const { seq, at, update } of store.history(room)) all.push({ seq, at, text: text(update) })
  return all
}

/** What every store's update log promises, whatever is behind it. */
export function describeLog(name: string, openStore: OpenStore): void {
  const clock = () => 1_000
  const open = () => openStore({ clock })

  describe(`the update log of ${name}`, () => {
    it('gives an unknown room as empty, with an epoch that stays', async () => {
      const { store, reopen } = await open()
      const first = await store.log.load('a')
      expect(first).toMatchObject({ snapshot: null, updates: [], bindings: [], head: 0 })
      expect(first.epoch).toMatch(/^[a-z0-9]{12,}$/)
      await store.log.append('a', [record('one')])
      expect((await store.log.load('a')).epoch).toBe(first.epoch)
      expect((await (await reopen()).log.load('a')).epoch).toBe(first.epoch)
      expect((await store.log.load('b').catch(() => null))?.epoch).not.toBe(first.epoch)
    })

    it('numbers the records of each room on their own and keeps their order', async () => {
      const { store, reopen } = await open()
      const heads = await Promise.all([
        store.log.append('a', [record('a1'), record('a2')]),
        store.log.append('b', [record('b1')]),
        store.log.append('a', [record('a3')]),
      ])
      expect(heads).toEqual([2, 1, 3])
      const again = await reopen()
      const a = await again.log.load('a')
      expect(a.updates.map(text)).toEqual(['a1', 'a2', 'a3'])
      expect(a.head).toBe(3)
      expect((await again.log.load('b')).updates.map(text)).toEqual(['b1'])
    })

    it('keeps bytes as they are: none, all values, a megabyte', async () => {
      const { store, reopen } = await open()
      const updates = [
        new Uint8Array(0),
        new Uint8Array(256).map((_, i) => i),
        new Uint8Array(1_000_000).map((_, i) => i % 251),
        new Uint8Array([9, 1, 2, 3, 9]).subarray(1, 4),
      ]
      await store.log.append(
        'a',
        updates.map((update) => ({ update, bindings: [] })),
      )
      const loaded = await (await reopen()).log.load('a')
      expect(loaded.updates.map((update) => Buffer.from(update).toString('hex'))).toEqual(
        updates.map((update) => Buffer.from(update).toString('hex')),
      )
    })

    it('stores many appends at once, each under its own number', async () => {
      const { store } = await open()
      const contents = Array.from({ length: 2_000 }, (_, i) => `update ${i}`)
      const heads = await Promise.all(contents.map((content) => store.log.append('a', [record(content)])))
      expect(heads).toEqual(contents.map((_, i) => i + 1))
      expect((await store.log.load('a')).updates.map(text)).toEqual(contents)
    })

    it('answers the head for an append of nothing', async () => {
      const { store } = await open()
      await store.log.append('a', [record('one')])
      expect(await store.log.append('a', [])).toBe(1)
    })

    it('keeps bindings with the records that brought them', async () => {
      const { store, reopen } = await open()
      await store.log.append('a', [record('one', [{ clientId: 2 ** 32 - 1, personId: 'ann' }])])
      await store.log.append('a', [record('two', [{ clientId: 7, personId: 'ben' }])])
      await store.log.append('a', [record('three', [{ clientId: 7, personId: 'ben' }])])
      const { bindings } = await (await reopen()).log.load('a')
      expect(bindings).toHaveLength(2)
      expect(bindings).toContainEqual({ clientId: 2 ** 32 - 1, personId: 'ann' })
      expect(bindings).toContainEqual({ clientId: 7, personId: 'ben' })
      expect((await store.log.load('b').catch(() => null))?.bindings ?? []).toEqual([])
    })

    it('refuses a clientID that is somebody else’s, and nothing of that append is stored', async () => {
      const { store } = await open()
      await store.log.append('a', [record('one', [{ clientId: 7, personId: 'ann' }])])
      const stolen = store.log.append('a', [
        record('two', [{ clientId: 8, personId: 'ben' }]),
        record('three', [{ clientId: 7, personId: 'ben' }]),
      ])
      await expect(stolen).rejects.toBeInstanceOf(BindingConflict)
      await expect(stolen).rejects.toMatchObject({ clientId: 7 })
      expect(await store.log.load('a')).toMatchObject({
        head: 1,
        bindings: [{ clientId: 7, personId: 'ann' }],
      })
      expect(await store.log.append('a', [record('four', [{ clientId: 8, personId: 'cleo' }])])).toBe(2)
      expect(await store.log.append('b', [record('one', [{ clientId: 7, personId: 'ben' }])])).toBe(1)
    })

    it('refuses two owners of one clientID inside one append', async () => {
      const { store } = await open()
      const bindings = [
        { clientId: 7, personId: 'ann' },
        { clientId: 7, personId: 'ben' },
      ]
      await expect(store.log.append('a', [record('one', bindings)])).rejects.toBeInstanceOf(BindingConflict)
      expect((await store.log.load('a')).head).toBe(0)
    })

    it('fails what its room queued behind a refused append, and no other room', async () => {
      const { store } = await open()
      await store.log.append('a', [record('one', [{ clientId: 7, personId: 'ann' }])])
      const [stolen, behind, elsewhere] = await Promise.allSettled([
        store.log.append('a', [record('stolen', [{ clientId: 7, personId: 'ben' }])]),
        store.log.append('a', [record('hangs on it')]),
        store.log.append('b', [record('elsewhere', [{ clientId: 7, personId: 'ben' }])]),
      ])
      expect(stolen).toMatchObject({ status: 'rejected' })
      expect(behind).toMatchObject({ status: 'rejected', reason: expect.any(LogUnavailable) })
      expect(elsewhere).toEqual({ status: 'fulfilled', value: 1 })
      expect((await store.log.load('a')).updates.map(text)).toEqual(['one'])
    })

    it('fails what its room queued behind a refused append that filled a commit of its own', async () => {
      const { store } = await open()
      await store.log.append('a', [record('one', [{ clientId: 7, personId: 'ann' }])])
      const [stolen, behind, elsewhere] = await Promise.allSettled([
        store.log.append('a', [record('x'.repeat(2_000_000), [{ clientId: 7, personId: 'ben' }])]),
        store.log.append('a', [record('hangs on it')]),
        store.log.append('b', [record('elsewhere')]),
      ])
      expect(stolen).toMatchObject({ status: 'rejected', reason: expect.any(BindingConflict) })
      expect(behind).toMatchObject({ status: 'rejected', reason: expect.any(LogUnavailable) })
      expect(elsewhere).toEqual({ status: 'fulfilled', value: 1 })
      expect(await store.log.append('a', [record('two')])).toBe(2)
    })

    it('loads a snapshot and what came after it', async () => {
      const { store, reopen } = await open()
      for (const content of ['one', 'two', 'three']) await store.log.append('a', [record(content)])
      await store.log.compact('a', bytes('one+two'), 2)
      const loaded = await (await reopen()).log.load('a')
      expect(text(loaded.snapshot ?? bytes(''))).toBe('one+two')
      expect(loaded.updates.map(text)).toEqual(['three'])
      expect(loaded.head).toBe(3)
    })

    it('keeps a large snapshot byte for byte, and replaces it by a smaller one', async () => {
      const { store, reopen } = await open()
      for (const content of ['one', 'two']) await store.log.append('a', [record(content)])
      const large = noise(1_500_000)
      await store.log.compact('a', large, 1)
      const again = await reopen()
      expect(Buffer.compare((await again.log.load('a')).snapshot ?? bytes(''), large)).toBe(0)
      await again.log.compact('a', bytes('small'), 2)
      expect(text((await again.log.load('a')).snapshot ?? bytes(''))).toBe('small')
    })

    it('keeps the history whole over compactions, with the time each record was stored', async () => {
      let now = 5_000
      const { store } = await openStore({ clock: () => now })
      for (const content of ['one', 'two', 'three', 'four', 'five']) {
        await store.log.append('a', [record(content)])
        now += 10
      }
      await store.log.compact('a', bytes('one+two'), 2)
      await store.log.compact('a', bytes('one+two+three+four'), 4)
      expect(await historyOf(store, 'a')).toEqual([
        { seq: 1, at: 5_000, text: 'one' },
        { seq: 2, at: 5_010, text: 'two' },
        { seq: 3, at: 5_020, text: 'three' },
        { seq: 4, at: 5_030, text: 'four' },
        { seq: 5, at: 5_040, text: 'five' },
      ])
      expect(await historyOf(store, 'never seen')).toEqual([])
      const late = []
      for await (const { seq } of store.history('a', 3)) late.push(seq)
      expect(late).toEqual([4, 5])
    })

    it('tells the history in full when it is compacted and appended to meanwhile', async () => {
      const { store } = await open()
      const contents = Array.from({ length: 40 }, (_, i) => `${i} ${'x'.repeat(40_000)}`)
      for (const content of contents) await store.log.append('a', [record(content)])
      const seen: string[] = []
      for await (const { seq, update } of store.history('a')) {
        seen.push(text(update).split(' ')[0] ?? '')
        if (seq === 5) await store.log.compact('a', bytes('up to 30'), 30)
        if (seq === 35) await store.log.append('a', [record('late')])
      }
      expect(seen).toEqual([...contents.map((_, i) => String(i)), 'late'])
    })

    it('takes no snapshot for more than there is, and leaves a newer one alone', async () => {
      const { store } = await open()
      for (const content of ['one', 'two']) await store.log.append('a', [record(content)])
      await expect(store.log.compact('a', bytes('three?'), 3)).rejects.toBeInstanceOf(RangeError)
      await expect(store.log.compact('b', bytes('nothing'), 1)).rejects.toBeInstanceOf(RangeError)
      await store.log.compact('a', bytes('one+two'), 2)
      await store.log.compact('a', bytes('one'), 1)
      const loaded = await store.log.load('a')
      expect(text(loaded.snapshot ?? bytes(''))).toBe('one+two')
      expect(loaded.updates).toEqual([])
    })

    it('finishes what was asked for before it closes, and takes nothing afterwards', async () => {
      const { store, reopen } = await open()
      const appends = Array.from({ length: 500 }, (_, i) =>
        store.log.append(`room ${i % 5}`, [record(`${i}`)]),
      )
      const again = await reopen()
      expect(await Promise.all(appends)).toHaveLength(500)
      expect((await again.log.load('room 0')).head).toBe(100)
      await expect(store.log.append('a', [record('late')])).rejects.toBeInstanceOf(LogUnavailable)
      await expect(store.log.load('a')).rejects.toBeInstanceOf(LogUnavailable)
    })

    it('says that it can write, and that nothing is damaged', async () => {
      const { store } = await open()
      await expect(store.ready()).resolves.toBeUndefined()
      expect(store.health().damages).toEqual([])
    })
  })
}
