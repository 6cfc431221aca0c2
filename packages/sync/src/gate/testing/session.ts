import { UndoManager, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { Doc, Transaction } from 'yjs'
import { PEOPLE, emptyDoc, furnishedWorld } from './world.ts'
import type { Name, World } from './world.ts'

/** Frames on the way from a page to the server. */
interface Sent {
  update: Uint8Array
  /** Answers the server's first step 1 of a connection; what came before it may have to wait for it. */
  isStep2: boolean
}

/** One page of one person: a document, its undo stack, and a line that may be cut. */
export class Page {
  readonly name: Name
  readonly gc: boolean
  /** Whether it deletes marks that have lost their meaning, as Yjs does wherever a text is received. */
  readonly tidies: boolean
  doc: Doc
  undo: UndoManager
  online = true
  synced = true
  readonly outbox: Sent[] = []
  readonly inbox: Uint8Array[] = []
  readonly #forward = (update: Uint8Array, origin: unknown): void => {
    if (this.online && origin !== 'server') this.outbox.push({ update, isStep2: false })
  }

  constructor(name: Name, doc: Doc, gc: boolean, tidies: boolean) {
    this.name = name
    this.gc = gc
    this.tidies = tidies
    this.doc = doc
    this.undo = this.#watch()
  }

  receive(count: number): void {
    for (const update of this.inbox.splice(0, count)) applyUpdate(this.doc, update, 'server')
  }

  /** The page is loaded again: the same words, kept in the browser, and a new clientID. */
  reload(client: number): void {
    const kept = encodeStateAsUpdate(this.doc)
    this.goOffline()
    this.undo.destroy()
    this.doc = emptyDoc(0, this.gc)
    applyUpdate(this.doc, kept)
    this.doc.clientID = client
    this.undo = this.#watch()
  }

  goOffline(): void {
    this.online = false
    this.synced = false
    this.outbox.length = 0
    this.inbox.length = 0
  }

  #watch(): UndoManager {
    this.doc.on('update', this.#forward)
    if (!this.tidies) this.doc.on('afterTransaction', leaveUntidy)
    return new UndoManager([...this.doc.share.values()], { captureTimeout: 0, doc: this.doc })
  }
}

function leaveUntidy(transaction: Transaction): void {
  transaction._needFormattingCleanup = false
}

/** What came of an honest session: what the gate said no to, and a plain document fed the same frames. */
export class Session {
  readonly world: World = furnishedWorld()
  readonly plain: Doc
  readonly pages: Page[] = []
  readonly objections: string[] = []
  readonly #held = new Map<Page, Uint8Array[]>()
  #clients = 5000

  constructor() {
    this.plain = this.world.replica(2)
    const names = Object.keys(PEOPLE) as Name[]
    for (const [i, name] of [...names, 'ada' as const, 'ben' as const, 'rea' as const].entries()) {
      const gc = i % 3 !== 1
      const tidies = PEOPLE[name].role === 'scribe' || i >= names.length
      this.pages.push(new Page(name, this.world.replica(this.#clients++, gc), gc, tidies))
    }
    this.world.doc.on('update', (update: Uint8Array) => {
      for (const page of this.pages) if (page.online) page.inbox.push(update)
    })
  }

  /** The server takes the next frames of a page. */
  take(page: Page, count: number): void {
    for (const { update, isStep2 } of page.outbox.splice(0, count)) {
      this.#offer(page, update)
      if (!isStep2) continue
      page.synced = true
      const held = this.#held.get(page) ?? []
      this.#held.delete(page)
      for (const late of held) this.#offer(page, late)
    }
  }

  /** Both ends tell what the other lacks. `early` is written after the line is up and before that. */
  connect(page: Page, early: () => void): void {
    if (page.online) return
    page.online = true
    const known = encodeStateVector(this.world.doc)
    page.inbox.push(encodeStateAsUpdate(this.world.doc, encodeStateVector(page.doc)))
    early()
    page.outbox.push({ update: encodeStateAsUpdate(page.doc, known), isStep2: true })
  }

  reload(page: Page): void {
    page.reload(this.#clients++)
    // y-indexeddb hands the page what it kept, and the provider passes that on like an edit.
    this.connect(page, () => page.outbox.push({ update: encodeStateAsUpdate(page.doc), isStep2: false }))
  }

  /** Everybody comes back and everything arrives. */
  settle(): void {
    for (const page of this.pages) this.connect(page, () => {})
    while (this.pages.some((page) => page.outbox.length > 0 || page.inbox.length > 0)) {
      for (const page of this.pages) {
        this.take(page, Infinity)
        page.receive(Infinity)
      }
    }
    for (const page of this.pages) page.undo.destroy()
  }

  #offer(page: Page, update: Uint8Array): void {
    const admission = this.world.send(page.name, update)
    if (admission.kind === 'admitted') {
      applyUpdate(this.plain, update)
    } else if (admission.kind === 'waits' && !page.synced) {
      this.#held.set(page, [...(this.#held.get(page) ?? []), update])
    } else {
      this.objections.push(`${page.name}: ${admission.kind} ${admission.code} ${admission.detail}`)
    }
  }
}
