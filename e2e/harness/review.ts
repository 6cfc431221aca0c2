import type { Links, Server } from './server.ts'

/** What `export.json` says of a review, as far as scenarios ask. */
export interface Exported {
  agenda: {
    state: string
    holder: string | null
    entryId: string | null
    agreement: boolean
    told: Record<string, number>
    agreed: { yes: number; note: number; notYet: number; open: number } | null
  }
  facts: { title: string }
  people: { id: string; name: string; there?: string; claims?: string[] }[]
  timeline: { id: string; text: string; hidden?: boolean; inflection?: boolean; depth?: string }[]
  annotations: { id: string; entryId: string; body: string }[]
  actions: { id: string; title: string; status?: string; proposedBy?: string; mergedInto?: string }[]
  questions: { id: string; text: string; state?: string; entries?: string[] }[]
  checkin: { id: string; why: string }[]
  notesText: string
}

/** Somebody who came in without a page. */
export interface Joined {
  session: string
  user: { id: string; name: string; role: string }
}

/** A review over HTTP, for what a scenario needs to be there and is not about. */
export class Review {
  readonly id: string
  readonly links: Links
  readonly #address: string

  private constructor(address: string, id: string, links: Links) {
    this.#address = address
    this.id = id
    this.links = links
  }

  static async make(server: Server, title: string): Promise<Review> {
    const { id, links } = await server.createReview(title)
    return new Review(server.address, id, links)
  }

  async join(role: keyof Links, name: string): Promise<Joined> {
    return this.#ask<Joined>('/join', this.links[role].split('#')[1]!, { body: JSON.stringify({ name }) })
  }

  /** Puts all of a log on the board. @param date the day it begins, YYYY-MM-DD */
  async importLog(log: string, date: string): Promise<void> {
    const { session } = await this.join('scribe', 'Log bringer')
    await this.#ask(`/timeline/import?fileName=log.txt&date=${date}&timeZone=UTC`, session, {
      body: log,
      type: 'application/octet-stream',
    })
  }

  async exported(): Promise<Exported> {
    const { session } = await this.join('observer', 'Reader')
    return this.#ask<Exported>('/export.json', session)
  }

  async #ask<T>(
    path: string,
    token: string,
    { body, type = 'application/json' }: { body?: string; type?: string } = {},
  ): Promise<T> {
    const answer = await fetch(`${this.#address}/api/reviews/${this.id}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': type }), authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
}
