const NAME = 'ss:device'
const BYTES = 32

/**
 * The secret by which the server knows this browser's person again: 256 random bits in hexadecimal, made once. Where
 * nothing can be stored it lasts as long as the page, and the person is a new one next time.
 */
export const deviceSecret = (storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): string => {
  const kept = storage.getItem(NAME)
  if (kept && /^[0-9a-f]{64}$/.test(kept)) return kept
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(BYTES)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
  storage.setItem(NAME, secret)
  return secret
}
