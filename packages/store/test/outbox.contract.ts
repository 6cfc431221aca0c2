import { describe, expect, it } from 'vitest'
import type { OpenStore } from './temp-store.ts'

/** What every store's outbox and ticket book promise, whatever is behind them. */
export function describeOutbox(name: string, openStore: OpenStore): void {
  const open = () => openStore({ clock: () => 1_000 })

  describe(`the outbox of ${name}`, () => {
    it('keeps an event with how it stands across a restart, and takes a key once', async () => {
      const { store, reopen } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const event = { key: 'closed-1', reviewId, kind: 'review.closed', body: '{"a":1}', at: 500 }
      expect(await store.outbox.putEvent(event)).toBe(true)
      expect(await store.outbox.putEvent({ ...event, body: '{}' })).toBe(false)
      const attempts = [{ at: 510, ms: 20, status: 500, detail: 'answered 500' }]
      await store.outbox.noteDelivery({ key: event.key, state: 'waiting', nextAt: 900, tries: 1, attempts })
      const { outbox } = await reopen()
      const kept = { ...event, state: 'waiting', nextAt: 900, tries: 1, attempts }
      expect(await outbox.listDeliveries(reviewId)).toEqual([kept])
      expect(await outbox.nextDue()).toBe(900)
      expect(await outbox.dueEvents(899, 10)).toEqual([])
      expect(await outbox.dueEvents(900, 10)).toEqual([kept])
    })

    it('gives what is due, the longest waiting first, and nothing that has come to its end', async () => {
      const { store } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const put = (key: string, at: number) =>
        store.outbox.putEvent({ key, reviewId, kind: 'review.closed', body: '{}', at })
      await put('c', 3)
      await put('a', 1)
      await put('b', 2)
      const end = { nextAt: 1, tries: 1, attempts: [] }
      await store.outbox.noteDelivery({ key: 'a', state: 'delivered', ...end })
      expect((await store.outbox.dueEvents(9, 1)).map(({ key }) => key)).toEqual(['b'])
      expect((await store.outbox.dueEvents(9, 9)).map(({ key }) => key)).toEqual(['b', 'c'])
      await store.outbox.noteDelivery({ key: 'b', state: 'given-up', ...end })
      await store.outbox.noteDelivery({ key: 'c', state: 'given-up', ...end })
      expect(await store.outbox.nextDue()).toBeNull()
    })

    it('remembers whose end is still to be told', async () => {
      const { store, reopen } = await open()
      const { id } = await store.directory.createReview()
      await store.outbox.expectClose(id)
      await store.outbox.expectClose(id)
      const { outbox } = await reopen()
      expect(await outbox.expectedCloses()).toEqual([id])
      await outbox.closeTold(id)
      expect(await outbox.expectedCloses()).toEqual([])
    })
  })

  describe(`the tickets of ${name}`, () => {
    it('are found in every review that named them, after a restart too', async () => {
      const { store, reopen } = await open()
      const [one, other] = [await store.directory.createReview(), await store.directory.createReview()]
      await store.tickets.noteTickets(one.id, ['OPS-1', 'OPS-2'])
      await store.tickets.noteTickets(one.id, ['OPS-1'])
      await store.tickets.noteTickets(other.id, ['OPS-1'])
      const { tickets } = await reopen()
      expect(await tickets.reviewsNaming('OPS-1')).toEqual([one.id, other.id].toSorted())
      expect(await tickets.reviewsNaming('OPS-2')).toEqual([one.id])
      expect(await tickets.reviewsNaming('OPS-3')).toEqual([])
    })

    it('hear a call once, unless it is forgotten or long ago', async () => {
      const { store, reopen } = await open()
      expect(await store.tickets.hearCall('mark', 100, 0)).toBe(true)
      const { tickets } = await reopen()
      expect(await tickets.hearCall('mark', 110, 0)).toBe(false)
      await tickets.forgetCall('mark')
      expect(await tickets.hearCall('mark', 120, 0)).toBe(true)
      expect(await tickets.hearCall('mark', 900, 500)).toBe(true)
    })
  })
}
