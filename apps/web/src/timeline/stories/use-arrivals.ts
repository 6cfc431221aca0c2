import { useState } from 'react'

/** Tells which of these came while the reader was here: they fade in, the rest stands there at once. */
export const useArrivals = (keys: readonly string[]): ((key: string) => boolean) => {
  const [first] = useState(() => new Set(keys))
  return (key) => !first.has(key)
}
