import { beforeAll, describe, expect, it } from 'vitest'
import { LABELS_LATE } from '../harness/logs.ts'
import { Review } from '../harness/review.ts'
import { setScene } from '../harness/scene.ts'
import { Board } from '../pages/board.ts'
import { comeIn } from '../pages/door.ts'
import { focused } from '../pages/focus.ts'

describe('a meeting run from the keyboard alone', () => {
  const scene = setScene('keyboard', 'skips')
  let review: Review
  let board: Board
  let mei: Board

  /** What has the focus, once it came to rest: in sight, and where something is wanted, somewhere at all. */
  const rested = async (wrong = /^(LOST|UNSEEN|OUTSIDE)/): Promise<string> => {
    let now = ''
    await expect.poll(async () => (now = await focused(board.page))).not.toMatch(wrong)
    return now
  }
  /** Presses keys one after the other; after each the focus stands somewhere and is seen. */
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) {
      await board.page.keyboard.press(key)
      await rested()
    }
  }
  /** Presses two keys that mean something one after the other. */
  const pair = async (first: string, second: string): Promise<void> => {
    await board.pair(first, second)
    await rested()
  }
  /** Goes on with Tab, past the end of the page to its beginning, until the focus is on something of that name. */
  const tabTo = async (name: string): Promise<void> => {
    for (let steps = 0; steps < 80; steps++) {
      const now = await rested(/^(UNSEEN|OUTSIDE)/)
      if (now.startsWith(name)) return
      await board.page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${name}.`)
  }
  const type = (words: string): Promise<void> => board.page.keyboard.type(words)
  /** What the room is asked, over the board. */
  const prompt = ({ page }: Board) => page.getByRole('region', { name: 'Shown to the room' })
  const cockpit = () => board.page.getByRole('complementary', { name: 'Cockpit' })
  const row = (words: string) => board.page.locator('li[data-entry]').filter({ hasText: words })

  beforeAll(async () => {
    review = await Review.make(scene.server, 'Labels came late')
    await review.importLog(LABELS_LATE.text, LABELS_LATE.date)
  })

  it('comes in by the door', async () => {
    const page = await scene.page()
    await page.goto(review.links.facilitator)
    await page.getByLabel('Your name').waitFor()
    board = new Board(page)
    await press('Tab', 'Tab')
    await type('Amara Obi')
    await page.keyboard.press('Enter')
    await board.timer.waitFor()
    await rested(/^(LOST|UNSEEN)/)
  })

  it('opens the room, reads the rules and goes to the timeline', async () => {
    await tabTo('Open the room')
    await press('Enter')
    await board.page.getByRole('button', { name: /^Go\b/ }).waitFor()
    mei = await comeIn(await scene.page(), review.links.participant, 'Mei Tan')
    await press('x', 'x')
    await board.page.getByText('1 of 8 read').waitFor()
    await prompt(mei).getByText('Every choice made sense').waitFor()
    await press('0')
    await prompt(mei).waitFor({ state: 'hidden' })
    await pair('g', '2')
    await board.timerAt(/^3[78]:/)
  })

  it('walks through entries with Space', async () => {
    for (const words of ['morning. label printer', 'same here, about ten', 'queue graph says 4k']) {
      await board.readyForGo()
      await press('Space')
      await board.nowCard.getByRole('heading', { name: words }).waitFor()
      await mei.nowCard.getByRole('heading', { name: words }).waitFor()
    }
  })

  it('pauses, resumes and adds two minutes', async () => {
    const { main, page } = board
    await press('.')
    await page.getByText('Paused, Timeline').waitFor()
    await press('.')
    await page.getByText('Paused, Timeline').waitFor({ state: 'hidden' })
    await press('+')
    await board.timerAt(/^(39|40):/)
    await main.waitFor()
  })

  it('looks around with J and K and takes an entry up with Enter, out of order', async () => {
    await press('j', 'j', 'j', 'k', 'Enter')
    await board.nowCard.getByRole('heading', { name: 'I picked up the page' }).waitFor()
    await mei.nowCard.getByRole('heading', { name: 'I picked up the page' }).waitFor()
  })

  it('adds an entry, changes it and hides it', async () => {
    await press('c')
    await type('09:06')
    await press('Tab')
    await type('The second printer was switched off')
    await press('Enter')
    await mei.page.getByText('The second printer was switched off').waitFor()
    await press('e', 'End')
    await type(' by hand')
    await press('Enter', 'Escape')
    await mei.page.getByText('The second printer was switched off by hand').waitFor()
    await tabTo('What to do with this entry')
    await press('Enter')
    await board.page.getByRole('menuitem').and(board.page.locator(':focus')).waitFor()
    await press('ArrowUp', 'Enter')
    await mei.page.getByText('The second printer was switched off').waitFor({ state: 'hidden' })
    await row('The second printer was switched off').waitFor({ state: 'hidden' })
  })

  it('opens a menu of an open card and leaves it again, and then the card', async () => {
    await press('j', 'e', 'Escape')
    const card = board.main.getByRole('button', { name: 'Close', exact: true })
    await card.waitFor()
    await tabTo('What to do with this entry')
    await press('Enter')
    await board.page.getByRole('menuitem').and(board.page.locator(':focus')).waitFor()
    await press('Escape')
    await board.page.getByRole('menu').waitFor({ state: 'hidden' })
    await expect.poll(() => focused(board.page)).toBe('What to do with this entry')
    expect(await card.count()).toBe(1)
    await press('Escape')
    await card.waitFor({ state: 'hidden' })
  })

  it('says what it knew, and raises and lowers its hand', async () => {
    await press('j')
    await pair('a', 'k')
    await type('That templates had changed')
    await press('Control+Enter')
    await board.main.getByText('That templates had changed').waitFor()
    await press('r')
    await cockpit().getByText('Amara').first().waitFor()
    await mei.page.getByText('Amara is waiting').waitFor()
    await press('r')
    await mei.page.getByText('Amara is waiting').waitFor({ state: 'hidden' })
  })

  it('calls on a hand, asks the room, and marks what an entry turns on', async () => {
    await mei.page.keyboard.press('r')
    await cockpit()
      .getByRole('button', { name: /^Call on Mei/ })
      .waitFor()
    await press('h')
    await mei.page.getByText('You have the word.').waitFor()
    const line = cockpit().getByRole('button', { pressed: true })
    await press('2')
    await line.waitFor()
    await mei.nowCard.getByText((await line.locator('span[dir]').innerText()).trim()).waitFor()
    await press('0')
    await line.waitFor({ state: 'hidden' })
    await press('n', 'i', 'd')
    await expect
      .poll(async () => (await review.exported()).timeline.find(({ inflection }) => inflection)?.depth)
      .toBe('deep')
  })

  it('writes backstage, puts the private column away and takes it back', async () => {
    await press('t')
    await type('Slower, please')
    await press('Enter', 'Escape')
    await cockpit().getByText('Slower, please').waitFor()
    await press('b')
    await cockpit().waitFor({ state: 'hidden' })
    await press('b')
    await cockpit().getByText('Slower, please').waitFor()
  })

  it('keeps the room when somebody asks for it', async () => {
    const { page } = await comeIn(await scene.page(), review.links.cofacilitator, 'Jonah Levi')
    // There are five seconds to say it in.
    await scene.whileTimeStands(async () => {
      await page.keyboard.press('Shift+G')
      await board.page.getByRole('group', { name: 'Jonah asks for the room' }).waitFor()
      await press('Shift+G')
      await page.getByText('Amara keeps the room').waitFor()
    })
    await board.page.getByRole('group', { name: 'Jonah asks for the room' }).waitFor({ state: 'hidden' })
  })

  it('parks an idea and goes back to where it was', async () => {
    await press('p')
    await type('Refuse a template that includes itself')
    await press('Enter')
    await board.page.getByText('Parked until Remediation.').first().waitFor()
  })

  it('goes through all landmarks with F6 and reads the map of keys', async () => {
    const seen = new Set<string>()
    for (let steps = 0; steps < 4; steps++) {
      await press('F6')
      seen.add(await rested())
    }
    expect(seen.size).toBe(4)
    await press('?')
    await board.page.getByRole('dialog', { name: 'Run the room from the keyboard' }).waitFor()
    await press('Escape')
    await board.page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('asks for agreement, answers and goes on', async () => {
    await pair('g', 'a')
    const yes = board.page.getByRole('radio', { name: 'Yes, I can work from it' })
    await yes.waitFor()
    for (let steps = 0; steps < 80; steps++) {
      if (await yes.and(board.page.locator(':focus')).count()) break
      await press('Tab')
    }
    await press('Space')
    await mei.page.getByRole('img', { name: /^1 yes/ }).waitFor()
    await tabTo('Go')
    await board.readyForGo()
    await press('Enter')
    await mei.page.getByRole('heading', { name: 'What can we take from it?' }).waitFor()
  })

  it('lets the room vote, passes a question over and asks the next', async () => {
    await tabTo('Let everyone vote')
    await press('Enter')
    await mei.page.getByText('0 have voted.').waitFor()
    await board.page.locator('#main').focus()
    await press('j', 'v')
    await mei.page.getByText('1 has voted.').waitFor()
    await press('k', 'x')
    await mei.page.getByRole('img', { name: 'Passed over' }).waitFor()
    await press('j', 'Enter')
    await mei.page.locator('article[aria-current=step]').waitFor()
  })

  it('goes on to the end and closes', async () => {
    await pair('g', '4')
    await board.page.getByRole('heading', { name: 'What would help the next person' }).waitFor()
    await tabTo('Close the meeting')
    await press('Enter')
    await tabTo('Close and read the draft')
    await press('Enter')
    await mei.page.getByRole('heading', { name: /^The meeting has ended\./ }).waitFor()
    await tabTo('Open a second meeting')
    expect((await review.exported()).agenda.state).toBe('closed')
  })

  it('did all that without an error on any page', () => {
    expect(scene.complaints).toEqual([])
  })
})
