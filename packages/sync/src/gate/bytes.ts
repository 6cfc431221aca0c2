import { Refusal } from './refusal.ts'

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A varint of 53 bits fills eight bytes; Yjs' own encoder never writes more. */
const VARINT_BYTES = 8

/** Names that mean something to JavaScript objects: no key, field, mark or node may be called so. */
export function isReserved(name: string): boolean {
  return name === '__proto__' || name === 'constructor' || name === 'prototype'
}

export function malformed(detail: string): Refusal {
  return new Refusal('malformed', `The update cannot be read: ${detail}.`)
}

/**
 * Reads lib0's encoding strictly: never past the end, no number beyond 2^53, no bytes that are not UTF-8.
 * What it returns is what lib0 reads from the same bytes; what it cannot vouch for it refuses.
 */
export class ByteReader {
  bytes: Uint8Array
  pos = 0
  #view: DataView | null = null
  #values: number

  /** `values`: how many JSON values may be read. Each costs a byte to send and some 50 to hold. */
  constructor(bytes: Uint8Array, values = Infinity) {
    this.bytes = bytes
    this.#values = values
  }

  get left(): number {
    return this.bytes.length - this.pos
  }

  byte(): number {
    const byte = this.bytes[this.pos]
    if (byte === undefined) throw malformed('it ends too early')
    this.pos++
    return byte
  }

  uint(): number {
    const first = this.byte()
    return first < 0x80 ? first : this.#more(first & 0x7f, 0x80)
  }

  /** Signed, as lib0 writes whole numbers inside JSON values. */
  int(): number {
    const first = this.byte()
    const low = first & 0x3f
    const size = first < 0x80 ? low : this.#more(low, 0x40)
    return (first & 0x40) > 0 ? -size : size
  }

  string(): string {
    const length = this.uint()
    if (length > this.left) throw malformed('a text is longer than the update')
    const start = this.pos
    const end = (this.pos += length)
    if (length < 32) {
      let ascii = ''
      let at = start
      for (; at < end; at++) {
        const byte = this.bytes[at] as number
        if (byte >= 0x80) break
        ascii += String.fromCharCode(byte)
      }
      if (at === end) return ascii
    }
    try {
      return text.decode(this.bytes.subarray(start, end))
    } catch {
      throw malformed('a text is not UTF-8')
    }
  }

  /** A string that names something. */
  name(): string {
    const name = this.string()
    if (isReserved(name)) throw reserved(name)
    return name
  }

  /** Reads past a string; answers its length in UTF-16 units. For what is thrown away: the bytes are not checked. */
  skipString(): number {
    const size = this.uint()
    if (size > this.left) throw malformed('a text is longer than the update')
    const end = this.pos + size
    let length = 0
    for (let at = this.pos; at < end; at++) {
      const byte = this.bytes[at] as number
      if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1
    }
    this.pos = end
    return length
  }

  /** Reads past one JSON value. */
  skipValue(depth: number): void {
    const kind = this.bytes[this.pos]
    if (kind === 119) {
      this.pos++
      this.count()
      this.skipString()
    } else if (kind === 118 || kind === 117) {
      this.pos++
      this.count()
      if (depth === 0) throw tooDeep()
      const size = this.#announced(kind === 118 ? 2 : 1)
      for (let i = 0; i < size; i++) {
        if (kind === 118) this.skipString()
        this.skipValue(depth - 1)
      }
    } else {
      this.value(depth)
    }
  }

  /** Takes JSON values off the number that may be read. */
  count(values = 1): void {
    this.#values -= values
    if (this.#values < 0) throw new Refusal('too-large', 'This holds too many values at once.')
  }

  /** One JSON value, nested at most `depth` deep. Byte arrays and big integers are no JSON and refused. */
  value(depth: number): unknown {
    this.count()
    switch (this.byte()) {
      case 127:
        return undefined
      case 126:
        return null
      case 125:
        return this.int()
      case 124:
        return this.#float(4)
      case 123:
        return this.#float(8)
      case 121:
        return false
      case 120:
        return true
      case 119:
        return this.string()
      case 118:
        return this.#object(depth)
      case 117:
        return this.#array(depth)
      default:
        throw new Refusal('content', 'Only JSON values can be kept here, no binary ones.')
    }
  }

  #object(depth: number): unknown {
    if (depth === 0) throw tooDeep()
    const fields = this.#announced(2)
    const object: Record<string, unknown> = {}
    for (let i = 0; i < fields; i++) object[this.name()] = this.value(depth - 1)
    return object
  }

  #array(depth: number): unknown {
    if (depth === 0) throw tooDeep()
    const size = this.#announced(1)
    const array: unknown[] = []
    for (let i = 0; i < size; i++) array.push(this.value(depth - 1))
    return array
  }

  #announced(bytesEach: number): number {
    const count = this.uint()
    if (count * bytesEach > this.left) throw malformed('it announces more values than it has')
    return count
  }

  #float(size: 4 | 8): number {
    if (this.left < size) throw malformed('it ends too early')
    this.#view ??= new DataView(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength)
    const at = this.pos
    this.pos += size
    return size === 4 ? this.#view.getFloat32(at) : this.#view.getFloat64(at)
  }

  #more(low: number, weight: number): number {
    let number = low
    let factor = weight
    for (let i = 1; i < VARINT_BYTES; i++) {
      const byte = this.byte()
      number += (byte & 0x7f) * factor
      if (byte < 0x80) {
        if (number > Number.MAX_SAFE_INTEGER) break
        return number
      }
      factor *= 0x80
    }
    throw malformed('a number is too large')
  }
}

/** Refuses a value parsed from JSON text by the rules that `ByteReader.value` follows while it reads. */
export function checkParsed(value: unknown, depth: number, count: () => void): void {
  count()
  if (typeof value !== 'object' || value === null) return
  if (depth === 0) throw tooDeep()
  for (const key of Object.keys(value)) {
    if (isReserved(key)) throw reserved(key)
    checkParsed((value as Record<string, unknown>)[key], depth - 1, count)
  }
}

function reserved(name: string): Refusal {
  return new Refusal('reserved-name', `Nothing can be called ${name} here.`)
}

function tooDeep(): Refusal {
  return new Refusal('too-deep', 'A value is nested too deeply.')
}
