import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { MessageType, SyncStep } from './message-type.ts'
import type { ClockStamps, Refusal, Saved } from './payloads.ts'
import { putVarUint, varUintBytes } from './var-uint.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A frame that cannot be read: truncated, with bytes left over, or of a shape that the protocol does not have. */
export class MalformedFrame extends Error {
  override name = 'MalformedFrame'
}

/** What a client may send. `unknown` types are ignored, so that either end can be newer than the other. */
export type ClientFrame =
  | { type: 'ask'; stateVector: Uint8Array }
  | { type: 'answer' | 'update' | 'awareness'; payload: Uint8Array }
  | { type: 'query-awareness' }
  | { type: 'clock'; t0: number }
  | { type: 'command'; text: string }
  | { type: 'unknown' }

/**
 * Reads a frame that came from a client. Payloads are views into `bytes`, not copies: whoever keeps one longer
 * than the call copies it.
 * @throws {MalformedFrame}
 */
export function readClientFrame(bytes: Uint8Array): ClientFrame {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readBody(decoder)
    if (frame.type !== 'unknown' && decoding.hasContent(decoder)) throw new MalformedFrame('bytes left over')
    return frame
  } catch (error) {
    if (error instanceof MalformedFrame) throw error
    throw new MalformedFrame('the frame ends too early or holds a number out of range', { cause: error })
  }
}

function readBody(decoder: decoding.Decoder): ClientFrame {
  switch (decoding.readVarUint(decoder)) {
    case MessageType.sync:
      return readSync(decoder)
    case MessageType.awareness:
      return { type: 'awareness', payload: decoding.readVarUint8Array(decoder) }
    case MessageType.queryAwareness:
      return { type: 'query-awareness' }
    case MessageType.clock:
      if (decoding.readVarUint(decoder) !== 0)
        throw new MalformedFrame('a clock frame from a client is a question')
      return { type: 'clock', t0: decoding.readFloat64(decoder) }
    case MessageType.command:
      return { type: 'command', text: decoding.readVarString(decoder) }
    default:
      return { type: 'unknown' }
  }
}

function readSync(decoder: decoding.Decoder): ClientFrame {
  const step = decoding.readVarUint(decoder)
  const payload = decoding.readVarUint8Array(decoder)
  if (step === SyncStep.stateVector) return { type: 'ask', stateVector: payload }
  if (step === SyncStep.answer) return { type: 'answer', payload }
  if (step === SyncStep.update) return { type: 'update', payload }
  throw new MalformedFrame('a sync frame of an unknown step')
}

/** A sync frame: `stateVector` asks, `answer` is the step 2 to it, `update` goes on from there. */
export function syncFrame(step: keyof typeof SyncStep, payload: Uint8Array): Bytes {
  // By hand: an encoder makes three arrays for what is one, and this is made for every update.
  const frame = new Uint8Array(2 + varUintBytes(payload.length) + payload.length)
  frame[0] = MessageType.sync
  frame[1] = SyncStep[step]
  frame.set(payload, putVarUint(frame, 2, payload.length))
  return frame
}

/** An awareness frame around an awareness update in y-protocols' encoding. */
export function awarenessFrame(update: Uint8Array): Bytes {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

/**
 * An awareness frame about nobody. The stock client reads it without any event or answer and counts it as a
 * sign of life, which it needs every 30 s.
 */
export function keepaliveFrame(): Bytes {
  return awarenessFrame(Uint8Array.of(0))
}

/** The client's question for the server's time; `t0` is its own clock in ms since 1970. */
export function clockQuestion(t0: number): Bytes {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.clock)
    encoding.writeVarUint(encoder, 0)
    encoding.writeFloat64(encoder, t0)
  })
}

/** The server's answer to a clock question. */
export function clockAnswer(stamps: ClockStamps): Bytes {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.clock)
    encoding.writeVarUint(encoder, 1)
    encoding.writeFloat64(encoder, stamps.t0)
    encoding.writeFloat64(encoder, stamps.received)
    encoding.writeFloat64(encoder, stamps.sent)
  })
}

/** A refusal; the server closes with 4403 after it. */
export function refusalFrame(refusal: Refusal): Bytes {
  return textFrame(MessageType.refusal, JSON.stringify(refusal))
}

/** How much of what this connection sent is on disk. */
export function savedFrame(saved: Saved): Bytes {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MessageType.saved)
    encoding.writeVarUint(encoder, saved.frames)
    encoding.writeVarUint8Array(encoder, saved.stateVector)
  })
}

/** A command, its answer or a server event: JSON of whatever {@link Command} and its neighbours describe. */
export function commandFrame(body: object): Bytes {
  return textFrame(MessageType.command, JSON.stringify(body))
}

function textFrame(type: number, text: string): Bytes {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, text)
  })
}
