import { expect, it } from 'vitest'
import type { Kept } from '../../harness/browser.ts'
import { Board } from '../../pages/board.ts'
import { answerDoor } from '../../pages/door.ts'
import { restingPlace } from '../../pages/rest.ts'
import { BACKSTAGE, CAST, type Company, MINUTE, SECOND } from './company.ts'

/** That somebody asks for the room, as the backstage document names its place: with its length. */
const TAKE = '\u0004take'

/** The timeline, with a facilitator whose page is killed on the way. */
export const walking = (hour: Company): void => {
  let kept: Kept

  it('walks: everybody follows, and writes what they knew, assumed and saw', async () => {
    for (const words of ['morning. label printer', 'same here, about ten']) {
      await hour.go('amara')
      await hour.allDiscuss(words)
    }
    await hour.stage.getByText('same here, about ten').first().waitFor()
    await Promise.all([
      hour.boards.ines.annotate('knew', 'Templates had changed the night before'),
      hour.boards.tariq.annotate('saw', 'My page stood white for ten seconds'),
      hour.boards.sam.annotate('assumed', 'That the printers were at fault again'),
    ])
    await hour.boards.priya.note('Ines tells how the morning began.')
    await hour.all(async ({ nowCard }) => {
      for (const words of ['Templates had changed', 'My page stood white', 'That the printers were'])
        await nowCard.getByText(words).waitFor()
    })
  })

  it('calls on hands in a fair order', async () => {
    const { ines, sam, mei, kit } = hour.boards
    await ines.raiseHand()
    await hour.amara
      .panel('Hands 1')
      .getByRole('button', { name: /^Call on Ines/ })
      .click()
    await ines.page.getByText('You have the word.').waitFor()
    await mei.page.getByText('Ines has the word.').waitFor()
    await ines.page.getByRole('button', { name: /^I have spoken/ }).click()
    await hour.amara.panel('Hands 0').waitFor()
    // Up again first, and yet after somebody who has not spoken.
    await ines.raiseHand()
    await hour.amara.panel('Hands 1').waitFor()
    await sam.raiseHand()
    for (const { column } of [hour.amara, hour.jonah])
      await expect
        .poll(() =>
          column.getByRole('list', { name: 'Who waits to speak' }).getByRole('listitem').allInnerTexts(),
        )
        .toEqual([expect.stringContaining('Sam'), expect.stringContaining('Ines')])
    await sam.main.getByText('You are next.').waitFor()
    await ines.main.getByText('You are next.').waitFor({ state: 'hidden' })
    await hour.boards.amara.page.keyboard.press('h')
    await sam.page.getByText('You have the word.').waitFor()
    await kit.page.getByText('Sam has the word.').waitFor()
  })

  it('carries quiet signals, cues and words to facilitators', async () => {
    await hour.boards.mei.page.getByRole('button', { name: 'New to me' }).click()
    await hour.boards.sam.page.getByRole('button', { name: 'Quietly' }).click()
    await hour.boards.sam.page.getByRole('button', { name: 'Ask me about this' }).click()
    await hour.boards.sam.page.getByRole('button', { name: 'Done', exact: true }).click()
    await hour.amara.say(BACKSTAGE.chat)
    await hour.jonah.column.getByText(BACKSTAGE.chat).waitFor()
    await hour.jonah.say(BACKSTAGE.answer)
    await hour.jonah.flag('Hindsight', BACKSTAGE.slip)
    await hour.jonah.askSomebody('Tariq Aziz', BACKSTAGE.ask)
    await hour.jonah.observe(BACKSTAGE.observation)
    await hour.amara.column.getByText(BACKSTAGE.answer).waitFor()
    await hour.amara
      .panel('Cues')
      .getByRole('checkbox', { name: new RegExp(BACKSTAGE.slip) })
      .check()
    await hour.jonah.panel('Cues for Amara 1').getByText(BACKSTAGE.ask).waitFor()
    for (const one of [hour.amara, hour.jonah]) {
      await one.panel('Quiet signals').getByText('Mei').waitFor()
      await one.panel('Quiet signals').getByText('Sam').waitFor()
    }
    expect(await hour.amara.column.getByText(BACKSTAGE.observation).count()).toBe(0)
  })

  it('moves nobody who is typing, and loses nothing of theirs', async () => {
    const { page, nowCard } = hour.boards.tariq
    await page.getByRole('button', { name: 'I assumed' }).click()
    const field = page.getByRole('textbox', { name: 'What you assumed' })
    await field.and(page.locator(':focus')).waitFor()
    await page.keyboard.type('That it was my own machine, ')
    const before = await restingPlace(field)
    await hour.go('amara')
    await nowCard.getByRole('heading', { name: 'queue graph says 4k' }).waitFor({ state: 'attached' })
    await hour.allDiscuss('queue graph says 4k')
    expect(await restingPlace(field)).toEqual(before)
    await page.keyboard.type('as on the day before')
    expect(await field.inputValue()).toBe('That it was my own machine, as on the day before')
    await page.keyboard.press('Control+Enter')
    await field.waitFor({ state: 'hidden' })
    await page.getByText('as on the day before').waitFor()
  })

  it('takes somebody in who comes late', async () => {
    const page = await hour.open('lena')
    await page.goto(hour.review.links.participant)
    await answerDoor(page, CAST.lena.name)
    await page.getByRole('heading', { name: 'Half a minute, and you are with us' }).waitFor()
    await page.getByText(/queue graph says 4k/).waitFor()
    await page.getByText(/2 of 15 entries are told/).waitFor()
    await page.getByRole('button', { name: 'To the room' }).click()
    hour.boards.lena = new Board(page)
    await hour.boards.lena.nowCard.getByRole('heading', { name: 'queue graph says 4k' }).waitFor()
  })

  it('counts who is ready to go on, and parks an idea', async () => {
    for (const who of ['mei', 'oskar', 'lena'] as const)
      await hour.boards[who].page.getByRole('button', { name: 'Ready to go on' }).click()
    await hour.amara.conducting.getByText('3 of 8 ready to go on').waitFor()
    await hour.boards.ines.page.getByText('3 of 8 ready').waitFor()
    await hour.boards.oskar.page.keyboard.press('p')
    await hour.boards.oskar.page.keyboard.type('Refuse a template that includes itself')
    await hour.boards.oskar.page.keyboard.press('Enter')
    await hour.boards.oskar.page.getByText('Parked until Remediation, as your proposal.').waitFor()
  })

  it('goes on with the shadow when the facilitator’s page is killed', async () => {
    kept = await hour.browsers.amara.context.storageState()
    await hour.browsers.amara.context.close()
    await hour.boards.jonah.page.getByRole('button', { name: '9 people here' }).waitFor()
    await hour.scene.pass(21 * SECOND)
    await hour.jonah.conducting.getByText('Amara’s line dropped').waitFor()
    const { amara: _, ...rest } = hour.boards
    await hour.boards.jonah.page.keyboard.press('Shift+G')
    await hour.go('jonah')
    // Somebody who is there has five seconds to keep the room; nobody was asked, as nobody was there.
    expect(hour.wires.jonah.heard([TAKE])).toEqual([])
    for (const { nowCard } of Object.values(rest))
      await nowCard.getByRole('heading', { name: 'WARNING label-queue depth' }).waitFor()
    for (const who of ['ines', 'priya', 'kit'] as const)
      await hour.boards[who].page.getByText('Jonah holds the room').waitFor()
  })

  it('gives the room back once the facilitator is there again', async () => {
    const wire = hour.wires.amara
    const page = await hour.open('amara', kept)
    await page.goto(hour.review.links.facilitator)
    hour.boards.amara = new Board(page)
    await hour.amara.conducting.getByText('Shadowing Jonah').waitFor()
    await hour.amara.column.getByText(BACKSTAGE.answer).waitFor()
    await hour.jonah.conducting.getByRole('button', { name: /^Hand back/ }).click()
    await hour.amara.go.waitFor()
    await hour.jonah.conducting.getByText('Shadowing Amara').waitFor()
    // There are five seconds to say it in.
    await hour.scene.whileTimeStands(async () => {
      await hour.boards.jonah.page.keyboard.press('Shift+G')
      await hour.boards.amara.page.getByRole('group', { name: 'Jonah asks for the room' }).waitFor()
      await hour.boards.amara.page.keyboard.press('Shift+G')
      await hour.jonah.conducting.getByText('Amara keeps the room').waitFor()
    })
    expect(hour.wires.jonah.heard([TAKE])).toEqual([TAKE])
    // What Jonah and Amara said came to Amara's page, before it was killed and after.
    for (const one of [wire, hour.wires.amara])
      expect(one.carried([BACKSTAGE.chat])).toEqual([BACKSTAGE.chat])
  })

  it('says how the room keeps its pace, and when half the time is gone', async () => {
    await hour.passUntilLeft(19 * MINUTE - 2 * SECOND)
    await hour.allAreTold('Half time. Then: Discussion')
    await hour.scene.pass(MINUTE)
    for (const who of ['amara', 'jonah'] as const)
      await hour.boards[who].page
        .getByText(/behind the marks/)
        .first()
        .waitFor()
    expect(await hour.boards.mei.page.getByText(/behind the marks/).count()).toBe(0)
    await hour.amara.column.getByRole('button', { name: /^Pass over/ }).click()
    await hour.amara.column.getByText(/passed over quickly/).waitFor()
  })

  it('walks to the end of the timeline, over its time and with two minutes more', async () => {
    await hour.passUntilLeft(100 * SECOND)
    await hour.allAreTold('Last two minutes. Then: agreement')
    await hour.passUntilLeft(-30 * SECOND)
    await hour.allAreTold(/^Over\. Remediation gives the time/)
    await hour.boards.amara.page.keyboard.press('+')
    await hour.all((board) => board.timerAt(/^[01]:/))
    for (let entries = 0; entries < 15; entries++) {
      if (await hour.amara.conducting.getByText('Agreement', { exact: true }).isVisible()) break
      await hour.go('amara')
    }
    await hour.allDiscuss('queue empty')
    await hour.amara.conducting.getByText('Agreement', { exact: true }).waitFor()
  })
}
