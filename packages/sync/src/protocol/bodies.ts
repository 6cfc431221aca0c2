import * as decoding from 'lib0/decoding'
import type { ClockStamps, Saved } from './payloads.ts'

// What follows the type in the server's own frames. The y-websocket provider reads the type itself and hands
// the decoder on, so these start behind it.

/** The body of a clock answer, or null for anything that is none. */
export function readClockAnswer(decoder: decoding.Decoder): ClockStamps | null {
  if (decoding.readVarUint(decoder) !== 1) return null
  return {
    t0: decoding.readFloat64(decoder),
    received: decoding.readFloat64(decoder),
    sent: decoding.readFloat64(decoder),
  }
}

/** The body of a saved frame. */
export function readSaved(decoder: decoding.Decoder): Saved {
  return { frames: decoding.readVarUint(decoder), stateVector: decoding.readVarUint8Array(decoder) }
}

/** The JSON object of a refusal or command frame, or null where it is none. */
export function readJsonBody(decoder: decoding.Decoder): Record<string, unknown> | null {
  return parseObject(decoding.readVarString(decoder))
}

/** JSON text -> the object it holds, or null for every other value and for text that is no JSON. */
export function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
