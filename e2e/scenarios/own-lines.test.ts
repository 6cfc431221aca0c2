import { expect, it } from 'vitest'
import { violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Wire } from '../harness/wire.ts'
import { comeIn } from '../pages/door.ts'
import { OwnLines } from '../pages/own-lines.ts'

const LOG = [
  '[09:00:00] <tomas> lag on the copy is at four hours',
  '[09:20:00] <mei> the graph has not moved since eight',
  '[09:40:00] <tomas> I am starting the copy again',
].join('\n')

const scene = setScene('own-lines')

it('what somebody wrote before the meeting is theirs until they show it, and in no frame to anybody else', async () => {
  const review = await Review.make(scene.server, 'The copy that stood still')
  await review.importLog(LOG, '2026-02-02')
  const line = await scene.line()
  const [amaras, linas, kims, otts] = [
    await scene.page(),
    await scene.page(),
    await scene.page(PHONE),
    await scene.page(),
  ]
  const others = [amaras, linas, kims, otts].map((page) => new Wire(page))
  const meisPage = await scene.page()
  const own = new Wire(meisPage)
  const amara = await comeIn(amaras, review.links.facilitator, 'Amara Obi')
  await comeIn(linas, review.links.scribe, 'Lina Voss')
  await comeIn(kims, review.links.participant, 'Kim Aalto')
  await comeIn(otts, review.links.observer, 'Ott Rand')

  // Days before: the door leads to hatched paper.
  await comeIn(meisPage, line.through(review.links.participant), 'Mei Tan')
  const mei = new OwnLines(meisPage)
  await meisPage.getByRole('button', { name: 'Write what you saw' }).click()
  await mei.write('has not moved', 'schattenwort one', 'assumed')
  await mei.write('starting the copy', 'schattenwort two')
  await mei.saved()
  // Without a line, and over a reload in the middle of a sentence.
  line.cut()
  await mei.writeLoose('09:25 the second screen', 'schattenwort three')
  await mei.write('lag on the copy', 'schattenwort four', 'knew')
  await meisPage.getByText('goes out when the line is back').waitFor()
  line.mend()
  await meisPage.reload()
  await mei.open()
  await mei.saved()
  for (const words of ['one', 'two', 'three', 'four']) {
    await meisPage.getByText(`schattenwort ${words}`).waitFor()
  }
  expect(await violations(meisPage)).toEqual([])

  // The walk: the lock is hers alone, and the card of the first entry offers what she knew.
  await amaras.getByRole('button', { name: 'Open the room' }).first().click()
  await amaras.keyboard.press('Escape')
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await amara.phase(2)
  await amara.timerAt(/^3[78]:/)
  await amara.go()
  await mei.offer.getByText('schattenwort four').waitFor()
  await expect.poll(() => meisPage.getByText('2 of yours').count()).toBe(1)
  for (const page of [amaras, linas, kims, otts]) {
    await page.getByText('lag on the copy').first().waitFor()
    expect(await page.getByText('of yours').count()).toBe(0)
  }
  expect(await violations(meisPage)).toEqual([])
  // Going on leaves it private.
  await amara.go()
  await mei.offer.getByText('schattenwort one').waitFor()
  await mei.offer.getByText('You put it at: 09:25 the second screen').waitFor()
  expect(own.carried(['schattenwort one', 'schattenwort three'])).toHaveLength(2)
  for (const wire of others) expect(wire.carried(['schattenwort'])).toEqual([])
  expect(JSON.stringify(await review.exported())).not.toContain('schattenwort')

  // Shown, it is on the board for everybody, once; the rest of the card stays hers.
  await mei.offer
    .getByRole('listitem')
    .filter({ hasText: 'schattenwort one' })
    .getByRole('button', { name: 'Show the room' })
    .click()
  for (const page of [amaras, linas, kims, otts]) await page.getByText('schattenwort one').first().waitFor()
  await mei.offer.getByRole('button', { name: 'Keep it mine' }).click()
  await mei.offer.getByText('A line of yours, kept').waitFor()
  // The control: the same search finds what was shown, in every one of their wires, and nothing else.
  for (const wire of others) {
    expect(
      wire.heard(['schattenwort one', 'schattenwort two', 'schattenwort three', 'schattenwort four']),
    ).toEqual(['schattenwort one'])
  }
  await meisPage.reload()
  await mei.offer.getByText('A line of yours, kept').waitFor()
  await expect
    .poll(async () => (await review.exported()).annotations.map(({ body }) => body))
    .toEqual(['schattenwort one'])
  await mei.open()
  await meisPage.getByText('schattenwort three').waitFor()
  await expect.poll(() => meisPage.getByText('schattenwort one').count()).toBe(0)

  // Shown without a line, and the page gone before anybody heard: it comes out once, and is nowhere twice.
  await meisPage.getByRole('button', { name: /^Timeline/ }).click()
  await amara.go()
  await mei.offer.getByText('schattenwort two').waitFor()
  line.cutSockets()
  await mei.offer.getByRole('button', { name: 'Show the room' }).click()
  await meisPage.getByText('schattenwort two').waitFor()
  await meisPage.reload()
  await meisPage.getByText('schattenwort two').waitFor()
  line.mend()
  await amaras.getByText('schattenwort two').waitFor()
  await mei.open()
  await meisPage.getByText('schattenwort three').waitFor()
  await expect.poll(() => meisPage.getByText('schattenwort two').count()).toBe(0)

  // After the close what is left is still there for her, and may still be shown.
  await amara.close()
  await meisPage.getByText('The meeting has ended').first().waitFor()
  await mei.open()
  await meisPage.getByText('schattenwort four').waitFor()
  for (const wire of others) expect(wire.carried(['schattenwort three', 'schattenwort four'])).toEqual([])
  await meisPage
    .getByRole('region', { name: /lag on the copy/ })
    .getByRole('button', { name: 'What to do with this line' })
    .click()
  await meisPage.getByRole('menuitem', { name: 'Show the room' }).click()
  await expect
    .poll(async () => (await review.exported()).annotations.map(({ body }) => body).sort())
    .toEqual(['schattenwort four', 'schattenwort one', 'schattenwort two'])
  expect(scene.complaints).toEqual([])
})

