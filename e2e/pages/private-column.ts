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

/** Everything that a page's sockets were sent from now on, and every script that it fetched. */
export const overhear = (page: Page): { sockets(): string; scripts(): readonly string[] } => {
  const frames: Buffer[] = []
  const scripts: string[] = []
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => void frames.push(Buffer.from(payload)))
  })
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(new URL(response.url()).pathname)
  })
  return { sockets: () => Buffer.concat(frames).toString('utf8'), scripts: () => scripts }
}
