import { idFrom } from '@second-story/board'

/**
 * The token that this window was opened with. It leaves the address at once, because the window is there to be
 * projected, and lives on in the tab for reloads.
 */
export const stageToken = (reviewId: string): string | null => {
  const name = `ss:stage:${reviewId}`
  const token = location.hash.slice(1)
  if (token === '') return sessionStorage.getItem(name)
  sessionStorage.setItem(name, token)
  history.replaceState(history.state, '', location.pathname)
  return token
}

const BYTES = 64

/** One secret for all stage windows of this browser, apart from its person's: the review knows one screen, not many. */
export const stageDevice = (): string => {
  const kept = localStorage.getItem('ss:stage-device')
  if (kept && /^[a-z0-9]{26,}$/.test(kept)) return kept
  const random = (): string => idFrom(crypto.getRandomValues(new Uint8Array(BYTES)))
  const secret = `${random()}${random()}`
  localStorage.setItem('ss:stage-device', secret)
  return secret
}
