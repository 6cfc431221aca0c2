/** A line that only Markdown begins like that. */
const MARKDOWN = /^(#{1,6} \S|\s*[-*+] \S|\s*\d{1,3}[.)] \S|> |```|\|.+\|\s*$)/m

/** Plain words as the notes would hold them: Markdown by its signs, anything else line by line. Null for one line. */
export const pastedText = (text: string, page: Document): HTMLElement | null => {
  const body = page.createElement('div')
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')
  if (lines.length === 1 && !MARKDOWN.test(text)) return null
  const isMarkdown = MARKDOWN.test(text)
  const put = (name: string, into: Element = body): HTMLElement => into.appendChild(page.createElement(name))
  let lists: { list: Element; indent: number; kind: string }[] = []
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    const item = isMarkdown ? /^(\s*)(?:[-*+]|(\d{1,3})[.)]) (?:\[([ xX])\] )?(.+)$/.exec(line) : null
    if (!item) lists = []
    const heading = isMarkdown ? /^(#{1,6}) (.+?)#*$/.exec(line) : null
    if (isMarkdown && line.startsWith('```')) {
      const end = lines.findIndex((one, index) => index > at && one.startsWith('```'))
      const stop = end < 0 ? lines.length : end
      put('pre').textContent = lines.slice(at + 1, stop).join('\n')
      at = stop
    } else if (item) {
      const [, space = '', number, box, words = ''] = item
      const indent = space.replaceAll('\t', '    ').length
      const kind = box !== undefined ? 'tasks' : number !== undefined ? 'ol' : 'ul'
      lists = lists.filter((one) => one.indent < indent || (one.indent === indent && one.kind === kind))
      let open = lists.at(-1)
      if (!open || open.indent < indent) {
        const list = page.createElement(kind === 'ol' ? 'ol' : 'ul')
        if (kind === 'tasks') list.setAttribute('data-type', 'taskList')
        ;(open?.list.lastElementChild ?? body).append(list)
        lists.push((open = { list, indent, kind }))
      }
      const li = put('li', open.list)
      if (kind === 'tasks') {
        li.setAttribute('data-type', 'taskItem')
        li.setAttribute('data-checked', String(box !== ' '))
      }
      inline(words, put('p', li))
    } else if (heading) {
      inline(heading[2] ?? '', put(`h${Math.min(4, Math.max(2, heading[1]?.length ?? 2))}`))
    } else if (isMarkdown && line.startsWith('> ')) inline(line.slice(2), put('p', put('blockquote')))
    else if (isMarkdown && isRow(line) && isRule(lines[at + 1]))
      at = table(lines, at, put('tbody', put('table')))
    else if (isMarkdown) inline(line, put('p'))
    else put('p').textContent = line
  }
  return body
}

const isRow = (line = ''): boolean => /^\|.+\|\s*$/.test(line)
const isRule = (line = ''): boolean => /^\|[\s:|-]+\|\s*$/.test(line)

/** @returns the last line of the table */
const table = (lines: readonly string[], from: number, body: HTMLElement): number => {
  let at = from
  for (; isRow(lines[at]); at++) {
    if (at === from + 1) continue
    const row = body.appendChild(body.ownerDocument.createElement('tr'))
    for (const cell of (lines[at] ?? '').trim().slice(1, -1).split('|')) {
      const td = row.appendChild(body.ownerDocument.createElement(at === from ? 'th' : 'td'))
      inline(cell.trim(), td.appendChild(body.ownerDocument.createElement('p')))
    }
  }
  return at - 1
}

const INLINE =
  /`([^`]+)`|\*\*([^*]+)\*\*|~~([^~]+)~~|(?<![\w*])\*([^*\s][^*]*)\*(?!\w)|(?<!\w)_([^_\s][^_]*)_(?!\w)|\[([^\]]+)\]\(([^)\s]+)\)/g
const NAMES = ['code', 'strong', 's', 'em', 'em', 'a'] as const

const inline = (words: string, into: Element): void => {
  let at = 0
  for (const found of words.matchAll(INLINE)) {
    into.append(words.slice(at, found.index))
    const which = NAMES.findIndex((_, index) => found[index + 1] !== undefined)
    const mark = into.appendChild(into.ownerDocument.createElement(NAMES[which] ?? 'span'))
    mark.textContent = found[which + 1] ?? ''
    if (found[7] !== undefined) mark.setAttribute('href', found[7])
    at = found.index + found[0].length
  }
  into.append(words.slice(at))
}
