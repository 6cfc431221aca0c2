import {
  addAnnotation,
  addEntry,
  factText,
  notesOf,
  readBoard,
  rootMap,
  type Role,
} from '@second-story/board'
import { clockQuestion, syncFrame } from '@second-story/sync/protocol'
import { applyUpdate, Doc, encodeStateAsUpdate, Map as YMap, XmlElement, XmlText } from 'yjs'
import { newId } from '../../src/ids.ts'
import type { Guest, Review } from '../harness/http.ts'
import { dial, type Page, visit } from '../harness/page.ts'
import { startServer, type TestServer } from '../harness/server.ts'
import { until } from '../harness/until.ts'
import { type Id, raw, type RawSection, type RawStruct } from './raw.ts'

const AT = '2026-05-04T09:00:00Z'

/** Whoever attacks: their page, their own annotation, and the document as they have it. */
export interface Attacker {
  page: Page
  me: string
  client: number
  /** Key of their own annotation; observers have none. */
  own: string
  /** The server's document at this moment, as a plain Yjs document of theirs that nothing hangs on. */
  replica(): Doc
  /** What an edit of such a replica puts on the wire. */
  edit(change: (doc: Doc) => void): Uint8Array
  /** Structs that continue what they have written. */
  mine(...structs: RawStruct[]): RawSection
  /** The same as a whole update. */
  write(...structs: RawStruct[]): Uint8Array
  /** Id of the living value at the end of a way of keys. */
  at(root: string, ...keys: string[]): Id
  /** Clock that a clientID writes next. */
  next(client: number): number
}

/** A live meeting on a real server, with things of several people to do harm to. */
export class Stage {
  readonly server: TestServer
  readonly review: Review
  readonly boss: Page
  readonly ben: Page
  readonly watcher: Guest
  /** Key of Ben's annotation, and of one that he has withdrawn. */
  readonly bens: string
  readonly withdrawn: string
  readonly entry: string

  private constructor(
    server: TestServer,
    review: Review,
    [boss, ben, watcher]: [Page, Page, Guest],
    [bens, withdrawn, entry]: [string, string, string],
  ) {
    this.server = server
    this.review = review
    this.boss = boss
    this.ben = ben
    this.watcher = watcher
    this.bens = bens
    this.withdrawn = withdrawn
    this.entry = entry
  }

  static async open(): Promise<Stage> {
    const server = await startServer({ env: { LIMITS: '{"frameBytes": 8388608}' } })
    const review = await server.createReview({ title: 'Orders waited' })
    const come = async (role: Role, name: string) =>
      visit(server.syncUrl, review, await server.join(review, role, name))
    const boss = await come('facilitator', 'Boss')
    await server.conduct(review, boss.guest, { do: 'open' })
    const ben = await come('participant', 'Ben')
    await until('the meeting to be open for Ben', () => rootMap(ben.doc, 'agenda').get('state') === 'live')
    const entry = addEntry(boss.doc, stamp(boss), { text: 'First page', at: AT })
    factText(boss.doc, 'summary')?.insert(0, 'The queue 😀 was full')
    // Before the heading that the server wrote at the opening.
    await until('the boss to see the heading of the meeting', () => notesOf(boss.doc).length > 0)
    const [heading, words] = [new XmlElement('heading'), new XmlText('Alarm 😀 rang')]
    heading.insert(0, [words])
    notesOf(boss.doc).insert(0, [heading])
    words.format(0, 5, { bold: true })
    const bens = addAnnotation(ben.doc, stamp(ben), {
      entryId: entry,
      lens: 'saw',
      body: 'I saw it 😀 early',
    })
    const withdrawn = addAnnotation(ben.doc, stamp(ben), { entryId: entry, body: 'withdrawn' })
    rootMap(ben.doc, 'annotations').delete(withdrawn)
    rootMap(ben.doc, 'votes').set(ben.guest.user.id, [newId()])
    rootMap(ben.doc, 'agreement').set(ben.guest.user.id, { answer: 'yes', at: AT })
    const watcher = await server.join(review, 'observer', 'Watcher')
    const stage = new Stage(server, review, [boss, ben, watcher], [bens, withdrawn, entry])
    await stage.published(ben)
    await stage.published(boss)
    await until('Ben to see the notes', () => heading.length > 0 && notesOf(ben.doc).length > 1)
    return stage
  }

  async close(): Promise<void> {
    this.boss.leave()
    this.ben.leave()
    await this.server.stop()
  }

