import { Map as YMap, Text, XmlElement, XmlText } from 'yjs'
import type { Doc, XmlFragment } from 'yjs'
import { PEOPLE } from './world.ts'
import type { Page, Session } from './session.ts'

/** One thing that happens; the numbers choose among what there is at that moment. */
export interface Step {
  page: number
  act: number
  at: number
  size: number
  words: string
}

type Act = (page: Page, step: Step, session: Session) => void

const LENSES = ['knew', 'saw']
const MARKS: Record<string, unknown>[] = [
  { bold: true },
  { bold: null },
  { italic: true, bold: true },
  { link: { href: 'https://example.org/graph' } },
  { link: null, bold: null },
]

export function play(session: Session, { ...step }: Step): void {
  const page = pick(session.pages, step.page) as Page
  const acts = [...ANYBODY, ...(BY_ROLE[PEOPLE[page.name].role] ?? [])]
  pick(acts, step.act)?.(page, step, session)
}

const ANYBODY: readonly Act[] = [
  (page, { size }) => page.receive(size),
  (page) => page.receive(Infinity),
  (page, { size }, session) => session.take(page, size),
  (page, _step, session) => session.take(page, Infinity),
  (page) => page.goOffline(),
  (page, _step, session) => session.connect(page, () => {}),
  (page, step, session) =>
    session.connect(page, () => pick(BY_ROLE[PEOPLE[page.name].role] ?? [], step.at)?.(page, step, session)),
  (page, _step, session) => session.reload(page),
]

const SCRIBE: readonly Act[] = [
  change((doc, { words }) => doc.getMap('facts').set('title', words)),
  change((doc, { at, words }) => {
    const summary = doc.getMap<Text>('facts').get('summary')
    summary?.insert(caret(summary, at), words || 'x')
  }),
  change((doc, { at, size }) => cut(doc.getMap<Text>('facts').get('summary'), at, size)),
  change((doc, { at, words }) => doc.getMap('timeline').set(`entry${at % 5}`, newEntry(words))),
  change((doc, { at, words }) => {
    doc
      .getMap<YMap<unknown>>('timeline')
      .get(`entry${at % 5}`)
      ?.set('text', words)
  }),
  change((doc, { at }) => doc.getMap('timeline').delete(`entry${at % 5}`)),
  change((doc, { at, words }) => {
    const notes = doc.getXmlFragment('notes')
    const paragraph = new XmlElement('paragraph')
    paragraph.insert(0, [new XmlText(words)])
    notes.insert(at % (notes.length + 1), [paragraph])
  }),
  change((doc, { at, size }) => {
    const notes = doc.getXmlFragment('notes')
    if (notes.length > 0) notes.delete(at % notes.length, Math.min(size, notes.length - (at % notes.length)))
  }),
  change((doc, { at, size }) => elementOf(doc, at)?.setAttribute('level', String(size))),
  change((doc, { at, words }) => {
    const text = textOf(doc, at)
    text?.insert(caret(text, at), words || 'x')
  }),
  change((doc, { at, size, words }) => {
    const text = textOf(doc, at)
    text?.insert(caret(text, at), words || 'x', { ...pick(MARKS, size) })
  }),
  change((doc, { at, size }) => {
    const text = textOf(doc, at)
    const [from, to] = selection(text, size, at)
    if (to > from) text?.format(from, to - from, { ...pick(MARKS, at) })
  }),
  change((doc, { at, size }) => cut(textOf(doc, at), at, size)),
  (page) => page.undo.undo(),
  (page) => page.undo.redo(),
]

const PARTICIPANT: readonly Act[] = [
  change((doc, { at, size, words }, name) =>
    doc.getMap('annotations').set(
      `${name}:${at % 4}`,
      new YMap([
        ['body', words],
        ['lens', LENSES[size % 2]],
      ]),
    ),
  ),
  change((doc, { at, words }, name) => {
    doc
      .getMap<YMap<unknown>>('annotations')
      .get(`${name}:${at % 4}`)
      ?.set('body', words)
  }),
  change((doc, { at, words }, name) => {
    const annotation = doc.getMap<YMap<unknown>>('annotations').get(`${name}:${at % 4}`)
    annotation?.set('body', words)
    annotation?.set('body', `${words}!`)
    annotation?.delete('lens')
  }),
  change((doc, { at }, name) => doc.getMap('annotations').delete(`${name}:${at % 4}`)),
  change((doc, { at, words }, name) => doc.getMap('votes').set(name, [`entry${at % 5}`, { words }])),
  (page) => page.undo.undo(),
  (page) => page.undo.redo(),
]

const BY_ROLE: Record<string, readonly Act[]> = { scribe: SCRIBE, participant: PARTICIPANT, reader: [] }

function change(edit: (doc: Doc, step: Step, name: string) => void): Act {
  return (page, step) => page.doc.transact(() => edit(page.doc, step, page.name))
}

function newEntry(words: string): YMap<unknown> {
  return new YMap<unknown>([
    ['text', words],
    ['at', '2026-03-01T10:00:00Z'],
    ['lines', undefined],
  ])
}

function elementOf(doc: Doc, at: number): XmlElement | undefined {
  const elements = (doc.getXmlFragment('notes') as XmlFragment).toArray()
  const element = pick(elements, at)
  return element instanceof XmlElement ? element : undefined
}

function textOf(doc: Doc, at: number): XmlText | undefined {
  const text = elementOf(doc, at)?.get(0)
  return text instanceof XmlText ? text : undefined
}

function cut(text: Text | undefined, at: number, size: number): void {
  const [from, to] = selection(text, at, size)
  if (to > from) text?.delete(from, to - from)
}

function selection(text: Text | undefined, at: number, size: number): [from: number, to: number] {
  if (text === undefined || text.length === 0) return [0, 0]
  const from = at % text.length
  return [caret(text, from), caret(text, Math.min(from + size + 1, text.length))]
}

/** Carets stand between letters: Yjs itself comes apart when a surrogate pair is cut in two. */
function caret(text: Text | undefined, at: number): number {
  if (text === undefined) return 0
  const words = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
  const index = at % (words.length + 1)
  const unit = words.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
}

function pick<T>(from: readonly T[], at: number): T | undefined {
  return from[at % from.length]
}
