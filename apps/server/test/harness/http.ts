import type { Agenda, Role } from '@second-story/board'
import type { ReviewExport } from '@second-story/report'

/** An answer; `json` is whatever it holds, each test knows what it looks for. */
export interface Answer {
  status: number
  /** The media type without its parameters. */
  type: string
  text: string
  json: Record<string, unknown>
}

export interface Review {
  id: string
  tokens: Record<Role, string>
}
export interface Guest {
  session: string
  user: { id: string; name: string; role: Role }
}

/** The calls of the contract, made to a running server. */
export class Caller {
  readonly base: string
  constructor(base: string) {
    this.base = base
  }

  async call(
    method: string,
    path: string,
    token?: string,
    body?: unknown,
    type = 'application/json',
  ): Promise<Answer> {
    const headers: Record<string, string> = {}
    if (token !== undefined) headers.authorization = `Bearer ${token}`
    if (body !== undefined) headers['content-type'] = type
    const raw = body === undefined || body instanceof Uint8Array || type !== 'application/json'
    const sent = raw ? (body as string | Uint8Array<ArrayBuffer> | undefined) : JSON.stringify(body)
    const answer = await fetch(this.base + path, { method, headers, body: sent })
    const text = await answer.text()
    const contentType = answer.headers.get('content-type') ?? ''
    const json = contentType.includes('json') ? (JSON.parse(text) as Record<string, unknown>) : {}
    return { status: answer.status, type: contentType.split(';')[0] ?? '', text, json }
  }

  get(path: string, token?: string): Promise<Answer> {
    return this.call('GET', path, token)
  }

  post(path: string, token: string | undefined, body: unknown): Promise<Answer> {
    return this.call('POST', path, token, body)
  }

  async createReview(facts: object = { title: 'The queue ran full' }): Promise<Review> {
    const { status, json, text } = await this.post('/api/reviews', undefined, facts)
    if (status !== 201) throw new Error(`creating a review answered ${status}: ${text}`)
    const { id, links } = json as { id: string; links: Record<Role, string> }
    const tokens = Object.entries(links).map(([role, link]) => [role, link.split('#')[1]])
    return { id, tokens: Object.fromEntries(tokens) as Record<Role, string> }
  }

  async join(review: Review, role: Role, name: string = `A ${role}`, device?: string): Promise<Guest> {
    const { status, json, text } = await this.post(`/api/reviews/${review.id}/join`, review.tokens[role], {
      name,
      device,
    })
    if (status !== 200) throw new Error(`joining answered ${status}: ${text}`)
    return json as unknown as Guest
  }

  conduct(review: Review, guest: Guest, order: object): Promise<Answer & { json: Partial<Agenda> }> {
    return this.post(`/api/reviews/${review.id}/conduct`, guest.session, order)
  }

  importLog(
    review: Review,
    guest: Guest,
    log: string | Uint8Array,
    query: Record<string, string> = {},
  ): Promise<Answer> {
    const path = `/api/reviews/${review.id}/timeline/import?${new URLSearchParams(query).toString()}`
    return this.call('POST', path, guest.session, log, 'text/plain')
  }

  async exported(review: Review, guest: Guest): Promise<ReviewExport> {
    const { json } = await this.get(`/api/reviews/${review.id}/export.json`, guest.session)
    return json as unknown as ReviewExport
  }
}
