import type { Page } from 'playwright-core'
import { type Kept, type Person, PHONE } from '../../harness/browser.ts'
import { Review } from '../../harness/review.ts'
import type { Scene } from '../../harness/scene.ts'
import type { Links } from '../../harness/server.ts'
import { Wire } from '../../harness/wire.ts'
import type { Board } from '../../pages/board.ts'
import { type Answers, comeIn } from '../../pages/door.ts'
import { PrivateColumn } from '../../pages/private-column.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND

export const CAST = {
  amara: { name: 'Amara Obi', role: 'facilitator' },
  jonah: { name: 'Jonah Levi', role: 'cofacilitator' },
  priya: { name: 'Priya Raman', role: 'scribe' },
  ines: { name: 'Ines Duarte', role: 'participant' },
  tariq: { name: 'Tariq Aziz', role: 'participant' },
  oskar: { name: 'Oskar Lind', role: 'participant' },
  mei: { name: 'Mei Tan', role: 'participant' },
  sam: { name: 'Sam Okoro', role: 'participant' },
  lena: { name: 'Lena Brandt', role: 'participant' },
  kit: { name: 'Kit Lund', role: 'observer' },
} as const satisfies Record<string, { name: string; role: keyof Links }>
export type Who = keyof typeof CAST

const AT_THE_DOOR: Partial<Record<Who, Answers>> = {
  ines: {
    job: 'Depot systems',
    there: 'I was there',
    claims: ['ines'],
    firstReview: 'No',
    why: 'To hear it',
  },
  tariq: { there: 'I was there', claims: ['tariq'], firstReview: 'No', why: 'To see what others saw' },
  oskar: { there: 'I was there', claims: ['oskar'], firstReview: 'No', why: 'To be readier next time' },
  mei: { there: 'I am new to it', firstReview: 'Yes', why: 'I do not know yet' },
  sam: { there: 'I was informed', firstReview: 'No', why: 'To ask simple questions' },
}

/** What is written where only facilitators read. Nothing of it may come to anybody else. */
export const BACKSTAGE = {
  chat: 'Slower now, the kingfisher is loud in here',
  answer: 'Agreed, and mind the heron by the door',
  slip: 'marmalade words about what was plain',
  ask: 'the walnut restart',
  observation: 'You let the osprey silence stand, that was good',
}
export const SAID_AT_THE_DOOR = 'The bittern minutes at the end were too short'

/** Those who meet for an hour, each with a browser of their own and everything that goes over their line. */
export class Company {
  readonly scene: Scene
  readonly boards = {} as Record<Who, Board>
  readonly wires = {} as Record<Who | 'stage', Wire>
  readonly browsers = {} as Record<Who, Person>
  #review: Review | undefined
  #stage: Page | undefined

  constructor(scene: Scene) {
    this.scene = scene
  }

  get review(): Review {
    if (!this.#review) throw new Error('There is no review before the first of them made one.')
    return this.#review
  }

  /** The window for the projector, once it is open. */
  get stage(): Page {
    if (!this.#stage) throw new Error('Nobody has opened the stage window yet.')
    return this.#stage
  }

  /** What Amara sees as a facilitator. */
  get amara(): PrivateColumn {
    return new PrivateColumn(this.boards.amara.page)
  }

  get jonah(): PrivateColumn {
    return new PrivateColumn(this.boards.jonah.page)
  }

  async makeReview(title: string): Promise<void> {
    this.#review = await Review.make(this.scene.server, title)
  }

  /** A page in somebody's browser, before it goes anywhere. @param kept starts a browser again that was closed */
  async open(who: Who, kept?: Kept): Promise<Page> {
    const browser = await this.scene.person(who === 'sam' ? PHONE : undefined, kept)
    const page = await browser.context.newPage()
    this.browsers[who] = browser
    this.wires[who] = new Wire(page)
    return page
  }

  /** Comes in by the door, with what they have to say there. */
  async enter(who: Who): Promise<void> {
    const { name, role } = CAST[who]
    this.boards[who] = await comeIn(await this.open(who), this.review.links[role], name, AT_THE_DOOR[who])
  }

  async openStage(from: Who): Promise<void> {
    const { page } = this.boards[from]
    const opened = page.waitForEvent('popup')
    await page.getByRole('button', { name: 'Stage window' }).click()
    this.#stage = await opened
    this.wires.stage = new Wire(this.#stage)
  }

  all<T>(act: (board: Board, who: Who) => Promise<T>): Promise<T[]> {
    const here = Object.entries(this.boards) as [Who, Board][]
    return Promise.all(here.map(([who, board]) => act(board, who)))
  }

  async allSee(words: string): Promise<void> {
    await this.all(({ page }) => page.getByText(words).filter({ visible: true }).first().waitFor())
  }

  /** The sentence under the timer, which a phone has no room for. */
  async allAreTold(words: string | RegExp): Promise<void> {
    await this.all(async ({ page }, who) => {
      if (who !== 'sam') await page.getByText(words).filter({ visible: true }).first().waitFor()
    })
  }

  async allDiscuss(words: string): Promise<void> {
    await this.all(({ nowCard }) => nowCard.getByRole('heading', { name: words }).waitFor())
  }

  /** Presses Go, wherever the focus is. */
  async go(who: 'amara' | 'jonah'): Promise<void> {
    await this.boards[who].readyForGo()
    await this[who].go.click()
  }

  /** Lets time pass until the timebox has so many ms left, to the second. */
  async passUntilLeft(ms: number): Promise<void> {
    const [minutes, seconds] = (await this.boards.amara.timerText()).split(':').map(Number)
    await this.scene.pass(minutes! * MINUTE + seconds! * SECOND - ms)
  }
}
