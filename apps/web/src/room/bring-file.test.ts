import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bringFile, megabytes } from './bring-file.ts'

const asking = { reviewId: 'review000000', session: 'session' }
const fileOf = (size: number): File => {
  const file = new File(['x'], 'lag.png', { type: 'image/png' })
  Object.defineProperty(file, 'size', { value: size })
  return file
}

describe('bringing a file', () => {
  const send = vi.fn()
  beforeEach(() => vi.stubGlobal('XMLHttpRequest', send))
  afterEach(() => vi.unstubAllGlobals())
  const bring = (file: File, online: boolean) =>
    bringFile(asking, file, { online, fallback: 'Picture', onProgress: () => undefined })

  it('says without a line that it has to wait, and sends nothing', async () => {
    expect(await bring(fileOf(10), false)).toMatchObject({
      ok: false,
      detail: expect.stringMatching(/wait for the line/),
    })
    expect(send).not.toHaveBeenCalled()
  })

  it('says how large a file is that cannot be kept, before any of it is sent', async () => {
    const answer = await bring(fileOf(12.5 * 1_048_576), true)
    expect(answer).toMatchObject({ ok: false, detail: expect.stringMatching(/has 12.5 MB. Up to 10 MB/) })
    expect(send).not.toHaveBeenCalled()
  })

  it('tells sizes as people do', () => {
    expect([1, 40_400, 1_048_576, 10 * 1_048_576].map(megabytes)).toEqual(['1 kB', '40 kB', '1 MB', '10 MB'])
  })
})
