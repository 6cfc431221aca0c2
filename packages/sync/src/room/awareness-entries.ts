import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { awarenessFrame } from '../protocol/frames.ts'
import { parseObject } from '../protocol/bodies.ts'
import type { Person } from './socket.ts'

/** A caret's colour name or code is short; anything longer is somebody's joke. */
const COLOR_CHARS = 32

/** One client's line in an awareness update, its state still as text. */
export interface AwarenessEntry {
  clientId: number
  clock: number
  json: string
}

/**
 * The lines of an awareness update whose clientID `wanted` agrees to; the text of the others is skipped
 * unread, because the stock client echoes everybody's states. Ends at the first thing that cannot be read.
 */
export function* readEntries(
  payload: Uint8Array,
  wanted: (clientId: number) => boolean,
): Iterable<AwarenessEntry> {
  const decoder = decoding.createDecoder(payload)
  try {
    const count = decoding.readVarUint(decoder)
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder)
      const clock = decoding.readVarUint(decoder)
      if (wanted(clientId)) yield { clientId, clock, json: decoding.readVarString(decoder) }
      else decoding.readVarUint8Array(decoder)
    }
  } catch {
    // Awareness is never a reason to close a connection (reliability.md, attack list): what could be read counts.
  }
}

/** One line, encoded once and copied into every frame that carries it. */
export function encodeEntry({ clientId, clock, json }: AwarenessEntry): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, json)
  })
}

/** A frame of encoded lines. */
export function entriesFrame(lines: readonly Uint8Array[]): Uint8Array {
  return awarenessFrame(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, lines.length)
      for (const line of lines) encoding.writeUint8Array(encoder, line)
    }),
  )
}

/**
 * A state as others may see it: whatever it says of its user is replaced by who the session is, only the
 * colour is the client's choice. Null for what is no state at all.
 */
export function signState(json: string, person: Person): string | null {
  const state = parseObject(json)
  if (state === null) return null
  const claimed = state.user
  const color =
    typeof claimed === 'object' && claimed !== null && 'color' in claimed ? claimed.color : undefined
  const user = { id: person.id, name: person.name, role: person.role }
  const shown = typeof color === 'string' && color.length <= COLOR_CHARS ? { ...user, color } : user
  return JSON.stringify({ ...state, user: shown })
}
