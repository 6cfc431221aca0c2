/** From this size on bytes are sent behind their header instead of being copied. */
const COPIED_BYTES = 16 * 1024

/** FIN and opcode 2: one whole binary frame (RFC 6455, 5.2). A server masks nothing. */
const BINARY = 0x82

/** A WebSocket frame: in one piece, or the header and then the bytes themselves. */
export interface Framed {
  head: Uint8Array
  body: Uint8Array | null
}

/** The WebSocket frame around some bytes. */
export const frameAround = (bytes: Uint8Array): Framed => {
  const { length } = bytes
  const headerBytes = length < 126 ? 2 : length < 0x1_0000 ? 4 : 10
  const copied = length < COPIED_BYTES
  const frame = Buffer.allocUnsafe(headerBytes + (copied ? length : 0))
  frame[0] = BINARY
  if (length < 126) frame[1] = length
  else if (length < 0x1_0000) {
    frame[1] = 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  if (!copied) return { head: frame, body: bytes }
  frame.set(bytes, headerBytes)
  return { head: frame, body: null }
}
