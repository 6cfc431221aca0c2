import { htmlTokens } from './tokens.ts'

const breaking = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'pre',
])

/** The words of a piece of HTML, on a line each as its blocks are. A text without tags stays as it is. */
export function plainHtml(html: string): string {
  if (!/<\/?[a-zA-Z]|&[#a-zA-Z]/.test(html)) return html
  const parts: string[] = []
  for (const token of htmlTokens(html)) {
    if (token.kind === 'text') parts.push(token.text)
    else if (breaking.has(token.name) && parts.at(-1) !== '\n') parts.push('\n')
  }
  return parts.join('').trim()
}
