import type { LiveView, Stamp } from '@second-story/board'
import type { CommandReply } from '@second-story/api'
import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Backstage } from './backstage.ts'
import type { Conducting } from './agenda-overlay.ts'
import type { Connection } from './connection.ts'
import type { Drafts } from './drafts.ts'
import type { Me } from './me.ts'
import type { Mine } from './mine.ts'
import type { Order } from './order.ts'
import type { Presence } from './presence.ts'
import type { Ticker } from './ticker.ts'

/**
 * One person's place in one review: the document, the socket and everything that hangs on them. It lives as long as
 * its document does; after a refusal there is a new one.
 */
export interface Room {
  readonly reviewId: string
  readonly me: Me
  readonly doc: Doc
  /** What an editor binds for carets. */
  readonly provider: { readonly awareness: Awareness }
  /** With the agenda as this page foresees it: what was pressed here shows before it is answered. */
  readonly view: LiveView
  /** What was pressed here and waits for its answer. */
  readonly conducting: StoreApi<Conducting>
  readonly presence: Presence
  readonly connection: StoreApi<Connection>
  readonly ticker: Ticker
  readonly drafts: Drafts
  /** The facilitators' own document; null for everybody else, who never ask for it. */
  readonly backstage: Pick<Backstage, 'doc' | 'view'> | null
  /** One's own document; null for whoever only reads. */
  readonly mine: Mine | null
  /** Server time in ms since 1970. */
  now(): number
  /** Who writes, a fresh id, and the server's time: what every write of board's takes. */
  stamp(): Stamp
  /**
   * Gives a command of the meeting. Never throws: what went wrong is in the answer. The holder's commands show at once,
   * go out one after the other and wait for the line however long it is down; any other is answered 503 then.
   */
  command(order: Order): Promise<CommandReply>
  /** Bearer token for HTTP calls about this review. */
  readonly session: string
}
