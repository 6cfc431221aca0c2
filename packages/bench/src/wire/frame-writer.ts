/** WebSocket opcodes. */
export const OPCODE = { binary: 0x2, close: 0x8, ping: 0x9, pong: 0xa } as const

/** A frame as a client has to send it (RFC 6455): final, masked. @param mask 32 bits, new for each frame */
export const maskedFrame = (
  payload: Uint8Array,
  opcode: number = OPCODE.binary,
  mask = (Math.random() * 0x1_0000_0000) >>> 0,
): Buffer => {
  const { length } = payload
  const extended = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const start = 2 + extended + 4
  const frame = Buffer.allocUnsafe(start + length)
  frame[0] = 0x80 | opcode
  frame[1] = 0x80 | (extended === 0 ? length : extended === 2 ? 126 : 127)
  if (extended === 2) frame.writeUInt16BE(length, 2)
  if (extended === 8) frame.writeBigUInt64BE(BigInt(length), 2)
  frame.writeUInt32BE(mask, 2 + extended)
  for (let i = 0; i < length; i++) frame[start + i] = payload[i]! ^ (mask >>> (24 - 8 * (i & 3)))
  return frame
}
