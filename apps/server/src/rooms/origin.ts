/**
 * Whether a WebSocket of this Origin is let in: none at all (no browser), the public address, or the very host that
 * was asked. A page of somebody else's is not.
 */
export const isOwnOrigin = (
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string | null,
): boolean => {
  if (origin === undefined) return true
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  if (!/^https?:$/.test(from.protocol)) return false
  return from.host === host || (publicUrl !== null && from.origin === new URL(publicUrl).origin)
}
