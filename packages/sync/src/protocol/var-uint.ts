/** How many bytes lib0's variable-length encoding of a whole number from 0 to 2^53 takes. */
export function varUintBytes(number: number): number {
  let bytes = 1
  for (let rest = number; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes += 1
  return bytes
}

/** Writes a whole number as lib0 does; answers the position behind it. */
export function putVarUint(bytes: Uint8Array, at: number, number: number): number {
  let pos = at
  let rest = number
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[pos++] = 0x80 | (rest % 0x80)
  bytes[pos++] = rest
  return pos
}
