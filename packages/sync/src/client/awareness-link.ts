import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { awarenessFrame } from '../protocol/frames.ts'

/** What an Awareness says when states changed. */
interface AwarenessChange {
  added: number[]
  updated: number[]
  removed: number[]
}

/**
 * Sends this client's own state only. The stock provider sends on whatever changed, so that every caret of 300
 * people comes back to the server from each of them, which drops it. Answers what takes it back.
 */
export function sendOwnStateOnly(provider: WebsocketProvider): () => void {
  const { awareness } = provider
  const send = ({ added, updated, removed }: AwarenessChange) => {
    const own = awareness.clientID
    if (![...added, ...updated, ...removed].includes(own)) return
    if (!provider.wsconnected || provider.ws?.readyState !== 1) return
    provider.ws.send(awarenessFrame(encodeAwarenessUpdate(awareness, [own])))
  }
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', send)
  return () => awareness.off('update', send)
}

/**
 * Raises the clock of this client's state. Others have seen the last one leave with the old connection and
 * take no notice of it again.
 */
export function showAgain({ awareness }: WebsocketProvider): void {
  const state = awareness.getLocalState()
  if (state !== null) awareness.setLocalState(state)
}
