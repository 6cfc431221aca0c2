import { beforeAll, describe, expect, it } from 'vitest'
import { longDay } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { Entries } from '../pages/entries.ts'

const A_PIXEL = 1

describe('reading two thousand entries', () => {
  const scene = setScene('reading')
  let amara: Board
  let mei: Board
  let hers: Entries

  beforeAll(async () => {
    const review = await Review.make(scene.server, 'A long, long day')
    const { text, date } = longDay(2_000)
    await review.importLog(text, date)
    amara = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).click()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    await amara.phase(2)
    hers = new Entries(mei.page)
    await hers.summary.getByText('2,000 entries').waitFor()
    await amara.go()
    await mei.nowCard.waitFor()
  })

  it('folds the talk that nobody wrote on, and says that nothing is removed', async () => {
    await hers.summary.getByText(/1,999 lines of talk folded, none removed/).waitFor()
    await hers.talks.first().waitFor()
  })

  it('opens a fold with the card under discussion where it was, and folds it again', async () => {
    const top = async (): Promise<number> => (await mei.nowCard.boundingBox())!.y
    const before = await top()
    await hers.talks.last().click()
    await hers.row('no. 5').waitFor()
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(A_PIXEL)
    await hers.talks.last().focus()
    await mei.page.keyboard.press('Enter')
    await hers.row('no. 5').waitFor({ state: 'detached' })
    expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(A_PIXEL)
  })
})
