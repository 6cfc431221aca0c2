/** Marks that close what each one opens. „ is closed by either of two. */
const CLOSES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
])
/** What is longer than this between two marks was not meant as one quotation. */
const LONGEST = 400
const MARKS = /["“”„«»‘’'\n]/g
const LETTER = /[\p{L}\p{N}]/u

/**
 * The places of a text that are somebody else's words, in order: between quotation marks on one line, and quoted lines
 * (`> ...`). One pass. A single mark is an apostrophe too, so it opens only before a word and closes only after one.
 */
export function quotedSpans(text: string): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  let open = -1
  let closes = ''
  let quotedTo = quoteLine(text, 0, spans)
  for (const match of text.matchAll(MARKS)) {
    const at = match.index
    const mark = match[0]
    if (mark === '\n') {
      open = -1
      quotedTo = quoteLine(text, at + 1, spans)
      continue
    }
    if (at < quotedTo) continue
    const single = mark === "'" || mark === '’' || mark === '‘'
    const before = LETTER.test(text.charAt(at - 1))
    const after = LETTER.test(text.charAt(at + 1))
    if (single && before && after) continue
    if (open >= 0 && closes.includes(mark) && !(single && after)) {
      if (at - open <= LONGEST) spans.push([open, at + 1])
      open = -1
    } else if (
      CLOSES.has(mark) &&
      !(single && (before || !after)) &&
      (open < 0 || closes === "'" || closes === '’')
    ) {
      open = at
      closes = CLOSES.get(mark)!
    }
  }
  return spans
}

/** Takes a quoted line's span in; where it ends, or where it begins if it is none. */
function quoteLine(text: string, begin: number, spans: (readonly [number, number])[]): number {
  let at = begin
  while (at < begin + 8 && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++
  if (text.charAt(at) !== '>') return begin
  const end = text.indexOf('\n', at)
  spans.push([begin, end < 0 ? text.length : end])
  return end < 0 ? text.length : end
}
