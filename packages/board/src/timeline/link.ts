import { isSafeLink } from '../notes/note-shape.ts'

/** A link of an entry: where it leads, and what it is called. */
export interface EvidenceLink {
  readonly href: string
  /** '' where nobody gave it a title. */
  readonly title: string
}

/**
 * Reads one of an entry's `links`: an address, or a title with the address behind it as `title <https://...>`. Null for
 * what leads nowhere that a page may follow.
 */
export const readLink = (text: string): EvidenceLink | null => {
  const given = text.trim()
  const [, title = '', inside] = /^([\s\S]*?)<([^<>]*)>$/.exec(given) ?? []
  const href = (inside ?? given).trim()
  return isOutside(href) ? { href, title: title.trim() } : null
}

/** The text that stands for a link; what `readLink` reads back. Null where the address is none to follow. */
export const writeLink = ({ href, title }: EvidenceLink): string | null => {
  const address = href.trim().replaceAll('<', '%3C').replaceAll('>', '%3E')
  const words = title.replaceAll(/\s+/g, ' ').trim()
  if (!isOutside(address)) return null
  return words === '' ? address : `${words} <${address}>`
}

/** An address without spaces that leads out of the page: what begins with # or / would lead into this one. */
const isOutside = (href: string): boolean => isSafeLink(href) && /^[a-z]/i.test(href) && !/\s/.test(href)
