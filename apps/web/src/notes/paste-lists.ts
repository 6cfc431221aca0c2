type Kind = 'ul' | 'ol' | 'tasks'

/** One item of a list that is told by level and not by nesting. */
interface Item {
  readonly element: Element
  /** 1 is outermost. */
  readonly level: number
  readonly kind: Kind
  readonly checked: boolean
}

/** Word draws its bullets as letters and Slack its levels as numbers: all become lists in lists. */
export const pasteLists = (body: HTMLElement): void => {
  for (const element of body.querySelectorAll('.ListContainerWrapper'))
    element.replaceWith(...element.childNodes)
  wordLists(body)
  levelled(body)
  nested(body)
  taskLists(body)
}

/** Word: paragraphs that say in their style which list and level they are of. */
const wordLists = (body: HTMLElement): void => {
  const found = [...body.querySelectorAll('p, h1, h2, h3')].flatMap((element): Item[] => {
    const [, level] = /mso-list:\s*\S+\s+level(\d)/i.exec(element.getAttribute('style') ?? '') ?? []
    if (level === undefined || element.localName.startsWith('h')) return []
    const sign = [...element.querySelectorAll('span')].find((span) =>
      /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
    )
    const words = sign?.textContent?.trim() ?? ''
    sign?.remove()
    const kind = /^\(?[\da-z]{1,5}[.)]/i.test(words) ? 'ol' : /^[☐☑☒]/u.test(words) ? 'tasks' : 'ul'
    return [{ element, level: Number(level), kind, checked: /^[☑☒]/u.test(words) }]
  })
  build(found, (element) => [element])
}

/** Word on the web and Slack: a list for each item or stretch of one level, the level beside it. */
const levelled = (body: HTMLElement): void => {
  const lists = [...body.querySelectorAll('ul, ol')].filter((list) => !list.parentElement?.closest('ul, ol'))
  const items = lists.flatMap((list) => {
    const all = [...list.children].map((element): Item | null => {
      const level = element.getAttribute('data-aria-level') ?? stringified(element)
      if (level === null || element.localName !== 'li') return null
      return {
        element,
        level: Number(level) || 1,
        kind: list.localName === 'ol' ? 'ol' : 'ul',
        checked: false,
      }
    })
    // One item without a level, and the list says by its nesting what it means.
    return all.every((one) => one !== null) ? all : []
  })
  const emptied = new Set(items.map(({ element }) => element.parentElement))
  for (const list of emptied) list?.before(...list.childNodes)
  for (const list of emptied) list?.remove()
  build(items, (element) => [...element.childNodes])
}

const stringified = (element: Element): string | null => {
  const indent = element.getAttribute('data-stringify-indent')
  return indent === null ? null : String(Number(indent) + 1)
}

/** Puts items that follow each other into lists, deeper ones into the item before. */
const build = (items: readonly Item[], wordsOf: (element: Element) => Node[]): void => {
  let open: { list: Element; level: number; kind: Kind }[] = []
  let last: Element | null = null
  for (const { element, level, kind, checked } of items) {
    const page = element.ownerDocument
    if (last === null || nextOf(last) !== element) open = []
    open = open.filter((one) => one.level < level || (one.level === level && one.kind === kind))
    if (open.at(-1)?.level !== level) {
      const list = page.createElement(kind === 'ol' ? 'ol' : 'ul')
      if (kind === 'tasks') list.setAttribute('data-type', 'taskList')
      const parent = open.at(-1)?.list.lastElementChild
      if (parent) parent.append(list)
      else element.before(list)
      open.push({ list, level, kind })
    }
    const item = page.createElement('li')
    if (kind === 'tasks') mark(item, checked)
    open.at(-1)?.list.append(item)
    const words = wordsOf(element)
    element.remove()
    item.append(...words)
    last = open[0]?.list ?? null
  }
}

const nextOf = (element: Element): Element | null => element.nextElementSibling

/** Google: a list right in a list belongs to the item before it. */
const nested = (body: HTMLElement): void => {
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else {
      const item = list.ownerDocument.createElement('li')
      list.before(item)
      item.append(list)
    }
  }
}

/** Google, Confluence, GitHub: each has its own way to say that an item is done. */
const taskLists = (body: HTMLElement): void => {
  for (const task of body.querySelectorAll('div[data-task-state]')) {
    const item = body.ownerDocument.createElement('li')
    mark(item, task.getAttribute('data-task-state') === 'DONE')
    item.append(...task.childNodes)
    task.replaceWith(item)
    const before = item.previousElementSibling
    const list = before?.matches('ul[data-type="taskList"]') ? before : body.ownerDocument.createElement('ul')
    if (list !== before) item.before(list)
    list.setAttribute('data-type', 'taskList')
    list.append(item)
  }
  for (const item of body.querySelectorAll('li')) {
    const box = item.querySelector<HTMLInputElement>(
      ':scope > input[type="checkbox"], :scope > p > input[type="checkbox"], :scope > label > input[type="checkbox"]',
    )
    const said = item.getAttribute('aria-checked')
    if (box) mark(item, box.hasAttribute('checked'))
    else if (said !== null && item.getAttribute('role') === 'checkbox') mark(item, said === 'true')
    else if (item.parentElement?.matches('.inline-task-list')) mark(item, item.matches('.checked'))
    else continue
    box?.remove()
    item.parentElement?.setAttribute('data-type', 'taskList')
  }
  for (const list of body.querySelectorAll('ul[data-type="taskList"]')) {
    for (const item of list.children) if (!item.hasAttribute('data-type')) mark(item, false)
  }
}

const mark = (item: Element, checked: boolean): void => {
  item.setAttribute('data-type', 'taskItem')
  item.setAttribute('data-checked', String(checked))
}
