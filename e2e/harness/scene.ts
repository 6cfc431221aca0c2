import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, onTestFailed } from 'vitest'
import { type Kept, launch, person, photograph, type Person } from './browser.ts'
import { Line } from './line.ts'
import { Server } from './server.ts'

/** One server and one browser for all scenarios of a file, and everybody who takes part. */
export class Scene {
  readonly people: Person[] = []
  readonly #lines: Line[] = []
  #server: Server | undefined
  #browser: Browser | undefined

  get server(): Server {
    if (!this.#server) throw new Error('The scene is set when the first scenario begins.')
    return this.#server
  }

  /** Somebody with a browser of their own. @param kept starts one again that was closed */
  async person(viewport?: { width: number; height: number }, kept?: Kept): Promise<Person> {
    if (!this.#browser) throw new Error('The scene is set when the first scenario begins.')
    const one = await person(this.#browser, viewport, kept)
    this.people.push(one)
    return one
  }

  async page(viewport?: { width: number; height: number }): Promise<Page> {
    return (await this.person(viewport)).context.newPage()
  }

  /** A line to the server that can be broken. */
  async line(): Promise<Line> {
    const line = await Line.to(this.server.address)
    this.#lines.push(line)
    return line
  }

  /** Lets so many ms pass by the server's clock; every page asks it for the time. */
  async pass(ms: number): Promise<void> {
    await this.server.moveOn(ms)
    const pages = this.people.flatMap(({ context }) => context.pages())
    await Promise.all(
      pages.map((page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))),
    )
  }

  /** Lets the server's clock stand meanwhile: for what has to be done within some seconds of the meeting. */
  async whileTimeStands(act: () => Promise<void>): Promise<void> {
    await this.server.moveOn(null)
    await act()
    await this.server.moveOn(0)
  }

  /** What any page complained about. */
  get complaints(): string[] {
    return this.people.flatMap(({ complaints }) => complaints)
  }

  async set(clock?: 'skips', env: Record<string, string> = {}): Promise<void> {
    this.#server = await Server.start(env, clock)
    this.#browser = await launch()
  }

  async strike(): Promise<void> {
    await this.#browser?.close()
    for (const line of this.#lines) line.dispose()
    await this.#server?.dispose()
  }
}

/**
 * Sets a scene for the scenarios of this file.
 * @param name of the pictures that are taken when one fails
 * @param clock 'skips' for a server whose time can be moved on
 * @param env settings of its server
 */
export const setScene = (name: string, clock?: 'skips', env?: Record<string, string>): Scene => {
  const scene = new Scene()
  beforeAll(() => scene.set(clock, env))
  beforeEach(() => onTestFailed(() => photograph(scene.people, name)))
  afterAll(() => scene.strike())
  return scene
}
