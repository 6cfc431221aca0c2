import type { Locator, Page } from 'playwright-core'

/** The page for lines of one's own, and where the board offers them. */
export class OwnLines {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** What is offered under the entry that is discussed. */
  get offer(): Locator {
    return this.page.getByRole('region', { name: 'Your own lines, private' })
  }

  get field(): Locator {
    return this.page.getByRole('textbox', { name: /^What you (knew|assumed|saw)$/ })
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^What I saw/ }).click()
    await this.page.getByRole('heading', { name: /what you saw/i, level: 1 }).waitFor()
  }

  /** Writes a line about an entry of the timeline, by a part of its words. */
  async write(about: string, words: string, lens: 'knew' | 'assumed' | 'saw' = 'saw'): Promise<void> {
    await this.page
      .getByRole('complementary', { name: 'Where were you?' })
      .getByRole('button', { name: about })
      .click()
    await this.put(words, lens)
  }

  /** Writes a line about something that no entry tells yet. */
  async writeLoose(when: string, words: string): Promise<void> {
    await this.page
      .getByRole('complementary', { name: 'Where were you?' })
      .getByRole('button', { name: 'Something that is not on here yet' })
      .click()
    await this.page.getByRole('textbox', { name: /^When was it/ }).fill(when)
    await this.put(words, 'saw')
  }

  async put(words: string, lens: 'knew' | 'assumed' | 'saw'): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Which lens' })
      .getByRole('button', { name: `I ${lens}` })
      .click()
    await this.field.fill(words)
    await this.page.getByRole('button', { name: /^(Done|Keep)/ }).click()
    await this.page.getByText(words).waitFor()
  }

  async saved(): Promise<void> {
    await this.page.getByText('Saved', { exact: true }).waitFor()
  }
}