  /** The document on the server. */
  get doc(): Doc {
    const room = this.server.app.rooms.get(this.review.id)
    if (!room) throw new Error('the room is not open')
    return room.doc
  }

  /** Somebody new with a role and, but for observers, an annotation of their own. */
  async attacker(role: Role): Promise<Attacker> {
    const guest = await this.server.join(this.review, role, `Mallory as ${role}`)
    const page = await visit(this.server.syncUrl, this.review, guest)
    let own = ''
    if (role !== 'observer') {
      own = addAnnotation(page.doc, stamp(page), { entryId: this.entry, lens: 'knew', body: 'me too' })
      await this.published(page)
    }
    await until('the attacker to be in step', () => same(page.doc, this.doc))
    return attackerOf(this, page, own)
  }

  /** Sends updates as they are. */
  send(page: Page, updates: readonly Uint8Array[]): void {
    for (const update of updates) page.provider.ws?.send(syncFrame('update', update))
  }

  /** What everybody has: the export, Ben's document and a newcomer's, which have to be the server's. */
  async scene(): Promise<string> {
    const { text } = await this.server.get(`/api/reviews/${this.review.id}/export.json`, this.watcher.session)
    await heard(this.ben)
    await until('Ben to be in step', () => same(this.ben.doc, this.doc))
    const newcomer = dial(this.server.syncUrl, this.review.id, this.watcher)
    // Only looks: with a caret of its own it would be put on the board as somebody who is here.
    newcomer.provider.awareness.setLocalState(null)
    await until('a newcomer to have the document', () => newcomer.provider.synced)
    const docs = [this.doc, this.ben.doc, newcomer.doc]
    newcomer.leave()
    for (const { store } of docs) {
      if (store.pendingStructs !== null || store.pendingDs !== null) throw new Error('something is pending')
    }
    const shown = docs.map(inWords)
    if (shown[1] !== shown[0]) throw new Error('Ben has another document than the server')
    if (shown[2] !== shown[0]) throw new Error('a newcomer has another document than the server')
    return `${shown[0]}\n${text}`
  }

  /** Waits until it is published whose clientID the page's is: the last that the server does for an honest page. */
  private async published(page: Page): Promise<void> {
    const { id } = page.guest.user
    await until('the clientID to be published', () =>
      readBoard(this.doc).people.get(id)?.clients?.includes(page.doc.clientID),
    )
    await this.server.app.rooms.get(this.review.id)?.settled()
  }
}

/** Waits until the server has read all that this page sent, and the page all that the server sent before. */
export const heard = async (page: Page): Promise<void> => {
  let answered = false
  page.provider.messageHandlers[100] = () => void (answered = true)
  page.provider.ws?.send(clockQuestion(1))
  await until('the server to have read it', () => answered || page.closes.length > 0)
}

const stamp = ({ guest }: Page) => ({ personId: guest.user.id, role: guest.user.role, id: newId(), at: AT })

/** All that a document shows and the names of its roots; maps in an order of their own, which replicas have not. */
const inWords = (doc: Doc): string =>
  JSON.stringify({ ...doc.toJSON(), roots: [...doc.share.keys()].sort() }, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

const same = (one: Doc, other: Doc): boolean => inWords(one) === inWords(other)

const attackerOf = (stage: Stage, page: Page, own: string): Attacker => {
  const client = page.doc.clientID
  const next = (of: number): number => {
    const last = stage.doc.store.clients.get(of)?.at(-1)
    return last ? last.id.clock + last.length : 0
  }
  const replica = (): Doc => {
    const doc = new Doc()
    applyUpdate(doc, encodeStateAsUpdate(stage.doc))
    doc.clientID = client
    return doc
  }
  const mine = (...structs: RawStruct[]): RawSection => ({ client, clock: next(client), structs })
  return {
    page,
    me: page.guest.user.id,
    client,
    own,
    next,
    replica,
    mine,
    write: (...structs) => raw([mine(...structs)]),
    edit(change) {
      const doc = replica()
      let made: Uint8Array | null = null
      doc.on('update', (update: Uint8Array) => void (made ??= update))
      doc.transact(() => change(doc))
      if (!made) throw new Error('the edit changed nothing')
      return made
    },
    at(root, ...keys) {
      let type: YMap<unknown> = stage.doc.getMap(root)
      let found: Id | null = null
      for (const key of keys) {
        const item = type._map.get(key)
        found = item ? [item.id.client, item.id.clock] : null
        const value = type.get(key)
        if (value instanceof YMap) type = value
      }
      if (!found) throw new Error(`nothing at ${[root, ...keys].join(' ')}`)
      return found
    },
  }
}
