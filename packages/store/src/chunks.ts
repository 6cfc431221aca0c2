/** Large bytes go into the database in pieces of this size, each a write of its own: none holds the loop for long. */
const CHUNK_BYTES = 256 * 1024

/** The pieces of some bytes with their number from 0, each in another turn of the event loop. */
export async function* pieces(data: Uint8Array): AsyncGenerator<[number, Uint8Array], void, void> {
  for (let n = 0; n * CHUNK_BYTES < data.byteLength; n += 1) {
    if (n > 0) await new Promise((resolve) => setImmediate(resolve))
    yield [n, data.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES)]
  }
}
