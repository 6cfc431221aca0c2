import { draftsView, type DraftsView, type LiveView } from '@second-story/board'
import { attach, countingSocket } from '@second-story/sync/client'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Connection, type ConnectionEvent, newConnection, nextConnection } from './connection.ts'
import { followProvider } from './follow-provider.ts'
import { forgetEpoch, openLocalCopy } from './local-copy.ts'
import { type OwnLines, ownLines } from './own-lines.ts'
import { OwnWords } from './own-words.ts'
import type { KeptWords, Refusal } from './refusals.ts'
import { settling } from './settling.ts'

/** Somebody's own document of a review: lines that nobody else sees until their author shows them. */
export interface Mine {
  /** What board's writers of drafts take. */
  readonly doc: Y.Doc
  readonly view: DraftsView
  /** The same lines where they are offered. */
  readonly lines: OwnLines
  readonly connection: StoreApi<Connection>
  /** Somebody looks at the whole of it. @returns they went on */
  hold(): () => void
}

export interface MineOptions {
  reviewId: string
  session: string
  personId: string
  board: {
    doc: Y.Doc
    view: LiveView
    connection: StoreApi<Connection>
  }
  /** The document cannot go on; `words` are what it held and the server does not. */
  onBegun(why: Refusal): void
}

export interface ConnectedMine {
  readonly mine: Mine
  /** What was written here and is not on the server's disk. */
  unsavedWords(): readonly KeptWords[]
  leave(): void
}

const REFUSED = 'Your last own line was not taken.'
const AGAIN = {
  lead: 'Your own lines begin anew.',
  detail: 'This review was brought back on the server from an earlier copy.',
}

/**
 * Opens `<reviewId>~mine` of one person, over a connection of its own and with its own copy on this device, so that a
 * line survives a reload and a journey without a network.
 */
export const connectMine = ({ reviewId, session, personId, board, onBegun }: MineOptions): ConnectedMine => {
  const doc = new Y.Doc()
  const name = `${reviewId}~mine`
  const connection = createStore<Connection>(() => newConnection(Date.now(), navigator.onLine))
  const tell = (event: ConnectionEvent): void =>
    connection.setState((was) => nextConnection(was, event, Date.now()), true)
  const copy = openLocalCopy(doc, name, personId, localStorage, () => tell({ type: 'cached' }))
  const { WebSocketPolyfill, tally } = countingSocket(WebSocket)
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, name, doc, {
    disableBc: true,
    params: { token: session },
    WebSocketPolyfill,
  })
  // Nobody is to be seen here: who is on the page is said once, on the board's own connection.
  provider.awareness.setLocalState(null)
  const link = attach(provider, { tally, unsavedBefore: copy.unsaved, restores: copy.isRestoring })
  const words = new OwnWords(
    doc,
    copy.unsavedWords,
    (origin) => origin !== provider && !copy.isRestoring(origin),
  )
  const view = draftsView(doc)
  const lines = ownLines(board.view, view, personId)
  const stopSettling = settling({ mine: doc, view, board, personId })

  const { hold, stop: stopResting } = resting(provider, view)

  const unsavedWords = (): KeptWords[] => words.read().map(({ text }) => ({ text, draft: null }))
  const handlePageHide = (): void => copy.noteWords(unsavedWords())
  addEventListener('pagehide', handlePageHide)
  const leave = (): void => {
    handlePageHide()
    removeEventListener('pagehide', handlePageHide)
    stopFollowing()
    stopResting()
    stopSettling()
    lines.stop()
    words.stop()
    link.detach()
    provider.destroy()
    copy.close()
    doc.destroy()
  }
  const beginAnew = (why: Pick<Refusal, 'lead' | 'detail'>): void => {
    const kept = unsavedWords()
    words.keepLast(0)
    copy.drop()
    onBegun({ ...why, words: kept })
  }
  link.on('hello', ({ epoch }) => {
    if (copy.agree(epoch)) return
    forgetEpoch(name, personId, localStorage)
    beginAnew(AGAIN)
  })
  link.on('refusal', ({ detail }) => beginAnew({ lead: REFUSED, detail }))
  link.on('saved', ({ state, unsaved }) => {
    words.keepLast(unsaved)
    copy.noteUnsaved(unsaved)
    tell({ type: 'unsent', count: unsaved, saved: state })
  })
  const stopFollowing = followProvider(provider, tell)
  if (copy.unsaved > 0) tell({ type: 'unsent', count: copy.unsaved, saved: 'only-here' })
  return { mine: { doc, view, lines, connection, hold }, unsavedWords, leave }
}

/**
 * Most people in a room never write a line of their own: theirs is looked up once, and again whenever they come back to
 * the page, and costs the server no connection meanwhile.
 */
const resting = (provider: WebsocketProvider, view: DraftsView): { hold: Mine['hold']; stop(): void } => {
  let holders = 0
  const rest = (): void => {
    if (holders === 0 && provider.synced && view.get().length === 0) provider.disconnect()
  }
  const wake = (): void => {
    if (!provider.shouldConnect) provider.connect()
  }
  const handleVisible = (): void => {
    if (document.visibilityState === 'visible') wake()
  }
  provider.on('sync', (inStep) => {
    if (inStep) rest()
  })
  const unsubscribe = view.subscribe(() => {
    if (view.get().length > 0) wake()
  })
  document.addEventListener('visibilitychange', handleVisible)
  return {
    hold: () => {
      holders += 1
      wake()
      return () => {
        holders -= 1
        rest()
      }
    },
    stop: () => {
      unsubscribe()
      document.removeEventListener('visibilitychange', handleVisible)
    },
  }
}
