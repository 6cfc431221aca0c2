import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import WebSocketClient, { WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import type { Place } from '../gate/place.ts'
import { Rooms } from '../room/rooms.ts'
import { MemoryLog } from '../room/testing/memory-log.ts'
import { attach } from './attach.ts'
import type { Link } from './attach.ts'
import { countingSocket } from './counting-socket.ts'

// `ws` has the browser's interface where the provider and the counting class use it.
const NodeSocket = WebSocketClient as unknown as typeof globalThis.WebSocket

interface Page {
  doc: Doc
  provider: WebsocketProvider
  link: Link
}

/** A server as small as one can be: sockets from `ws`, rooms from the engine, the name from the query. */
class Server {
  readonly log = new MemoryLog()
  rooms!: Rooms
  #sockets!: WebSocketServer
  #port = 0
  pages: Page[] = []

  async start(): Promise<this> {
    this.rooms = new Rooms({
      log: this.log,
      rules: () => ({
        roots: { board: 'map', notes: 'xml-fragment' },
        judge: {
          judge: (_writer, places: readonly Place[]) =>
            places.some(({ path }) => path[0] === 'forbidden')
              ? { allowed: false, code: 'forbidden', detail: 'This may not be written.' }
              : { allowed: true },
        },
      }),
      commands: async (session, command) => ({ status: 200, state: `${session.person.name}: ${command.do}` }),
    })
    this.#sockets = new WebSocketServer({ host: '127.0.0.1', port: this.#port })
    await once(this.#sockets, 'listening')
    this.#port = (this.#sockets.address() as AddressInfo).port
    this.#sockets.on('connection', (socket, request) => {
      const id = new URL(request.url ?? '', 'ws://here').searchParams.get('token') ?? ''
      const session = this.rooms.join('review', { id, name: `Name of ${id}`, role: 'scribe' }, socket)
      socket.on('message', (data: Buffer) => session.receive(data))
      socket.on('close', () => session.gone())
    })
    return this
  }

  async stop(): Promise<void> {
    await this.rooms.close()
    for (const socket of this.#sockets.clients) socket.terminate()
    await new Promise((resolve) => this.#sockets.close(resolve))
  }

  page(token: string): Page {
    const doc = new Doc()
    const { WebSocketPolyfill, tally } = countingSocket(NodeSocket)
    const provider = new WebsocketProvider(`ws://127.0.0.1:${this.#port}`, 'review', doc, {
      params: { token },
      disableBc: true,
      maxBackoffTime: 200,
      WebSocketPolyfill,
    })
    const page = { doc, provider, link: attach(provider, { tally }) }
    this.pages.push(page)
    return page
  }

  /** A page without anything of ours, as any y-websocket client would be. */
  stock(token: string): Omit<Page, 'link'> {
    const page = this.page(token)
    page.link.detach()
    page.provider.messageHandlers.length = 4
    page.provider.awareness.on('update', page.provider._awarenessUpdateHandler)
    return page
  }

  async end(): Promise<void> {
    for (const { provider, link, doc } of this.pages) {
      link.detach()
      provider.destroy()
      doc.destroy()
    }
    await this.stop()
  }
}

let server: Server
afterEach(() => server.end())

const until = (holds: () => unknown) =>
  vi.waitFor(() => expect(holds()).toBeTruthy(), { timeout: 60_000, interval: 5 })

describe('C4 on the stock provider, over real sockets', () => {
  it('C4: pages with and without the link sync, see each other and are confirmed', async () => {
    server = await new Server().start()
    const complaints = vi.spyOn(console, 'error').mockImplementation(() => {})
    const ada = server.page('ada')
    const ben = server.stock('ben')
    await until(() => ada.provider.synced && ben.provider.synced)
    for (let i = 0; i < 100; i++) (i % 2 ? ada : ben).doc.getMap('board').set(`k${i}`, i)
    expect(ada.link.saved.state).toBe('on-its-way')
    await until(() => ada.doc.getMap('board').size === 100 && ben.doc.getMap('board').size === 100)
    await until(() => ada.link.saved.state === 'saved')
    expect(server.log.history('review').getMap('board').size).toBe(100)
    ada.provider.awareness.setLocalState({ entryId: 'e1' })
    ben.provider.awareness.setLocalState({ entryId: 'e2' })
    await until(() => ben.provider.awareness.getStates().get(ada.doc.clientID)?.user?.name === 'Name of ada')
    await until(() => ada.provider.awareness.getStates().get(ben.doc.clientID)?.entryId === 'e2')
    expect(complaints.mock.calls.flat().filter((text) => text !== 'Unable to compute message')).toEqual([])
    complaints.mockRestore()
  })

  it('C4: the link knows the epoch, the server time and gets commands answered', async () => {
    server = await new Server().start()
    const { link } = server.page('ada')
    await until(() => link.hello && link.clock.best)
    expect(link.hello).toMatchObject({ epoch: 'epoch of review', protocol: 1, personId: 'ada' })
    expect(Math.abs(link.clock.best!.offset)).toBeLessThanOrEqual(link.clock.best!.roundTrip + 1)
    expect(await link.send({ do: 'hand' })).toMatchObject({ status: 200, state: 'Name of ada: hand' })
    const pushed: unknown[] = []
    link.on('event', (event) => pushed.push(event))
    server.rooms.get('review')!.pushTo('ada', { event: 'next' })
    await until(() => pushed.length === 1)
  })

  it('C4: a refusal is heard with its sentence, the provider stays away and nobody else sees the update', async () => {
    server = await new Server().start()
    const [ada, ben] = [server.page('ada'), server.page('ben')]
    await until(() => ada.provider.synced && ben.provider.synced)
    const refusals: unknown[] = []
    const closed: number[] = []
    ada.link.on('refusal', (refusal) => refusals.push(refusal))
    ada.provider.on('closed', ({ code }) => closed.push(code))
    ada.doc.getMap('board').set('forbidden', 1)
    await until(() => closed.length === 1)
    expect(refusals).toEqual([{ code: 'forbidden', detail: 'This may not be written.', frame: 2 }])
    expect(closed).toEqual([4403])
    expect(ada.link.saved.state).toBe('only-here')
    expect(ben.doc.getMap('board').size).toBe(0)
  })

  it('C4: what was written while the server was away is only here, then saved, and seen by the others', async () => {
    server = await new Server().start()
    const [ada, ben] = [server.page('ada'), server.page('ben')]
    ada.provider.awareness.setLocalState({ entryId: 'e1' })
    await until(() => ben.provider.awareness.getStates().has(ada.doc.clientID))
    await server.stop()
    await until(() => !ada.provider.wsconnected)
    ada.doc.getMap('board').set('offline', 1)
    ada.doc.getMap('board').set('offline too', 1)
    expect(ada.link.saved).toMatchObject({ state: 'only-here', unsaved: 2 })
    const answer = ada.link.send({ do: 'hand' })
    await server.start()
    await until(() => ada.link.saved.state === 'saved')
    await until(() => ben.doc.getMap('board').get('offline too') === 1)
    expect((await answer).status).toBe(200)
    await until(() => ben.provider.awareness.getStates().has(ada.doc.clientID))
  })
})
