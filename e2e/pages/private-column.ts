import type { Locator, Page } from 'playwright-core'

/** What only facilitators see, at the right of their board. */
export class PrivateColumn {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  get column(): Locator {
    return this.page.getByRole('complementary', { name: 'Cockpit' })
  }

  panel(name: string | RegExp): Locator {
    return this.column.getByRole('region', { name })
  }

  /** What stands by, with the buttons of whoever holds the room or shadows; it stands in the other column. */
  get conducting(): Locator {
    return this.page.getByRole('region', { name: 'Conducting' })
  }

  get go(): Locator {
    return this.conducting.getByRole('button', { name: /^Go\b/ })
  }

  /** Says something to whoever facilitates as well. */
  async say(words: string): Promise<void> {
    await this.column.getByRole('textbox', { name: /^Message to/ }).fill(words)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
  }

  /** Puts up a cue about a bias, in one press. */
  async flag(bias: 'Hindsight' | 'Confirmation' | 'Outcome', words: string): Promise<void> {
    await this.column.getByRole('textbox', { name: 'A few words for the cue' }).fill(words)
    await this.column.getByRole('button', { name: bias, exact: true }).click()
  }

  async askSomebody(name: string, about: string): Promise<void> {
    await this.column.getByRole('button', { name: 'Ask…' }).click()
    await this.column.getByRole('combobox', { name: 'Whom to ask' }).selectOption({ label: name })
    await this.column.getByRole('textbox', { name: 'About what' }).fill(about)
    await this.page.keyboard.press('Enter')
  }

  /** Notes something about how the meeting is led. */
  async observe(words: string): Promise<void> {
    await this.column.getByRole('textbox', { name: 'What you notice about how it is led' }).fill(words)
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.press('Escape')
  }
}
