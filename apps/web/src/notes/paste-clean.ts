import { endsAsBreaks, pasteBreaks } from './paste-breaks.ts'
import { pasteLinks } from './paste-links.ts'
import { pasteLists } from './paste-lists.ts'
import { isMono, pasteMarks } from './paste-marks.ts'

/** What carries no words of the writer: programs, styles, fields, comments beside the text and their anchors. */
const DROPPED = [
  'script, style, meta, link, title, template, noscript, iframe, object, embed, svg, math, canvas, audio, video',
  'button, select, textarea, xml, colgroup, caption:empty',
  // Word: comments, their numbers in the text, the letters that were deleted with changes tracked, what is hidden.
  '[style*="mso-element:comment"], [style*="mso-comment-reference"], [style*="mso-hide:all"]',
  '.msocomanchor, .MsoCommentReference, .msocomtxt, .msoDel, del[datetime], del[cite]',
  // Documents of Google: the letters of comments, and the comments under the text.
  'a[href^="#cmnt"]',
  '[hidden], [style*="display:none"], [style*="display: none"]',
].join(', ')

/** Elements that the notes have a place for; others leave their words behind. */
const KEPT = new Set(
  'p div h2 h3 h4 ul ol li blockquote pre code strong em s u a br hr table tbody thead tfoot tr td th'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'start', 'data-type', 'data-checked'])

/**
 * What another program put on the clipboard, as the notes would have written it. Works on a parsed document in which
 * nothing runs or loads. What was copied out of notes comes back as it is: it is in their own words already.
 */
export const cleanPasted = (html: string): string => {
  if (/\bdata-pm-slice=/.test(html)) return html
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { body } = page
  dropComments(page)
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  codeOfAnEditor(body)
  pasteLists(body)
  pasteMarks(body)
  pasteLinks(body)
  for (const [from, to] of HEADINGS) for (const element of body.querySelectorAll(from)) renamed(element, to)
  for (const pre of body.querySelectorAll('pre')) asText(pre)
  endsAsBreaks(body)
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    if (!KEPT.has(element.localName)) element.replaceWith(...wordsLeft(element))
    else
      for (const name of element.getAttributeNames()) if (!ATTRIBUTES.has(name)) element.removeAttribute(name)
  }
  plainSpaces(body)
  pasteBreaks(body)
  for (const element of [...body.querySelectorAll('p, div, h2, h3, h4, li, blockquote')].reverse()) {
    if (isEmpty(element)) element.remove()
  }
  for (const list of [...body.querySelectorAll('ul, ol')].reverse())
    if (!list.firstElementChild) list.remove()
  return body.innerHTML
}

const HEADINGS = [
  ['h1, p.MsoTitle, p.Title', 'h2'],
  ['p.MsoSubtitle', 'h3'],
  ['h5, h6', 'h4'],
] as const

/** Puts what an element holds into one of another name. */
export const renamed = (element: Element, name: string): Element => {
  const other = element.ownerDocument.createElement(name)
  other.append(...element.childNodes)
  element.replaceWith(other)
  return other
}

const dropComments = (page: Document): void => {
  const walker = page.createTreeWalker(page, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (walker.nextNode()) found.push(walker.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** The words of an element that goes; a sign that was drawn leaves what it is called. */
const wordsLeft = (element: Element): (Node | string)[] =>
  element.localName === 'img' && element.hasAttribute('data-stringify-emoji')
    ? [element.getAttribute('alt') ?? '']
    : [...element.childNodes]

/** Editors of code copy their look: lines of letters of one width in which spaces count. They become code. */
const codeOfAnEditor = (body: HTMLElement): void => {
  const [only, more] = body.children
  const style = only?.getAttribute('style') ?? ''
  if (!only || more || only.localName !== 'div' || !/white-space:\s*pre/.test(style) || !isMono(style)) return
  const lines = [...only.children].map((line) => (line.localName === 'br' ? '' : (line.textContent ?? '')))
  const text = only.querySelector(':scope > div, :scope > br') ? lines.join('\n') : (only.textContent ?? '')
  const code = body.ownerDocument.createElement(text.includes('\n') ? 'pre' : 'code')
  code.append(text)
  body.replaceChildren(code)
}

const asText = (pre: Element): void => {
  for (const br of pre.querySelectorAll('br')) br.replaceWith('\n')
  pre.replaceChildren((pre.textContent ?? '').replaceAll('\u00a0', ' ').replace(/\n$/, ''))
}

const plainSpaces = (body: HTMLElement): void => {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (text.parentElement?.closest('pre')) continue
    text.nodeValue = (text.nodeValue ?? '').replaceAll('\u00a0', ' ').replaceAll(/[\u200b\ufeff]/g, '')
  }
}

const isEmpty = (element: Element): boolean =>
  element.textContent?.trim() === '' &&
  !element.querySelector('hr, td, th, img') &&
  !element.closest('td, th')
