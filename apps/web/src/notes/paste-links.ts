import { isSafeLink } from '@second-story/board'

/** What follows a reader around. */
const TRACKS = /^(utm_\w+|gclid|fbclid|msclkid|mc_[ce]id|igshid|_hs\w+|yclid)$/i

/** Links lead to where they say, and those that would run something or lead nowhere leave their words. */
export const pasteLinks = (body: HTMLElement): void => {
  for (const link of body.querySelectorAll('a')) {
    const href = straight(link.getAttribute('href') ?? '')
    if (/^#|^\//.test(href) || !isSafeLink(href)) link.replaceWith(...link.childNodes)
    else link.setAttribute('href', href)
  }
}

/** The address behind the one that only counts who passes by. */
export const straight = (href: string): string => {
  const url = URL.parse(href.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return href.trim()
  const behind =
    url.hostname === 'www.google.com' && url.pathname === '/url'
      ? url.searchParams.get('q')
      : url.hostname.endsWith('.safelinks.protection.outlook.com')
        ? url.searchParams.get('url')
        : null
  if (behind !== null && URL.canParse(behind)) return straight(behind)
  const tracks = [...url.searchParams.keys()].filter((name) => TRACKS.test(name))
  if (tracks.length === 0) return href.trim()
  for (const name of tracks) url.searchParams.delete(name)
  return url.href
}
