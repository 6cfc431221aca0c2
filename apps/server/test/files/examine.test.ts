import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Examiner } from '../../src/files/examine.ts'
import { HTML, pdf, png } from './samples.ts'

let live: Set<Worker>
let most: number
let threads: number
const began = (worker: Worker): void => {
  threads += 1
  most = Math.max(most, live.add(worker).size)
  worker.once('exit', () => live.delete(worker))
}
beforeEach(() => {
  live = new Set()
  most = threads = 0
  process.on('worker', began)
})
afterEach(() => process.off('worker', began))

test('a document is looked through in a thread, however small; a small picture needs none', async () => {
  const examiner = new Examiner()
  expect(await examiner.examine('ana', png())).toMatchObject({ type: 'image/png' })
  expect(threads).toBe(0)
  const { type, data } = await examiner.examine('ana', pdf())
  expect([type, data.equals(pdf()), threads]).toEqual(['application/pdf', true, 1])
  await expect(examiner.examine('ana', Buffer.concat([pdf(), Buffer.from(HTML)]))).rejects.toThrow(/hidden/)
})

test('one after the other of each person, and two at once of all', async () => {
  const examiner = new Examiner()
  await Promise.all([examiner.examine('ana', pdf()), examiner.examine('ana', pdf())])
  expect(most).toBe(1)
  await Promise.all(['ana', 'ben', 'cai'].map((who) => examiner.examine(who, pdf())))
  expect([most, threads]).toEqual([2, 5])
})
