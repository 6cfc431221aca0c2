/** Without any of these there is nothing to take off. */
const marks = /[`![\]<*_\\&]/
const code = /(`[^`\n]*`)/
const breaks = /[ \t]{0,8}<br\s{0,4}\/?>[ \t]{0,8}/gi
const image = /!\[([^\]\n]{0,300})\]\(([^()\s]{1,2000})[^()\n]{0,300}\)/g
const link =
  /(?<!!)\[([^[\]\n]{1,500})\]\(<?([^()\s<>]{1,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?)>?(?:\s[^()\n]{0,300})?\)/g
const reference = /\[([^[\]\n]{1,200})\](?:\[([^[\]\n]{0,200})\])?/g
const footnote = /\s?\[\^[^\]\s]{1,40}\]/g
const picture = /<img\b([^<>]{0,2000})>/gi
const tags =
  /<\/?(?:b|i|em|strong|span|u|code|details|summary|p|div|a|sup|sub|kbd|center|small|ins|del|mark)(?:\s[^<>]{0,1000})?>/gi
const address = /<(https?:\/\/[^<>\s]{1,2000}|mailto:[^<>\s]{1,300})>/g
const underscored = /(^|[\s(])__([^_\n]{1,300})__(?=$|[\s:.,;)])/g
const escaped = /\\([\\`*_{}[\]()#+\-.!|<>~])/g
const entity = /&(amp|lt|gt|quot|apos|nbsp|mdash|ndash);/g
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['mdash', '—'],
  ['ndash', '–'],
])

function withAddress(text: string, target: string): string {
  return text === '' || text === target || target.endsWith(`//${text}`) ? target : `${text} (${target})`
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]{0,1000})"`, 'i').exec(attributes)?.[1] ?? ''
}

/**
 * Markdown of a paragraph as plain text: marks go, words and addresses stay, code spans stay as they are.
 * @param references names defined in the document, in lower case; `[name]` loses its brackets only for these.
 */
export function plainText(markdown: string, references: ReadonlySet<string>): string {
  if (!marks.test(markdown)) return markdown.trim()
  const parts = markdown.replace(breaks, '\n').split(code)
  return parts
    .map((part, index) => (index % 2 === 1 ? part : plainPart(part, references)))
    .join('')
    .trim()
}

function plainPart(part: string, references: ReadonlySet<string>): string {
  let text = part
  if (text.includes('[')) {
    text = text
      .replace(image, (_, words: string, target: string) => withAddress(words, target))
      .replace(link, (_, words: string, target: string) => withAddress(words, target))
      .replace(footnote, '')
      .replace(reference, (whole, words: string, name: string | undefined) =>
        references.has((name || words).toLowerCase()) ? words : whole,
      )
  }
  if (text.includes('<')) {
    text = text
      .replace(picture, (_, attributes: string) =>
        withAddress(attribute(attributes, 'alt'), attribute(attributes, 'src')),
      )
      .replace(address, '$1')
      .replace(tags, '')
  }
  text = text.replaceAll('**', '')
  if (text.includes('__')) text = text.replace(underscored, '$1$2')
  if (text.includes('\\')) text = text.replace(escaped, '$1')
  return text.includes('&')
    ? text.replace(entity, (whole, name: string) => entities.get(name) ?? whole)
    : text
}

/** The lines of a wrapped paragraph as one line; a hard break (two spaces or a backslash at the end) stays one. */
export function flowed(lines: readonly string[]): string {
  let text = ''
  for (const line of lines) {
    const hard = /(?: {2}|\\)$/.test(line)
    const bare = line.trim().replace(/\\$/, '')
    text += bare + (hard ? '\n' : ' ')
  }
  return text.trim()
}