it('on a phone a line is written in the sheet from below, and offered in reach of the thumb', async () => {
  const review = await Review.make(scene.server, 'The copy that stood still')
  await review.importLog(LOG, '2026-02-02')
  const [amaras, kims] = [await scene.page(), await scene.page(PHONE)]
  const amara = await comeIn(amaras, review.links.facilitator, 'Amara Obi')
  await comeIn(kims, review.links.participant, 'Kim Aalto')
  const kim = new OwnLines(kims)
  await kims.getByRole('button', { name: 'Write what you saw' }).click()
  await kims.getByRole('button', { name: 'Pick another moment' }).click()
  await kims.getByRole('dialog').getByRole('button', { name: 'lag on the copy' }).click()
  await kim.put('It said four hours on my page too', 'saw')
  await kim.saved()
  expect(await violations(kims)).toEqual([])

  await amaras.getByRole('button', { name: 'Open the room' }).first().click()
  await amaras.keyboard.press('Escape')
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await amara.phase(2)
  await amara.timerAt(/^3[78]:/)
  await amara.go()
  await kim.offer.getByText('It said four hours on my page too').waitFor()
  expect(await violations(kims)).toEqual([])
  await kim.offer.getByRole('checkbox', { name: 'Do not show my name' }).check()
  await kim.offer.getByRole('button', { name: 'Show the room' }).click()
  await amaras.getByText('It said four hours on my page too').waitFor()
  await amaras.getByText('Without a name').waitFor()
  await kims.getByRole('button', { name: 'I knew' }).waitFor()
  expect(scene.complaints).toEqual([])
})
