import { liveView } from '@second-story/board'
import { attach, countingSocket } from '@second-story/sync/client'
import { WebsocketProvider } from 'y-websocket'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { type Connection, type ConnectionEvent, newConnection, nextConnection } from './connection.ts'
import { createDrafts } from './drafts.ts'
import { followProvider } from './follow-provider.ts'
import { newConducting } from './agenda-overlay.ts'
import type { Me } from './me.ts'
import { watchPresence } from './presence.ts'
import type { Room } from './room.ts'
import { createTicker } from './ticker.ts'

export interface WatchOptions {
  reviewId: string
  session: string
  me: Me
  /** The server's document is another one than before: watch again, from nothing. */
  onBegun(): void
}

/** What a screen without a person may do. */
const ONLY_SHOWS = { status: 403, detail: 'This screen only shows the board.' } as const

/**
 * Opens a review for a screen that nobody sits at: nothing is kept on the device, nothing is said about it to others,
 * nothing can be written from it.
 */
export const watchRoom = ({
  reviewId,
  session,
  me,
  onBegun,
}: WatchOptions): { room: Room; leave(): void } => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  const connection = createStore<Connection>(() => newConnection(Date.now(), navigator.onLine))
  const tell = (event: ConnectionEvent): void =>
    connection.setState((was) => nextConnection(was, event, Date.now()), true)
  const { WebSocketPolyfill, tally } = countingSocket(WebSocket)
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, reviewId, doc, {
    awareness,
    disableBc: true,
    params: { token: session },
    WebSocketPolyfill,
  })
  const link = attach(provider, { tally })
  let epoch: string | null = null
  link.on('hello', (hello) => {
    if (epoch !== null && epoch !== hello.epoch) onBegun()
    epoch = hello.epoch
  })
  const stopFollowing = followProvider(provider, tell)
  const view = liveView(doc)
  const presence = watchPresence(awareness, () => provider.wsconnected)
  const now = (): number => link.now()
  const room: Room = {
    reviewId,
    me,
    doc,
    backstage: null,
    mine: null,
    provider,
    view,
    conducting: newConducting(),
    presence,
    connection,
    ticker: createTicker(now),
    drafts: createDrafts(NOWHERE, reviewId, me.id),
    session,
    now,
    stamp: () => ({ personId: me.id, role: me.role, id: me.id, at: new Date(now()).toISOString() }),
    command: async () => ONLY_SHOWS,
  }
  const leave = (): void => {
    stopFollowing()
    presence.destroy()
    link.detach()
    provider.destroy()
    view.destroy()
    awareness.destroy()
    doc.destroy()
  }
  return { room, leave }
}

const NOWHERE = { getItem: () => null, setItem: () => {}, removeItem: () => {} }
