/**
 * Which link this tab came by. The token leaves the address bar at once, so that nobody who shares their screen hands
 * out a role with it; the tab remembers it over reloads, and two tabs of one browser may hold two roles.
 */
export const tabLink = (reviewId: string): string | null => {
  const name = `ss:link:${reviewId}`
  const token = location.hash.slice(1)
  if (token === '') return sessionStorage.getItem(name)
  sessionStorage.setItem(name, token)
  history.replaceState(history.state, '', location.pathname + location.search)
  return token
}
