import { beforeAll, describe, expect, it, vi } from 'vitest'
import { violations } from '../harness/axe.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import type { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'

/** A document of our own in the shape that Google's editor copies. */
const COPIED =
  '<b style="font-weight:normal" id="docs-internal-guid-7"><ul><li aria-level="1"><p><span style="font-weight:700">Queue</span><span> at four thousand</span></p></li></ul><p><span>&nbsp;</span></p></b>'

describe('the past of the notes', () => {
  const scene = setScene('notes-past')
  let priya: Board
  let jonah: Board

  beforeAll(async () => {
    const review = await Review.make(scene.server, 'Labels came late')
    await review.importLog('[2026-02-02 10:00:00] monitor: Label queue grows\n', '2026-02-02')
    const amara = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await amara.page.getByRole('button', { name: 'Open the room' }).first().click()
    priya = await comeIn(await scene.page(), review.links.scribe, 'Priya Raman')
    jonah = await comeIn(await scene.page(), review.links.scribe, 'Jonah Lind')
    await amara.phase(2)
    await amara.go()
    for (const board of [priya, jonah]) await board.nowCard.waitFor()
  })

  it('says whose words are whose, takes a copied list clean, and goes back and forth without losing anybody’s', async () => {
    await priya.note('Nobody was paged.')
    await jonah.page.getByText('Nobody was paged.').click()
    await jonah.page.keyboard.press('End')
    await jonah.page.keyboard.type(' The alert looks at errors.')
    await priya.notes.getByText('looks at errors.').waitFor()
    await priya.page.keyboard.press('Alt+b')
    await priya.notes.getByRole('img', { name: 'Jonah Lind wrote' }).waitFor()
    await priya.notes.getByRole('img', { name: 'Priya Raman wrote' }).waitFor()
    expect(await violations(priya.page)).toEqual([])
    await priya.page.keyboard.press('Alt+b')

    await priya.note('')
    await priya.notes.evaluate((editor, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', 'Queue at four thousand')
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, COPIED)
    await jonah.notes.locator('li strong', { hasText: 'Queue' }).waitFor()

    await priya.page.getByRole('button', { name: 'Earlier notes' }).click()
    const past = priya.page.getByRole('region', { name: 'Earlier notes' })
    // The moment that the timebox ended: before anything was written under it.
    await past
      .getByRole('list', { name: 'Moments' })
      .getByRole('button', { name: /Welcome/ })
      .click()
    await past.locator('ins', { hasText: 'Nobody was paged.' }).waitFor()
    await past.locator('ins', { hasText: 'by Jonah Lind' }).waitFor()
    expect(await violations(priya.page)).toEqual([])
    await jonah.note('Meanwhile I write on.')
    await priya.page.getByText('Meanwhile I write on.').waitFor({ state: 'attached' })
    await past.getByRole('button', { name: 'Bring this back' }).click()
    await jonah.notes.getByText('Nobody was paged.').waitFor({ state: 'detached' })
    await jonah.notes.getByText('Meanwhile I write on.').waitFor()
    await priya.page.keyboard.press('Control+z')
    await jonah.notes.getByText('Nobody was paged. The alert looks at errors.').waitFor()
    await jonah.notes.locator('li strong', { hasText: 'Queue' }).waitFor()
    expect(scene.complaints).toEqual([])
  })

  it('in long notes the caret, a search and the outline go anywhere, and nothing moves under a reader', async () => {
    const { page } = priya
    // The field to find in the notes is one more with that name in it.
    const notes = page.getByRole('textbox', { name: 'Notes', exact: true })
    await priya.note('')
    const lines = Array.from({ length: 420 }, (_, at) =>
      at === 100 ? '<h3>10:10 The hundredth</h3>' : `<p>Line ${at}, as somebody said it.</p>`,
    )
    await notes.evaluate((editor, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, lines.join(''))
    await jonah.notes.getByText('Line 419,').waitFor({ state: 'attached' })
    const laidOut = () =>
      notes.evaluate(({ children }) => [...children].filter((one) => one.getClientRects().length > 0).length)
    const soonLaidOut = (isRight: (count: number) => boolean) =>
      vi.waitFor(async () => expect(await laidOut()).toSatisfy(isRight), { timeout: 10_000 })
    const topOf = async (words: string): Promise<number> =>
      (await notes.getByText(words).boundingBox())?.y ?? 0
    const inSight = (words: string) =>
      vi.waitFor(async () => expect(await topOf(words)).toSatisfy((y: number) => y > 60 && y < 840), {
        timeout: 10_000,
      })

    await priya.note('At the end')
    await soonLaidOut((count) => count < 200)
    const before = await topOf('At the end')
    await jonah.page.keyboard.press('Control+Home')
    await jonah.page.keyboard.type('Far away. ')
    await jonah.page.keyboard.press('Enter')
    await notes.getByText('Far away.').waitFor({ state: 'attached' })
    expect(await topOf('At the end')).toBe(before)

    await notes.hover()
    await page.mouse.wheel(0, -6000)
    await soonLaidOut((count) => count > 420)
    await page.keyboard.type(' of it')
    await inSight('At the end of it')
    await soonLaidOut((count) => count < 200)

    await page.keyboard.press('Control+Home')
    await page.keyboard.type('Now: ')
    await notes.getByText('Now: Far away.').waitFor()
    await soonLaidOut((count) => count < 200)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('!')
    await inSight('At the end of it!')

    await page.keyboard.press('Enter')
    await page.keyboard.type('/find ')
    await page.getByRole('textbox', { name: 'Find in the notes' }).fill('Line 200,')
    await page.keyboard.press('Enter')
    await inSight('Line 200,')
    await soonLaidOut((count) => count > 420)
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await page.keyboard.type(' So it was.')
    await jonah.notes.getByText('Line 200, as somebody said it. So it was.').waitFor({ state: 'attached' })
    await soonLaidOut((count) => count < 200)

    await page.getByRole('button', { name: '10:10 The hundredth' }).click()
    await inSight('The hundredth')
    await soonLaidOut((count) => count > 420)
    expect(scene.complaints).toEqual([])
  })
})
