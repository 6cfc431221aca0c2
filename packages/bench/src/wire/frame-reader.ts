/** What comes of the frames. `bytes` from `start` to `end` are only valid during the call. */
export interface FrameSink {
  binary: (bytes: Buffer, start: number, end: number) => void
  control: (opcode: number, bytes: Buffer, start: number, end: number) => void
}

const FINAL_BINARY = 0x82
const FIRST_CONTROL = 0x8
/** A buffer for a torn frame that is larger than this is let go after it. */
const KEPT_BYTES = 16 * 1024
/** No WebSocket header is longer where nothing is masked. */
const HEADER_BYTES = 10

/**
 * Cuts what a server sends (RFC 6455: unmasked, here never fragmented or compressed) into frames. Whole frames
 * are handed on where they lie, a torn one is put together in a buffer of its own: nothing is allocated per frame.
 */
export class FrameReader {
  readonly #sink: FrameSink
  #torn = Buffer.alloc(0)
  #tornBytes = 0
  #header = 0

  constructor(sink: FrameSink) {
    this.#sink = sink
  }

  /** Takes the next `length` bytes of the stream. @throws {Error} at a frame of a kind no server here sends */
  push(chunk: Buffer, length: number): void {
    let at = 0
    while (this.#tornBytes > 0 && at < length) at += this.#complete(chunk, at, length)
    while (at < length) {
      const size = this.#sizeOf(chunk, at, length)
      if (size === 0 || at + size > length) return this.#keep(chunk, at, length, size)
      this.#hand(chunk, at, at + size)
      at += size
    }
  }

  /** Adds to the torn frame what it still needs; answers how many bytes that took. */
  #complete(chunk: Buffer, at: number, length: number): number {
    const size = this.#sizeOf(this.#torn, 0, this.#tornBytes)
    const wanted = size === 0 ? 1 : size - this.#tornBytes
    const taken = Math.min(wanted, length - at)
    this.#reserve(this.#tornBytes + taken)
    chunk.copy(this.#torn, this.#tornBytes, at, at + taken)
    this.#tornBytes += taken
    const whole = this.#sizeOf(this.#torn, 0, this.#tornBytes)
    if (whole !== 0 && whole === this.#tornBytes) {
      this.#tornBytes = 0
      const frame = this.#torn
      if (frame.length > KEPT_BYTES) this.#torn = Buffer.alloc(0)
      this.#hand(frame, 0, whole)
    }
    return taken
  }

  #keep(chunk: Buffer, at: number, length: number, size: number): void {
    this.#reserve(Math.max(size, HEADER_BYTES, length - at))
    chunk.copy(this.#torn, 0, at, length)
    this.#tornBytes = length - at
  }

  #reserve(bytes: number): void {
    if (this.#torn.length >= bytes) return
    const larger = Buffer.allocUnsafeSlow(bytes)
    this.#torn.copy(larger, 0, 0, this.#tornBytes)
    this.#torn = larger
  }

  /** Bytes of the frame that begins at `at`, header and all; 0 where the header is not all there. Sets #header. */
  #sizeOf(bytes: Buffer, at: number, end: number): number {
    if (end - at < 2) return 0
    const short = bytes[at + 1]!
    if (short < 126) this.#header = 2
    else if (short === 126) this.#header = 4
    else if (short === 127) this.#header = HEADER_BYTES
    else throw new Error('the server masked a frame')
    if (end - at < this.#header) return 0
    if (short < 126) return 2 + short
    return this.#header + (short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2)))
  }

  #hand(bytes: Buffer, at: number, end: number): void {
    this.#sizeOf(bytes, at, end)
    const start = at + this.#header
    const first = bytes[at]!
    if (first === FINAL_BINARY) this.#sink.binary(bytes, start, end)
    else if ((first & 0x0f) >= FIRST_CONTROL) this.#sink.control(first & 0x0f, bytes, start, end)
    else throw new Error(`the server sent a frame that begins with 0x${first.toString(16)}`)
  }
}
