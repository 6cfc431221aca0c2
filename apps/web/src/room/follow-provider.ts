import type { WebsocketProvider } from 'y-websocket'
import type { ConnectionEvent } from './connection.ts'

/**
 * Tells what becomes of a provider's line: in step, lost, closed for good; and of the network under it.
 * @returns ends it; what the provider itself tells ends with the provider
 */
export const followProvider = (
  provider: WebsocketProvider,
  tell: (event: ConnectionEvent) => void,
): (() => void) => {
  let arrived = 0
  provider.doc.on('afterTransaction', ({ origin, changed }) => {
    if (origin !== provider || provider.synced) return
    for (const keys of changed.values()) arrived += keys.size
  })
  provider.on('status', ({ status }) => {
    if (status !== 'disconnected') return
    arrived = 0
    tell({ type: 'lost', heard: provider.wsLastMessageReceived || null })
  })
  provider.on('sync', (inStep) => {
    if (inStep) tell({ type: 'in-step', arrived })
  })
  provider.on('closed', ({ code }) => tell({ type: 'closed', code }))
  const handleNetwork = (): void =>
    tell({ type: 'network', online: navigator.onLine, inStep: provider.wsconnected && provider.synced })
  addEventListener('online', handleNetwork)
  addEventListener('offline', handleNetwork)
  return () => {
    removeEventListener('online', handleNetwork)
    removeEventListener('offline', handleNetwork)
  }
}
