import type { Socket } from '@second-story/sync/room'
import { CloseCode } from '@second-story/sync/protocol'
import { type ServerOptions, WebSocket, WebSocketServer } from 'ws'

/** How long a closing connection may take to say goodbye, ms. */
const CLOSE_MS = 2_000

/** `ws` says 1009 to a frame that is too large, and stops reading before it has it all; ours is 4413. */
class OwnCodes extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === 1009) super.close(CloseCode.tooLarge, 'A frame was larger than the server reads.')
    else super.close(code, reason)
  }
}

/** Takes upgrades by hand. @param frameBytes the largest frame that is read; 0 is no limit */
export const acceptSockets = (frameBytes: number): WebSocketServer => {
  // The published types do not know closeTimeout yet.
  const options: ServerOptions<typeof OwnCodes> & { closeTimeout: number } = {
    noServer: true,
    maxPayload: frameBytes,
    perMessageDeflate: false,
    clientTracking: false,
    closeTimeout: CLOSE_MS,
    WebSocket: OwnCodes,
  }
  return new WebSocketServer(options)
}

/** A WebSocket as the engine sees it. */
export const engineSocket = (socket: WebSocket): Socket => ({
  send(bytes) {
    // An error here means that the connection is ending, and its close event says so.
    if (socket.readyState === WebSocket.OPEN) socket.send(bytes, { binary: true }, () => undefined)
  },
  close: (code, reason) => socket.close(code, reason),
  get bufferedAmount() {
    return socket.bufferedAmount
  },
})
