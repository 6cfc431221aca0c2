/** A piece of a web page: a tag with its attributes as written, or text with its entities resolved. */
export type HtmlToken =
  | { kind: 'open'; name: string; attributes: string; at: number }
  | { kind: 'close'; name: string; at: number }
  | { kind: 'text'; text: string; at: number }

// Elements whose content is no text of the page: programs, styles, forms, pictures.
const unread = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'head',
  'select',
  'textarea',
  'button',
  'nav',
])
/** Those of them that run to the end of the page where they are never closed, as browsers have it. */
const raw = new Set(['script', 'style', 'template', 'iframe', 'textarea'])
const longestTag = 20_000
const tagStart = /<(\/?)([a-zA-Z][a-zA-Z0-9-]{0,40})/y
const named = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['rarr', '→'],
  ['bull', '•'],
  ['middot', '·'],
  ['rsquo', '’'],
  ['lsquo', '‘'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['times', '×'],
  ['deg', '°'],
  ['copy', '©'],
])

/** Text with its entities as the characters they stand for; unknown ones stay. */
export function resolved(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, ten, sixteen, name) => {
      if (typeof name === 'string') return named.get(name) ?? whole
      const code = typeof ten === 'string' ? Number(ten) : Number.parseInt(String(sixteen), 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known) return known
  const pattern = new RegExp(`(?:^|\\s)${name}\\s{0,4}=\\s{0,4}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  patterns.set(name, pattern)
  return pattern
}

/** The value of an attribute, '' where it is not there. `name` is one that a format asks for, never one of the page. */
export function attributeOf(attributes: string, name: string): string {
  const found = patternOf(name).exec(attributes)
  return resolved(found?.[1] ?? found?.[2] ?? found?.[3] ?? '')
}

// The end of a tag: the first > outside of quotes, within what a tag may be long.
function tagEnd(html: string, from: number): number {
  const first = html.indexOf('>', from)
  if (first < 0) return -1
  // Nearly all tags are short and without a mark inside a value.
  if (first === from || (first - from < 100 && !/["']/.test(html.slice(from, first)))) return first
  let quote = ''
  for (let at = from; at < html.length && at < from + longestTag; at++) {
    const char = html.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
    } else if (char === '"' || char === "'") quote = char
    else if (char === '>') return at
  }
  return first
}

/**
 * Cuts a web page into tags and text in one pass. Comments and the content of what runs or asks (scripts, styles, frames,
 * forms) are not answered. Broken markup never throws: what is no tag is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  // Where an element has no end any more, no later one of its name has one either: each is searched for once.
  const endless = new Set<string>()
  const lower = html.toLowerCase()
  const length = lower.length === html.length ? html.length : 0
  const lastEnd = html.lastIndexOf('>')
  const lastCommentEnd = html.lastIndexOf('-->')
  let at = 0
  let textFrom = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    // What is never closed is text, and is not searched for an end again and again.
    if (open < 0 || open > lastEnd) break
    let end = -1
    let token: HtmlToken | null = null
    if (html.startsWith('<!--', open)) {
      end = open + 4 <= lastCommentEnd ? html.indexOf('-->', open + 4) + 2 : open + 3
    } else if (html.charAt(open + 1) === '!' || html.charAt(open + 1) === '?') end = html.indexOf('>', open)
    else {
      tagStart.lastIndex = open
      const found = tagStart.exec(html)
      if (found) end = tagEnd(html, tagStart.lastIndex)
      const name = (found?.[2] ?? '').toLowerCase()
      if (end > open && found?.[1] === '/') token = { kind: 'close', name, at: open }
      else if (end > open) {
        const attributes = html.slice(tagStart.lastIndex, end)
        token = { kind: 'open', name, attributes, at: open }
        if (unread.has(name) && !attributes.endsWith('/') && !endless.has(name) && length > 0) {
          const close = lower.indexOf(`</${name}`, end)
          if (close < 0 && raw.has(name)) {
            end = html.length - 1
            token = null
          } else if (close < 0) endless.add(name)
          else {
            const after = html.indexOf('>', close)
            end = after < 0 ? html.length - 1 : after
            token = null
          }
        }
      }
    }
    if (end <= open) {
      at = open + 1
      continue
    }
    if (open > textFrom) yield { kind: 'text', text: resolved(html.slice(textFrom, open)), at: textFrom }
    if (token) yield token
    at = end + 1
    textFrom = at
  }
  if (textFrom < html.length) yield { kind: 'text', text: resolved(html.slice(textFrom)), at: textFrom }
}
