const MONO = /font-family:[^;]*(mono|courier|consolas|menlo|monaco|source code|fira code|cascadia)/i

/** Whether a style asks for letters of one width. */
export const isMono = (style: string): boolean => MONO.test(style)

const STYLES = [
  ['strong', /font-weight:\s*(bold|bolder|[6-9]00)/i],
  ['em', /font-style:\s*italic/i],
  ['s', /text-decoration[^;]*:[^;]*line-through/i],
  ['u', /text-decoration[^;]*:[^;]*underline/i],
  ['code', MONO],
] as const
const NAMES = { b: 'strong', i: 'em', strike: 's', del: 's', tt: 'code', kbd: 'code', samp: 'code' } as const

/** What words look like becomes what the notes know: bold, italic, struck, underlined, code. */
export const pasteMarks = (body: HTMLElement): void => {
  for (const element of [...body.querySelectorAll('b, strong, i, em')].reverse()) {
    // A whole document of Google's stands in a bold that is none.
    if (/font-(weight|style):\s*(normal|400)/i.test(element.getAttribute('style') ?? '')) {
      element.replaceWith(...element.childNodes)
    }
  }
  for (const [from, to] of Object.entries(NAMES)) {
    for (const element of body.querySelectorAll(from)) wrap(element, [to])
  }
  for (const span of [...body.querySelectorAll('span[style], font[style]')].reverse()) {
    const style = span.getAttribute('style') ?? ''
    const marks = STYLES.filter(([, pattern]) => pattern.test(style)).map(([name]) => name)
    wrap(
      span,
      marks.filter((name) => isMeant(span, name)),
    )
  }
}

/** Headings are bold and links underlined by themselves, and code is code once. */
const isMeant = (span: Element, mark: string): boolean => {
  if (mark === 'strong') return !span.closest('h1, h2, h3, h4, h5, h6, th, strong')
  if (mark === 'u') return !span.closest('a') && !span.querySelector('a')
  if (mark === 'code') return !span.closest('pre, code')
  return true
}

const wrap = (element: Element, marks: readonly string[]): void => {
  let inner: Node[] = [...element.childNodes]
  for (const mark of marks) {
    const around = element.ownerDocument.createElement(mark)
    around.append(...inner)
    inner = [around]
  }
  element.replaceWith(...inner)
}
