import type { CommandReply } from '@second-story/api'
import { type Agenda, idFrom, liveView } from '@second-story/board'
import { attach, CommandFailed, CommandTimeout, countingSocket, type Link } from '@second-story/sync/client'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { caretColor } from '../kit/person-color.ts'
import { createAgendaOverlay } from './agenda-overlay.ts'
import { connectBackstage } from './backstage.ts'
import { type Connection, type ConnectionEvent, newConnection, nextConnection } from './connection.ts'
import { createDrafts } from './drafts.ts'
import { forgetEpoch, openLocalCopy } from './local-copy.ts'
import type { Me } from './me.ts'
import { connectMine } from './mine.ts'
import { OwnWords } from './own-words.ts'
import { keepRefusal, type KeptWords, type Refusal } from './refusals.ts'
import { pacedAwareness } from './paced-awareness.ts'
import { createPresence } from './presence.ts'
import { followRest } from './rest.ts'
import type { Room } from './room.ts'
import { followProvider } from './follow-provider.ts'
import { createTicker } from './ticker.ts'

export interface RoomOptions {
  reviewId: string
  session: string
  me: Me
  /** The document cannot go on; connect again for a new one. `words` are what it held and the server does not. */
  onBegun(why: Refusal): void
  /** What the server says unasked. */
  onEvent(event: { event: string }): void
}

/** A connected room and the way out of it. */
export interface ConnectedRoom {
  readonly room: Room
  /** What was written here and is not on the server's disk. */
  unsavedWords(): readonly KeptWords[]
  leave(): void
}

/** A copy on this device that takes longer than this to be read is not waited for, ms. */
const COPY_MS = 2_000
/** After a return the others' states are in by then. */
const SETTLE_MS = 2_000

const REFUSED = 'Your last change was not taken.'
const TAKEN_AWAY = {
  lead: 'A line that you wrote in is gone.',
  detail: 'Somebody took it away, or brought earlier notes back, before your words were there.',
}
const AGAIN = {
  lead: 'The board begins anew.',
  detail: 'This review was brought back on the server from an earlier copy.',
}

