import { addEntry, type Agenda, type EntryPatch, readThing, type Role, type Stamp } from '@second-story/board'
import { newId } from '../../src/ids.ts'
import { TestClock } from './clock.ts'
import type { Guest, Review } from './http.ts'
import { type Page, visit } from './page.ts'
import { startServer, type TestServer } from './server.ts'
import { until } from './until.ts'

/** A review on a server of its own whose clock stands still, and pages that leave with it. */
export interface Meeting {
  clock: TestClock
  server: TestServer
  review: Review
  /** The facilitator. */
  ada: Guest
  join(role: Role, name?: string): Promise<Guest>
  come(guest: Guest, part?: string): Promise<Page>
  /** Gives a command by HTTP and answers its status with the agenda, or what is wrong. */
  order(guest: Guest, order: object): Promise<{ status: number; agenda: Agenda; detail: unknown }>
  agenda(): Promise<Agenda>
  /** Puts an entry on the timeline through somebody's page; answers its key once the server has it. */
  entry(page: Page, draft: EntryPatch): Promise<string>
  /** Stops the server and starts another on the same data; pages are gone. */
  restart(): Promise<void>
  end(): Promise<void>
}

export const stampOf = ({ user }: Guest, at = '2026-05-03T12:05:00Z'): Stamp => ({
  personId: user.id,
  role: user.role,
  id: newId(),
  at,
})

export const gather = async (dataDir?: string): Promise<Meeting> => {
  const clock = new TestClock()
  const pages: Page[] = []
  const leave = (): void => {
    for (const page of pages.splice(0)) page.leave()
  }
  let server = await startServer({ clock, ...(dataDir === undefined ? {} : { dataDir }) })
  const review = await server.createReview({ title: 'The queue ran full', timeZone: 'Europe/Berlin' })
  const ada = await server.join(review, 'facilitator', 'Ada')
  const meeting: Meeting = {
    clock,
    get server() {
      return server
    },
    review,
    ada,
    join: (role, name) => server.join(review, role, name),
    come: async (guest, part = '') => {
      const page = await visit(server.syncUrl, review, guest, part)
      pages.push(page)
      return page
    },
    order: async (guest, order) => {
      const { status, json } = await server.conduct(review, guest, order)
      const refused = json as { agenda?: Agenda; detail?: unknown }
      return { status, agenda: status === 200 ? (json as Agenda) : refused.agenda!, detail: refused.detail }
    },
    agenda: async () => (await server.exported(review, ada)).agenda,
    entry: async (page, draft) => {
      const key = addEntry(page.doc, stampOf(page.guest), { at: '2026-05-03T12:05:00Z', ...draft })
      await until('the server to have it', async () =>
        server.app.rooms.get(review.id)
          ? readThing(server.app.rooms.get(review.id)!.doc, 'timeline', key)
          : undefined,
      )
      return key
    },
    restart: async () => {
      leave()
      await server.stop()
      server = await startServer({ clock, ...(dataDir === undefined ? {} : { dataDir }) })
    },
    end: async () => {
      leave()
      await server.stop()
    },
  }
  return meeting
}
