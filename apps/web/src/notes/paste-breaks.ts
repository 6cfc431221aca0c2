/** What is a line as a whole, and what stands between lines. */
const LINES = 'p, h2, h3, h4'
const BLOCKS = `${LINES}, div, li, blockquote, td, th, body, ul, ol, pre, hr, table`

/** Slack ends a paragraph with an element that is empty and of which only its styles make anything. */
export const endsAsBreaks = (body: HTMLElement): void => {
  for (const end of body.querySelectorAll('[data-stringify-type="paragraph-break"]')) {
    end.replaceWith(body.ownerDocument.createElement('br'), body.ownerDocument.createElement('br'))
  }
}

/** Two breaks in a row are the end of a paragraph to whoever made them: what stands before them becomes one. */
export const pasteBreaks = (body: HTMLElement): void => {
  for (const br of body.querySelectorAll('br')) {
    const breaks = br.isConnected && !br.closest('pre') ? runFrom(br) : []
    if (breaks.length < 2) continue
    const line = br.closest(LINES)
    const first = line ? line.firstChild : looseFrom(br)
    if (!first) continue
    const range = body.ownerDocument.createRange()
    range.setStartBefore(first)
    range.setEndBefore(br)
    const before = line ? line.cloneNode(false) : body.ownerDocument.createElement('p')
    before.appendChild(range.extractContents())
    if (line) line.before(before)
    else range.insertNode(before)
    for (const each of breaks) each.remove()
  }
}

/** From a break to the last one that follows it with nothing to read in between. */
const runFrom = (br: Element): ChildNode[] => {
  const run: ChildNode[] = []
  let count = 0
  for (let next: ChildNode | null = br; next; next = next.nextSibling) {
    run.push(next)
    if (next instanceof Element && next.localName === 'br') count = run.length
    else if (next instanceof Element || (next.textContent ?? '').trim() !== '') break
  }
  return run.slice(0, count)
}

/** Where the words around a break begin that stand in no line of their own. */
const looseFrom = (br: Element): Node => {
  let first: Node = br
  while (first.parentElement && !first.parentElement.matches(BLOCKS)) first = first.parentElement
  while (
    first.previousSibling &&
    !(first.previousSibling instanceof Element && first.previousSibling.matches(BLOCKS))
  )
    first = first.previousSibling
  return first
}
