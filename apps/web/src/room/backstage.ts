import { type BackstageView, backstageView } from '@second-story/board'
import { MessageType } from '@second-story/sync/protocol'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

/** What the server says beside the document. */
const BESIDE = [MessageType.clock, MessageType.refusal, MessageType.saved, MessageType.command]

/** The facilitators' own document of a review, over a connection of its own. */
export interface Backstage {
  /** What board's writers of backstage things take. */
  readonly doc: Y.Doc
  readonly view: BackstageView
  leave(): void
}

/**
 * Opens `<reviewId>~backstage`. Nothing of it is kept on the device: whoever loses the seat keeps nothing to read.
 * @param session of a facilitator or co-facilitator; anybody else's is refused by the server
 */
export const connectBackstage = (reviewId: string, session: string): Backstage => {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(
    `${location.origin.replace(/^http/, 'ws')}/sync`,
    `${reviewId}~backstage`,
    doc,
    // Who is on the page is said once, on the board's own connection.
    { disableBc: true, params: { token: session } },
  )
  provider.awareness.setLocalState(null)
  // Saved, store, time and events: the board's own connection has them all.
  for (const type of BESIDE) provider.messageHandlers[type] = () => undefined
  return {
    doc,
    view: backstageView(doc),
    leave: () => {
      provider.destroy()
      doc.destroy()
    },
  }
}
