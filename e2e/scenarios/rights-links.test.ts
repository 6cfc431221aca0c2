import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Person, PHONE } from '../harness/browser.ts'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { restingPlace } from '../pages/rest.ts'

describe('links and whom they let in', () => {
  const scene = setScene('rights-links')
  let review: Review
  let facilitator: Board
  let mei: { person: Person; board: Board }

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
  })

  it('say the same of a wrong link, an unknown review and no link at all', async () => {
    const { origin } = new URL(scene.server.address)
    const [, token] = review.links.participant.split('#')
    const said: string[] = []
    for (const link of [
      `${origin}/r/${review.id}#${'x'.repeat(token!.length)}`,
      `${origin}/r/${'a'.repeat(review.id.length)}#${token}`,
      `${origin}/r/${review.id}`,
    ]) {
      const page = await scene.page()
      await page.goto(link)
      await page.getByRole('heading', { name: 'This link does not open a review' }).waitFor()
      said.push(await page.locator('body').innerText())
      await page.context().close()
    }
    expect(new Set(said).size).toBe(1)
    expect(said[0]).not.toContain('Labels')
  })

  it('leave the address bar at once, so that a shared screen hands out no role', async () => {
    const person = await scene.person()
    const page = await person.context.newPage()
    await page.goto(review.links.participant)
    await page.getByLabel('Your name').waitFor()
    expect(page.url()).toBe(review.links.participant.split('#')[0])
    mei = { person, board: await comeIn(page, review.links.participant, 'Mei Tan') }
  })

  it('show before the room is open: the preparation to facilitators, a door to those who wait', async () => {
    facilitator = await comeIn(await scene.page(), review.links.facilitator, 'Amara Obi')
    await facilitator.page.getByRole('region', { name: 'Preparation' }).waitFor()
    await facilitator.page.getByRole('complementary', { name: 'Cockpit' }).waitFor()
    await mei.board.page.getByText('The room is not open yet').waitFor()
    expect(await mei.board.page.getByText('label printer page').count()).toBe(0)
    await facilitator.page.getByRole('button', { name: 'Open the room' }).click()
    await mei.board.page.getByRole('heading', { name: 'What are these reviews for?' }).waitFor()
    await facilitator.phase(2)
    await facilitator.timerAt(/^3[78]:/)
    await facilitator.go()
    await facilitator.nowCard.waitFor()
  })

  it.each([
    ['cofacilitator', 'Co-facilitator', 'Dana Roth', ['Shadowing Amara', 'Take over'], ['Go']],
    ['scribe', 'Scribe', 'Priya Raman', ['Write on at the end', 'Following Amara', 'Raise hand'], ['Go']],
    ['participant', 'Participant', 'Ines Vale', ['I knew', 'I assumed', 'I saw', 'Raise hand'], ['Go']],
    ['observer', 'Observer', 'Kit Lund', ['You are reading along'], ['Go', 'Raise hand', 'I saw']],
  ] as const)('show %s what is theirs and nothing of the rest', async (role, chip, name, theirs, not) => {
    const { page, nowCard } = await comeIn(await scene.page(), review.links[role], name)
    await nowCard.waitFor()
    await page.locator('header').getByText(chip, { exact: true }).waitFor()
    for (const words of theirs) await page.getByText(words).first().waitFor()
    for (const button of not) {
      expect(await page.getByRole('button', { name: new RegExp(`^${button}\\b`) }).count()).toBe(0)
    }
    const cockpit = page.getByRole('complementary', { name: 'Cockpit' })
    await expect.poll(() => cockpit.count()).toBe(role === 'cofacilitator' ? 1 : 0)
    await page.context().close()
  })

  it('show a participant on a phone the card and four big buttons', async () => {
    const { page, nowCard } = await comeIn(await scene.page(PHONE), review.links.participant, 'Sam Okoro')
    await nowCard.waitFor()
    for (const name of ['I knew', 'I assumed', 'I saw', 'Raise hand']) {
      const box = await restingPlace(page.getByRole('button', { name, exact: true }))
      expect(box.height).toBeGreaterThanOrEqual(44)
      expect(box.y + box.height).toBeLessThanOrEqual(PHONE.height)
      expect(box.y).toBeGreaterThan(PHONE.height / 2)
    }
    await page.context().close()
  })

  it('know a browser again after a reload, and after it was closed', async () => {
    const { board, person } = mei
    await board.show('Timeline')
    await board.annotate('saw', 'The page turned white and stayed white')
    await board.main.getByRole('button', { name: 'Withdraw' }).waitFor()
    await board.page.reload()
    await board.main.getByRole('button', { name: 'Withdraw' }).waitFor()
    await board.page.close()
    const page = await person.context.newPage()
    await page.goto(new URL(`/r/${review.id}`, scene.server.address).href)
    mei.board = new Board(page)
    await mei.board.main.getByRole('button', { name: 'Withdraw' }).waitFor()
    expect(await mei.board.me()).toBe('Mei Tan')
    expect(peopleNamed(await review.exported(), 'Mei Tan')).toBe(1)
  })

  it('make nobody new of somebody who comes by the same link again', async () => {
    await mei.board.page.goto('about:blank')
    await mei.board.page.goto(review.links.participant)
    await mei.board.main.getByRole('button', { name: 'Withdraw' }).waitFor()
    expect(peopleNamed(await review.exported(), 'Mei Tan')).toBe(1)
  })

  it('do not mix two roles in one browser', async () => {
    const { context } = await scene.person()
    const first: Page = await context.newPage()
    const scribe = await comeIn(first, review.links.scribe, 'Oskar Lind')
    const observer = await comeIn(await context.newPage(), review.links.observer, 'Oskar, looking')
    await scribe.note('Oskar writes as a scribe.')
    await facilitator.show('Notes')
    await facilitator.page.getByText('Oskar writes as a scribe.').waitFor()
    for (const [board, chip, may] of [
      [scribe, 'Scribe', 1],
      [observer, 'Observer', 0],
    ] as const) {
      await board.page.reload()
      await board.nowCard.waitFor()
      await board.page.locator('header').getByText(chip, { exact: true }).waitFor()
      await board.page.getByRole('region', { name: may ? 'Notes' : 'Timeline' }).waitFor()
      await expect.poll(() => board.notes.count()).toBe(may)
    }
    expect([await scribe.me(), await observer.me()]).toEqual(['Oskar Lind', 'Oskar, looking'])
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints.filter((words) => !words.includes('401'))).toEqual([])
  })
})

const peopleNamed = ({ people }: { people: { name: string }[] }, name: string): number =>
  people.filter((person) => person.name === name).length
