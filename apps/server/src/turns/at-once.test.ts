import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { AtOnce } from './at-once.ts'

test('never more than so many at once, in their order, whoever comes while a place is handed on', async () => {
  const places = new AtOnce(2)
  const began: number[] = []
  const ends: (() => void)[] = []
  let now = 0
  let most = 0
  const one = (n: number) =>
    places.run(async () => {
      began.push(n)
      now += 1
      most = Math.max(most, now)
      await new Promise<void>((resolve) => void ends.push(resolve))
      now -= 1
      if (n === 2) throw new Error('what goes wrong gives its place back too')
    })
  const all = [one(1), one(2), one(3), one(4)]
  // Comes in the moment in which the first has ended and the third was woken.
  all.push(all[0]!.then(() => one(5)))
  const settled = Promise.allSettled(all)
  while (ends.length > 0) {
    ends.shift()?.()
    await setImmediate()
  }
  expect((await settled).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
  expect([most, began]).toEqual([2, [1, 2, 3, 4, 5]])
})
