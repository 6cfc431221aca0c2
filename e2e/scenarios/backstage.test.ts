import { expect, it } from 'vitest'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Wire } from '../harness/wire.ts'
import { comeIn } from '../pages/door.ts'
import { PrivateColumn } from '../pages/private-column.ts'

const LOG = [
  '[09:00:00] <tomas> lag on the copy is at four hours',
  '[09:02:00] <mei> the graph has not moved since eight',
  '[09:40:00] <tomas> I am starting the copy again',
].join('\n')

const scene = setScene('backstage')

it('facilitators work beside each other, the room sees what it is shown, and nobody else gets a byte', async () => {
  const review = await Review.make(scene.server, 'The copy that stood still')
  await review.importLog(LOG, '2026-02-02')
  const meisPage = await scene.page()
  const heard = new Wire(meisPage)
  const amaras = await scene.page()
  const jonahs = await scene.page()
  const theirs = new Wire(amaras)
  const holder = await comeIn(amaras, review.links.facilitator, 'Amara Obi')
  await comeIn(jonahs, review.links.cofacilitator, 'Jonah Lind')
  await comeIn(meisPage, review.links.participant, 'Mei Tan')
  const [amara, jonah] = [new PrivateColumn(amaras), new PrivateColumn(jonahs)]

  await amaras.getByRole('button', { name: 'Open the room' }).first().click()
  await amaras.keyboard.press('Escape')
  // From the button to nowhere: Space is Go again.
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await holder.phase(2)
  await holder.timerAt(/^3[78]:/)
  await holder.go()
  await holder.nowCard.waitFor()

  // What to ask next goes on everybody's screen with its number.
  const ask = amara.panel('Ask next').getByRole('button').first()
  const question = (await ask.locator('span[dir]').innerText()).trim()
  await amaras.keyboard.press('1')
  await meisPage.getByText(question).first().waitFor()
  await expect.poll(() => ask.getAttribute('aria-pressed')).toBe('true')
  expect(await jonah.panel('Ask next').getByRole('button', { name: question }).count()).toBe(0)

  // The shadow points out, both see it, one press and it is done.
  await jonah.flag('Hindsight', 'zwischenton one')
  await jonah.askSomebody('Mei Tan', 'zwischenton two')
  await jonah.say('zwischenton three')
  await jonah.observe('zwischenton four')
  const cue = amara.panel(/^Cues/).getByRole('checkbox', { name: /Hindsight/ })
  await cue.waitFor()
  await amara.panel(/^Cues/).getByText('Ask Mei').waitFor()
  await amara.panel('Backstage').getByText('zwischenton three').waitFor()
  await cue.check()
  await expect
    .poll(() =>
      jonah
        .panel(/^Cues/)
        .getByRole('checkbox', { name: /Hindsight/ })
        .isChecked(),
    )
    .toBe(true)

  // A quiet signal stands in the cockpits with its name.
  await meisPage.getByRole('button', { name: 'Ask me about this' }).first().click()
  for (const one of [amara, jonah]) await one.panel('Quiet signals').getByText('Mei').waitFor()

  // Put away, the column says no more than that something is new.
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await amaras.keyboard.press('b')
  await jonah.say('zwischenton five')
  await amaras.getByRole('button', { name: 'Show the private column: something new backstage' }).click()
  await amara.panel('Backstage').getByText('zwischenton five').waitFor()

  // Whoever shadows goes where the holder looks.
  const panes = (page: typeof amaras) => page.getByRole('navigation', { name: 'Panes' })
  await panes(amaras)
    .getByRole('button', { name: /^Facts/ })
    .click()
  await jonahs.getByRole('heading', { name: 'Facts' }).waitFor()
  await jonahs.getByRole('switch', { name: 'Follow Amara’s view' }).uncheck()
  await panes(amaras)
    .getByRole('button', { name: /^Timeline/ })
    .click()
  await amaras.locator('section[aria-current="step"]').first().waitFor()
  expect(await jonahs.getByRole('heading', { name: 'Facts' }).isVisible()).toBe(true)

  // Mei's page was sent what is for the room, and nothing else; it never fetched the facilitators' part either.
  await expect.poll(() => heard.heard([question])).toEqual([question])
  expect(heard.carried(['zwischenton', 'hindsight', 'observations'])).toEqual([])
  expect(heard.heard(['askMe'])).toEqual([])
  expect(theirs.heard(['zwischenton one', 'zwischenton five'])).toHaveLength(2)
  const isPrivate = (address: string): boolean => address.includes('cockpit')
  expect(theirs.scripts.some(isPrivate)).toBe(true)
  expect(heard.scripts.filter(isPrivate)).toEqual([])
  expect(scene.complaints).toEqual([])
})