/** Opens a review: the copy on this device first, then the server's, and everything that rides on the socket. */
export const connectRoom = ({ reviewId, session, me, onBegun, onEvent }: RoomOptions): ConnectedRoom => {
  const doc = new Y.Doc()
  const drafts = createDrafts(localStorage, reviewId, me.id)
  const awareness = pacedAwareness(doc)
  const connection = createStore<Connection>(() => newConnection(Date.now(), navigator.onLine))
  const tell = (event: ConnectionEvent): void =>
    connection.setState((was) => nextConnection(was, event, Date.now()), true)

  const copy = openLocalCopy(doc, reviewId, me.id, localStorage, () => {
    tell({ type: 'cached' })
    begin()
  })
  const waits = copy.reading
  const { WebSocketPolyfill, tally } = countingSocket(WebSocket)
  const provider = new WebsocketProvider(`${location.origin.replace(/^http/, 'ws')}/sync`, reviewId, doc, {
    awareness,
    // Two roles in one browser must not hand each other their changes.
    disableBc: true,
    // With the copy in hand the server is asked only for what is new: thousands of entries are not read twice.
    connect: !waits,
    params: { token: session },
    WebSocketPolyfill,
  })
  const link = attach(provider, { tally, unsavedBefore: copy.unsaved, restores: copy.isRestoring })
  let waiting = waits ? setTimeout(() => begin(), COPY_MS) : null
  const begin = (): void => {
    if (waiting === null) return
    clearTimeout(waiting)
    waiting = null
    provider.connect()
  }
  const words = new OwnWords(
    doc,
    copy.unsavedWords,
    (origin) => origin !== provider && !copy.isRestoring(origin),
    (lost) => keepRefusal(drafts, { ...TAKEN_AWAY, words: lost }),
  )
  const isFacilitator = me.role === 'facilitator' || me.role === 'cofacilitator'
  const backstage = isFacilitator ? connectBackstage(reviewId, session) : null
  const presence = createPresence({
    awareness,
    me,
    color: caretColor(me.id),
    isOn: () => provider.wsconnected,
  })
  const stopRest = followRest(presence)

  let left = false
  const leave = (): void => {
    if (left) return
    left = true
    handlePageHide()
    removeEventListener('pagehide', handlePageHide)
    stopFollowing()
    if (settling !== null) clearTimeout(settling)
    if (waiting !== null) clearTimeout(waiting)
    waiting = null
    stopRest()
    words.stop()
    presence.destroy()
    backstage?.leave()
    own?.leave()
    link.detach()
    provider.destroy()
    copy.close()
    view.destroy()
    awareness.destroy()
    doc.destroy()
  }
  const beginAnew = (why: Pick<Refusal, 'lead' | 'detail'>): void => {
    const kept = words.read()
    words.keepLast(0)
    copy.drop()
    leave()
    onBegun({ ...why, words: kept })
  }
  const handlePageHide = (): void => copy.noteWords(words.read())
  addEventListener('pagehide', handlePageHide)

  link.on('hello', ({ epoch }) => {
    if (copy.agree(epoch)) return
    forgetEpoch(reviewId, me.id, localStorage)
    beginAnew(AGAIN)
  })
  link.on('refusal', ({ detail }) => beginAnew({ lead: REFUSED, detail }))
  link.on('saved', ({ state, unsaved }) => {
    words.keepLast(unsaved)
    copy.noteUnsaved(unsaved)
    tell({ type: 'unsent', count: unsaved, saved: state })
  })
  link.on('store', ({ state, detail }) =>
    tell({
      type: 'store',
      detail: state === 'readonly' ? (detail ?? 'The server cannot save just now.') : null,
    }),
  )
  link.on('event', onEvent)
  const stopFollowing = followProvider(provider, tell)
  let settling: ReturnType<typeof setTimeout> | null = null
  provider.on('sync', (inStep) => {
    // Whoever left while the line was down is not told of; the others have said that they are here by then.
    if (inStep) settling = setTimeout(() => presence.refresh(), SETTLE_MS)
  })
  if (copy.unsaved > 0) tell({ type: 'unsent', count: copy.unsaved, saved: 'only-here' })

  const now = (): number => link.now()
  const { view, conducting, take } = createAgendaOverlay({
    view: liveView(doc),
    me,
    now,
    newId: freshId,
    send: (order, onLate) => send(link, order, onLate),
  })
  // The board itself can go on; only a new room has a new document of one's own.
  const own =
    me.role === 'observer'
      ? null
      : connectMine({
          reviewId,
          session,
          personId: me.id,
          board: { doc, view, connection },
          onBegun: (why) => {
            leave()
            onBegun(why)
          },
        })
  const room: Room = {
    reviewId,
    me,
    doc,
    provider,
    view,
    conducting,
    presence,
    connection,
    ticker: createTicker(now),
    drafts,
    backstage,
    mine: own?.mine ?? null,
    session,
    now,
    stamp: () => ({ personId: me.id, role: me.role, id: freshId(), at: new Date(now()).toISOString() }),
    command: (order) => take(order) ?? send(link, order),
  }
  return { room, unsavedWords: () => [...words.read(), ...(own?.unsavedWords() ?? [])], leave }
}

/** @param onLate keeps on sending under the order's own id, and says so whenever an answer takes too long */
const send = async (
  link: Link,
  order: { do: string; id?: string },
  onLate?: () => void,
): Promise<CommandReply> => {
  try {
    // Our own server answers a command with the agenda as it is now.
    return { status: 200, agenda: (await link.send(order)).state as Agenda }
  } catch (error) {
    if (onLate && error instanceof CommandTimeout) {
      onLate()
      return send(link, order, onLate)
    }
    if (!(error instanceof CommandFailed)) {
      return { status: 503, detail: 'The server has not answered. Try again when the line is back.' }
    }
    return {
      status: statusOf(error.status),
      detail: error.message,
      agenda: (error.state ?? undefined) as Agenda,
    }
  }
}

const STATUSES = [400, 401, 403, 404, 409, 422, 429, 503] as const
const statusOf = (status: number): (typeof STATUSES)[number] => STATUSES.find((one) => one === status) ?? 503

/** Twice the bytes that 16 letters take: some are skipped so that no letter is likelier. */
const freshId = (): string => idFrom(crypto.getRandomValues(new Uint8Array(32)))
