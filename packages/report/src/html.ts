import type { Board } from '@second-story/board'
import { type Block, type Cell, pictureLine, type Span } from './outline.ts'
import { reportBlocks } from './report.ts'

/** Pictures by the ids of their files, as addresses that hold them (`data:`). */
export type HeldPictures = ReadonlyMap<string, string>

/**
 * The review as one HTML page that needs nothing else: no script, no outside file. All text is escaped.
 * @param pictures those that are shown; for others the page has a line
 */
export const html = (board: Board, pictures: HeldPictures = new Map()): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(board.facts.title ?? 'Review')}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${reportBlocks(board).map(blockWith(pictures)).join('\n')}
</main>
</body>
</html>
`

const STYLE =
  'body{margin:0;background:#faf9f6;color:#1e1c19;font:16px/25px "Source Serif 4",Charter,Georgia,serif}' +
  'main{max-width:44rem;margin:0 auto;padding:3rem 1.25rem}h1,h2,h3,h4{font-family:Inter,system-ui,sans-serif;line-height:1.25;letter-spacing:-.012em}' +
  'h1{font-size:1.75rem}h2{font-size:1.2rem;margin-top:2.4rem;border-top:1px solid #e6e2da;padding-top:1.4rem}h3{font-size:1rem}' +
  'li{margin:.35rem 0}li>p{margin:0}pre{background:#f3f1ec;padding:.7rem .9rem;border-radius:6px;overflow-x:auto;white-space:pre-wrap;font:12.5px/19px "IBM Plex Mono",Menlo,monospace}' +
  'blockquote{margin:0;padding-left:1rem;border-left:3px solid #d3cdc2}table{border-collapse:collapse}td,th{border:1px solid #d3cdc2;padding:.25rem .6rem;text-align:start;vertical-align:top}a{color:#0d655e}' +
  'figure{margin:.6rem 0}li:has(>figure){list-style:none}img{display:block;max-width:100%;max-height:40rem;border-radius:6px}figcaption{font-size:.875rem;color:#5f5b54}' +
  '@media (prefers-color-scheme:dark){body{background:#161614;color:#ece9e2}pre{background:#11110f}h2{border-color:#2c2c28}a{color:#6cc5b8}figcaption{color:#a9a59c}}@media print{body{background:none}}'

const blockWith = (pictures: HeldPictures) => {
  const block = (part: Block): string => {
    switch (part.kind) {
      case 'heading':
        return `<h${part.level}>${spans(part.spans)}</h${part.level}>`
      case 'paragraph':
        return `<p dir="auto">${spans(part.spans)}</p>`
      case 'list': {
        const tag = part.ordered ? 'ol' : 'ul'
        return `<${tag}>\n${part.items.map((item) => `<li>${item.map(block).join('\n')}</li>`).join('\n')}\n</${tag}>`
      }
      case 'quote':
        return `<blockquote>${part.blocks.map(block).join('\n')}</blockquote>`
      case 'table':
        return `<table>\n${part.rows.map(row).join('\n')}\n</table>`
      case 'code':
        return `<pre dir="auto">${escaped(part.text)}</pre>`
      case 'picture': {
        const held = pictures.get(part.fileId)
        if (held === undefined) return `<p dir="auto">${spans(pictureLine(part.shows))}</p>`
        const shows = escaped(part.shows)
        return `<figure><img src="${escaped(held)}" alt="${shows}"><figcaption dir="auto">${shows}</figcaption></figure>`
      }
      case 'rule':
        return '<hr>'
    }
  }
  return block
}

const row = (cells: readonly Cell[]): string =>
  `<tr>${cells.map(({ heads, spans: words }) => (heads ? `<th>${spans(words)}</th>` : `<td>${spans(words)}</td>`)).join('')}</tr>`

const spans = (all: readonly Span[]): string => all.map(span).join('')

const span = ({ text, bold, italic, code, strike, href }: Span): string => {
  let words = escaped(text).replaceAll('\n', '<br>')
  if (code) words = `<code>${words}</code>`
  if (bold) words = `<strong>${words}</strong>`
  if (italic) words = `<em>${words}</em>`
  if (strike) words = `<s>${words}</s>`
  return href ? `<a href="${escaped(href)}" rel="noopener noreferrer">${words}</a>` : words
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
