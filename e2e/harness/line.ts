import { once } from 'node:events'
import { connect, createServer, type Server as Listener, type Socket } from 'node:net'

/**
 * The line between one person's browser and the server, which scenarios break. It listens on a port of its own; a
 * browser told to be offline keeps connections that are open already, so they are torn here.
 */
export class Line {
  readonly #listener: Listener
  readonly #to: URL
  readonly #open = new Set<Socket>()
  #state: 'up' | 'pages only' | 'down' = 'up'

  private constructor(to: URL) {
    this.#to = to
    this.#listener = createServer((near) => this.#join(near))
  }

  static async to(address: string): Promise<Line> {
    const line = new Line(new URL(address))
    line.#listener.listen(0, '127.0.0.1')
    await once(line.#listener, 'listening')
    return line
  }

  /** The same link, by way of this line. */
  through(link: string): string {
    const bound = this.#listener.address()
    if (bound === null || typeof bound === 'string') throw new Error('the line is closed')
    const url = new URL(link)
    url.port = String(bound.port)
    return url.href
  }

  /** Breaks every connection and lets none through. */
  cut(): void {
    this.#state = 'down'
    this.#breakAll()
  }

  /** Breaks every connection; pages come through again, WebSockets do not. */
  cutSockets(): void {
    this.#state = 'pages only'
    this.#breakAll()
  }

  mend(): void {
    this.#state = 'up'
  }

  dispose(): void {
    this.#breakAll()
    this.#listener.close()
  }

  #breakAll(): void {
    for (const socket of this.#open) socket.destroy()
    this.#open.clear()
  }

  #join(near: Socket): void {
    if (this.#state === 'down') {
      near.destroy()
      return
    }
    const far = connect(Number(this.#to.port), this.#to.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#open.add(one)
      // A broken line is what this is for; the other end hears of it by its own close.
      one.on('error', () => other.destroy())
      one.on('close', () => {
        this.#open.delete(one)
        other.destroy()
      })
      one.on('data', (bytes: Buffer) => {
        if (this.#state === 'pages only' && bytes.subarray(0, 9).toString() === 'GET /sync') one.destroy()
        else other.write(bytes)
      })
    }
  }
}
