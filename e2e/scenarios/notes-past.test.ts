import { beforeAll, describe, expect, it } from 'vitest'
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
})
