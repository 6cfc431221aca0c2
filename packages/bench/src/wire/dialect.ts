import * as encoding from 'lib0/encoding'

/** How a server wants to be spoken to; the frames behind the prefix are y-websocket's for all of them. */
export interface Dialect {
  /** Stands before every frame in both directions. */
  prefix: Uint8Array
  /** Sent before everything else; null for nothing. */
  greeting: Uint8Array | null
}

/** Frame types and sync steps of y-protocols; Hocuspocus answers the second half of a handshake as `syncReply`. */
export const TYPE = { sync: 0, awareness: 1, auth: 2, syncReply: 4, refusal: 101 } as const
export const STEP = { ask: 0, answer: 1, update: 2 } as const

/** Frames without anything before or between them. */
export const PLAIN: Dialect = { prefix: new Uint8Array(0), greeting: null }

/** Hocuspocus names the document in each frame and wants a token first, whatever it is. */
export const hocuspocus = (document: string): Dialect => ({
  prefix: encoding.encode((encoder) => encoding.writeVarString(encoder, document)),
  greeting: encoding.encode((encoder) => {
    encoding.writeVarString(encoder, document)
    encoding.writeVarUint(encoder, TYPE.auth)
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, 'bench')
  }),
})

/** A sync frame. @param payload a state vector for `ask`, else an update */
export const syncFrame = ({ prefix }: Dialect, step: number, payload: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, TYPE.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })

/** One client's state as an awareness frame. @param state JSON */
export const awarenessFrame = (
  { prefix }: Dialect,
  clientId: number,
  clock: number,
  state: string,
): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    encoding.writeVarUint(encoder, TYPE.awareness)
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((body) => {
        encoding.writeVarUint(body, 1)
        encoding.writeVarUint(body, clientId)
        encoding.writeVarUint(body, clock)
        encoding.writeVarString(body, state)
      }),
    )
  })

/** Reads the numbers of a frame where it lies; one for all frames, so that nothing is allocated. */
export class Cursor {
  at = 0

  /** The varuint at `at`, which moves behind it. */
  varUint(bytes: Uint8Array): number {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[this.at++]!
      value += (byte & 0x7f) * factor
      if (!(byte & 0x80)) return value
    }
  }
}
