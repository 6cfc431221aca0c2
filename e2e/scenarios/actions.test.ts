import { expect, it } from 'vitest'
import { sideways, violations } from '../harness/axe.ts'
import { PHONE } from '../harness/browser.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { comeIn } from '../pages/door.ts'

const LOG = [
  '[22:40:00] <tomas> the copy prints nothing',
  '[23:25:00] <tomas> told the hosts apart by eye',
  '[23:50:00] <mei> the bucket turns out to be empty',
].join('\n')

const PROMPT = 'The shell prompt on database hosts names the role with a colour of its own'
const RESTORE = 'Weekly restore of the latest dump into staging, with a page when it fails'

const scene = setScene('actions')

it('a room finds what helps the next person, says what becomes of it, and takes it along', async () => {
  const review = await Review.make(scene.server, 'The copy that stood still')
  await review.importLog(LOG, '2026-02-02')
  const [amaras, linas, kofis, meis, otts] = [
    await scene.page(),
    await scene.page(),
    await scene.page(PHONE),
    await scene.page(),
    await scene.page(),
  ]
  const amara = await comeIn(amaras, review.links.facilitator, 'Amara Obi')
  await comeIn(linas, review.links.scribe, 'Lina Voss')
  const kofi = await comeIn(kofis, review.links.participant, 'Kofi Mensah')
  await comeIn(meis, review.links.participant, 'Mei Tan')
  await comeIn(otts, review.links.observer, 'Ott Rand')
  await amaras.getByRole('button', { name: 'Open the room' }).first().click()
  await amaras.keyboard.press('Escape')
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await amara.phase(4)

  // None is a fine result, and everybody reads it.
  for (const page of [amaras, linas, kofis, meis, otts]) {
    await page.getByText('none is a fine result', { exact: false }).first().waitFor()
  }

  // By keyboard: two new actions, one with what it answers and who wants it.
  const row = (title: string, page = amaras) => page.getByRole('listitem').filter({ hasText: title })
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => amaras.keyboard.press(key)), Promise.resolve())
  await press('c')
  for (const title of [PROMPT, RESTORE, 'Improve backups', 'Prompt with the role']) {
    await amaras.keyboard.type(title)
    await press('Enter')
    await otts.getByText(title).waitFor()
  }
  await row(PROMPT).focus()
  await press('Shift+A')
  await amaras.getByRole('combobox', { name: 'What it answers' }).and(amaras.locator(':focus')).waitFor()
  await amaras.keyboard.type('by eye')
  await press('ArrowDown', 'Enter')
  await row(PROMPT, meis).getByText('told the hosts apart by eye').waitFor()
  await row(PROMPT)
    .getByRole('button', { name: /^Owner of/ })
    .click()
  await amaras.locator('input:focus').waitFor()
  await amaras.keyboard.type('Mei Tan')
  await press('Enter')
  await row(PROMPT, otts).getByText('Mei Tan').waitFor()
  // It asks for what could be pointed at; a press leaves the question aside, and nothing was held up by it.
  await row('Improve backups')
    .getByText(/^Broad\./)
    .waitFor()
  expect(await otts.getByText(/^Broad\./).count()).toBe(0)
  await row('Improve backups')
    .getByRole('button', { name: /^Leave this aside/ })
    .click()
  await expect
    .poll(() =>
      row('Improve backups')
        .getByText(/^Broad\./)
        .count(),
    )
    .toBe(0)

  // A participant proposes, the scribe accepts.
  await kofi.addAction('Train everyone on the copy tool')
  await row('Train everyone', linas)
    .getByRole('button', { name: /^Accept/ })
    .click()
  await expect
    .poll(async () => (await review.exported()).actions.find(({ proposedBy }) => proposedBy)?.status)
    .toBe('open')
  await expect.poll(() => sideways(kofis)).toEqual([])

  // The room votes; what has more dots comes first once the vote has ended.
  await amaras.getByRole('button', { name: 'Let everyone vote' }).click()
  for (const page of [kofis, meis]) {
    await page.getByRole('button', { name: /^Dot for: Weekly restore/ }).click()
  }
  await amaras.getByText('2 have voted.').waitFor()
  expect(await otts.getByRole('button', { name: /^Dot for/ }).count()).toBe(0)
  expect(await violations(kofis)).toEqual([])
  await amaras.getByRole('button', { name: 'End the vote' }).click()
  await meis
    .getByRole('list', { name: 'Action items' })
    .getByRole('listitem')
    .first()
    .getByText(RESTORE)
    .waitFor()

  // Merged with the one that says the same, and undone; then again.
  const same = 'Prompt with the role'
  const merge = async (): Promise<void> => {
    await row(same).focus()
    await press('Shift+M')
    await amaras
      .getByRole('combobox', { name: /says the same/ })
      .and(amaras.locator(':focus'))
      .waitFor()
    await amaras.keyboard.type('shell prompt')
    await press('ArrowDown', 'Enter')
    await expect.poll(() => row(same, otts).count()).toBe(0)
  }
  await merge()
  await amaras.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await press('Control+z')
  await row(same, otts).waitFor()
  await merge()

  // What becomes of them: left with a reason, soaking with a small group, handed to planning.
  const menu = async (title: string, item: string | RegExp): Promise<void> => {
    await amaras.getByRole('button', { name: `What to do with: ${title}` }).click()
    await amaras.getByRole('menuitem', { name: item }).click()
  }
  await menu('Train everyone on the copy tool', /say why/)
  await amaras.getByRole('textbox', { name: 'Why it is left' }).and(amaras.locator(':focus')).waitFor()
  await amaras.keyboard.type('The tool will say it')
  await press('Enter')
  await otts.getByText('The tool will say it').waitFor()
  await menu(RESTORE, 'Let it soak')
  await amaras.getByRole('combobox', { name: 'Who comes back to it' }).and(amaras.locator(':focus')).waitFor()
  await amaras.keyboard.type('Lina Voss')
  await press('Enter')
  await amaras.keyboard.type('Kofi Mensah')
  await amaras.getByRole('form', { name: 'Let it soak' }).getByRole('button', { name: 'Let it soak' }).click()
  await otts.getByText(/then Lina Voss, Kofi Mensah/).waitFor()
  await menu('Improve backups', 'Hand to planning')
  await otts.getByRole('heading', { name: 'Not for this room' }).waitFor()
  await row(PROMPT).focus()
  await press('Enter')
  await amaras
    .getByRole('textbox', { name: 'Could this fix cause the next one?' })
    .fill('A host that was renamed')
  await press('Tab')
  for (const page of [amaras, otts]) expect(await violations(page)).toEqual([])

  // Along: a file for the tracker, and the report.
  await amaras.getByRole('button', { name: 'Take to a tracker' }).click()
  const download = amaras.waitForEvent('download')
  await amaras.getByRole('menuitem', { name: 'CSV for Jira' }).click()
  expect((await download).suggestedFilename()).toMatch(/^actions-.*-jira\.csv$/)
  const written = async (wanted: string) =>
    (await review.exported()).actions.find(({ title }) => title === wanted)
  await expect
    .poll(() => written(PROMPT))
    .toMatchObject({
      owner: { personId: expect.any(String) },
      risk: 'A host that was renamed',
      from: [expect.any(String)],
    })
  await expect
    .poll(() => written(RESTORE))
    .toMatchObject({
      status: 'soaking',
      soakers: ['Lina Voss', 'Kofi Mensah'],
    })
  expect(scene.complaints).toEqual([])
})
