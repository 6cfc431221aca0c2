import type { Locator, Page } from 'playwright-core'

/** The board as one person sees it, by roles and names: what a screen reader would find. */
export class Board {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get timer(): Locator {
    return this.page.getByRole('timer').first()
  }

  get notes(): Locator {
    return this.page.getByRole('textbox', { name: 'Notes' })
  }

  /** The card of the entry that the room discusses. */
  get nowCard(): Locator {
    return this.page.locator('section[aria-current="step"]').first()
  }

  /** What the page says about its line to the server: Live, Saving, Reconnecting, Offline, Closed. */
  get line(): Locator {
    return this.page.getByTestId('line')
  }

  /** The middle of the board with what stands over it, without what is only spoken. */
  get main(): Locator {
    return this.page.locator('main#main')
  }

  /** Words that the server did not take. */
  get refused(): Locator {
    return this.page.getByRole('region', { name: 'Words that were not taken' })
  }

  async timerText(): Promise<string> {
    return (await this.timer.textContent()) ?? ''
  }

  /** Waits until the timer shows something. */
  async timerAt(figures: RegExp): Promise<void> {
    await this.page.getByRole('timer').filter({ hasText: figures }).first().waitFor()
  }

  /** The name of whoever uses this page, by the list of those who are here. */
  async me(): Promise<string> {
    await this.page.getByRole('button', { name: /^\d+ (person|people) here$/ }).click()
    const row = this.page.getByRole('dialog').getByRole('listitem').filter({ hasText: '(you)' })
    const name = (await row.locator('b').innerText()).replace('(you)', '').trim()
    await this.page.keyboard.press('Escape')
    return name
  }

  /** Shows one of the board's panes: Timeline, Discussion, Actions, Notes, Facts. */
  async show(pane: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Panes' })
      .getByRole('button', { name: new RegExp(`^${pane}\\b`) })
      .click()
  }

  /** Says what one knew, assumed or saw about the entry under discussion. */
  async annotate(lens: 'knew' | 'assumed' | 'saw', words: string): Promise<void> {
    await this.page
      .getByRole('button', { name: new RegExp(`^(I ${lens}|Add what you ${lens})$`) })
      .first()
      .click()
    await this.page.getByRole('textbox', { name: `What you ${lens}` }).fill(words)
    await this.page.getByRole('button', { name: 'Add', exact: true }).last().click()
  }

  async raiseHand(): Promise<void> {
    await this.page.getByRole('button', { name: /^Raise hand/ }).click()
    await this.page.getByRole('button', { name: /^Lower hand/ }).waitFor()
  }

  /** Says that this is a timeline to work from; with a note, where there is one. */
  async agree(note?: string): Promise<void> {
    const answer = note === undefined ? 'Yes, I can work from it' : /^Yes, with a note/
    await this.page.getByRole('radio', { name: answer }).click()
    if (note === undefined) return
    await this.page.getByLabel('Your note').fill(note)
    await this.page.getByRole('button', { name: /^Add the note/ }).click()
  }

  /** Writes on at the end of the notes. */
  async note(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Write on at the end' }).click()
    // The editor takes the caret with the next frame: sooner than anybody's next key, but not than ours.
    await this.notes.and(this.page.locator(':focus')).waitFor()
    await this.page.keyboard.type(words)
  }

  /** Waits until Go would act: it does so once per press, not for 400 ms after, and not before the last answer. */
  async readyForGo(): Promise<void> {
    const asked = await this.page.evaluate(() => performance.now())
    await this.page.waitForFunction((since) => performance.now() - since > 400, asked)
  }

  /** Takes the room on, as whoever holds it. */
  async go(): Promise<void> {
    await this.readyForGo()
    await this.page.keyboard.press('Space')
  }

  /** The same by the button: Space is for whatever button has the focus, as after a look at the list of people. */
  async pressGo(): Promise<void> {
    await this.readyForGo()
    await this.page.getByRole('button', { name: 'Go', exact: true }).click()
  }

  /** Goes to a phase, as whoever holds the room: once the room is open its card is there, and the keys with it. */
  async phase(number: 1 | 2 | 3 | 4): Promise<void> {
    await this.page.getByRole('button', { name: 'Phases and lengths' }).waitFor()
    await this.pair('g', String(number))
  }

  /**
   * Two keys that mean something one after the other. The second is given before the first is answered for: a page
   * counts the time between two presses, and a busy machine may take longer over one than a hand does over both.
   */
  async pair(first: string, second: string): Promise<void> {
    await Promise.all([this.page.keyboard.press(first), this.page.keyboard.press(second)])
  }

  /** Closes the meeting, as whoever holds the room: asked about once, in the card's own place. */
  async close(): Promise<void> {
    await this.page.getByRole('button', { name: 'Phases and lengths' }).click()
    await this.page.getByRole('menuitem', { name: /close/i }).click()
    await this.page.getByRole('button', { name: 'Close and read the draft' }).click()
  }

  async addAction(title: string): Promise<void> {
    await this.show('Actions')
    await this.page.getByRole('textbox', { name: /New action|Propose an action/ }).fill(title)
    await this.page.keyboard.press('Enter')
  }

  /** Brings a log in through the page for it and puts all of it on the board. */
  async importLog(file: string, date?: string): Promise<string> {
    await this.page.getByRole('button', { name: 'Import a log' }).first().click()
    await this.page.getByLabel('Log file').setInputFiles(file)
    const choose = this.page.getByRole('button', { name: 'Choose what goes on the board' })
    await choose.waitFor()
    const ask = this.page.locator('input[type=date]')
    if (date && (await ask.isVisible())) {
      await ask.fill(date)
      await ask.blur()
    }
    // It is read again with what was said; until then nothing can be chosen.
    await choose.click()
    await this.page.getByRole('button', { name: /^Add [\d,]+ entr/ }).click()
    const done = this.page.getByText(/new on the board/)
    await done.waitFor()
    const words = (await done.textContent()) ?? ''
    await this.page.getByRole('button', { name: 'Go to the board' }).click()
    return words
  }
}
