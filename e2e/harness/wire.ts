import type { Page } from 'playwright-core'

/** All that goes over the WebSockets of one page, as bytes; and the scripts that the page runs. */
export class Wire {
  /** Addresses of the sockets that were opened. */
  readonly sockets: string[] = []
  /** Addresses of the scripts that were loaded. */
  readonly scripts: string[] = []
  readonly #received: Buffer[] = []
  readonly #sent: Buffer[] = []

  /** Listens to a page that has not gone anywhere yet. */
  constructor(page: Page) {
    page.on('websocket', (socket) => {
      this.sockets.push(socket.url())
      socket.on('framereceived', ({ payload }) => this.#received.push(Buffer.from(payload)))
      socket.on('framesent', ({ payload }) => this.#sent.push(Buffer.from(payload)))
    })
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') this.scripts.push(response.url())
    })
  }

  /** How many frames came. */
  get received(): number {
    return this.#received.length
  }

  /** Those of some words that stand in a frame, whichever way it went. */
  carried(words: readonly string[]): string[] {
    return words.filter((word) => stands(word, this.#received) || stands(word, this.#sent))
  }

  /** Those of some words that stand in a frame that came. */
  heard(words: readonly string[]): string[] {
    return words.filter((word) => stands(word, this.#received))
  }
}

const stands = (word: string, frames: readonly Buffer[]): boolean =>
  frames.some((frame) => frame.includes(word, 0, 'utf8'))
