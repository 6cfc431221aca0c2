import { MessageType, SyncStep } from '../protocol/message-type.ts'

type SocketClass = typeof globalThis.WebSocket

/** Counts what goes out on the newest connection, the way the server counts what comes in. */
export interface SyncTally {
  /** Update and step-2 frames sent on the current connection, from its beginning. */
  readonly sent: number
  /** Called when a connection begins: the count starts anew. */
  onBegin: (() => void) | null
  /** Called after a step 2 went out as frame `frame`: it holds everything that the server did not have. */
  onAnswer: ((frame: number) => void) | null
}

/** A WebSocket class for the provider, and the count of what its newest socket has sent. */
export interface CountingSocket {
  WebSocketPolyfill: SocketClass
  tally: SyncTally
}

/**
 * Derives a WebSocket class that counts sync frames. It has to be the socket and not the document that counts:
 * the provider sends a step 2 when it is asked and an update for every change, whoever made it, and the
 * server's `saved` frames go by exactly these.
 */
export function countingSocket(Base: SocketClass): CountingSocket {
  let connections = 0
  const tally = { sent: 0, onBegin: null, onAnswer: null } as SyncTally & { sent: number }

  class Counting extends Base {
    /** Which connection this is: a socket that was given up may still be flushing. */
    #number: number

    constructor(url: string | URL, protocols?: ConstructorParameters<SocketClass>[1]) {
      super(url, protocols)
      this.#number = ++connections
      tally.sent = 0
      tally.onBegin?.()
    }

    override send(data: Parameters<InstanceType<SocketClass>['send']>[0]): void {
      super.send(data)
      // All that counts fits in one byte each, so the varuints need no decoder.
      if (this.#number !== connections || !(data instanceof Uint8Array) || data[0] !== MessageType.sync)
        return
      if (data[1] !== SyncStep.answer && data[1] !== SyncStep.update) return
      tally.sent += 1
      if (data[1] === SyncStep.answer) tally.onAnswer?.(tally.sent)
    }
  }
  return { WebSocketPolyfill: Counting, tally }
}
