import { describe, expect, it } from 'vitest'
import { noise } from './log.contract.ts'
import type { OpenStore } from './temp-store.ts'

/** What every store's evidence files promise, whatever is behind them. */
export function describeFiles(name: string, openStore: OpenStore): void {
  const open = () => openStore({ clock: () => 1_000 })
  const meta = { type: 'image/png', by: 'ann', at: 7 }
  const small = { type: 'image/webp', data: Buffer.from('small') }

  describe(`evidence files of ${name}`, () => {
    it('come back byte for byte after a restart, with the small picture that stands for them', async () => {
      const { store, reopen } = await open()
      const { id: reviewId } = await store.directory.createReview()
      const data = noise(700_000)
      expect(await store.files.putFile({ ...meta, id: 'graph', reviewId }, data)).toBe(true)
      expect(await store.files.putThumb(reviewId, 'graph', small)).toBe(true)
      const { files } = await reopen()
      expect(await files.file(reviewId, 'graph')).toEqual({ ...meta, id: 'graph', reviewId, bytes: 700_000 })
      const content = await files.fileContent(reviewId, 'graph')
      expect(content?.type).toBe('image/png')
      expect(Buffer.compare(content?.data ?? Buffer.alloc(0), data)).toBe(0)
      expect(await files.thumb(reviewId, 'graph')).toEqual(small)
    })

    it('never change: the first bytes and the first small picture stay', async () => {
      const { store } = await open()
      const { id: reviewId } = await store.directory.createReview()
      await store.files.putFile({ ...meta, id: 'graph', reviewId }, Buffer.from('first'))
      expect(await store.files.putFile({ ...meta, id: 'graph', reviewId }, Buffer.from('second'))).toBe(false)
      expect(await store.files.thumb(reviewId, 'graph')).toBeNull()
      await store.files.putThumb(reviewId, 'graph', small)
      expect(await store.files.putThumb(reviewId, 'graph', { ...small, data: Buffer.from('x') })).toBe(false)
      expect(await store.files.putThumb(reviewId, 'unknown', small)).toBe(false)
      const content = await store.files.fileContent(reviewId, 'graph')
      expect(Buffer.from(content?.data ?? []).toString()).toBe('first')
      expect(await store.files.thumb(reviewId, 'graph')).toEqual(small)
    })

    it('belong to one review', async () => {
      const { store } = await open()
      const [one, other] = [await store.directory.createReview(), await store.directory.createReview()]
      await store.files.putFile({ ...meta, id: 'graph', reviewId: one.id }, Buffer.from('its'))
      expect(await store.files.file(other.id, 'graph')).toBeNull()
      expect(await store.files.fileContent(other.id, 'graph')).toBeNull()
      expect(await store.files.thumb(other.id, 'graph')).toBeNull()
      expect([await store.files.countFiles(one.id), await store.files.countFiles(other.id)]).toEqual([1, 0])
    })
  })
}
