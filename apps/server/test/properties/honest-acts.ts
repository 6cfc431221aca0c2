import {
  addAction,
  addAnnotation,
  addEntry,
  addFactor,
  addQuestion,
  type Agenda,
  editAction,
  editAnnotation,
  editEntry,
  editFacts,
  editFactor,
  editQuestion,
  LENSES,
  notesOf,
  removeWords,
  restoreWords,
  rewriteFact,
  factText,
  rootMap,
  type Section,
  withdrawAnnotation,
} from '@second-story/board'
import { type Doc, UndoManager, XmlElement, XmlText } from 'yjs'
import { may } from './oracle.ts'
import type { Client } from './people.ts'
import { AT } from './scenes.ts'

/** One thing that somebody does; the numbers choose among what there is at that moment. */
export interface Act {
  what: number
  at: number
  words: string
}

type Doing = (doc: Doc, act: Act, person: Person) => void
type State = Agenda['state']

/** Somebody at a page, who does what the page offers them and nothing else. */
export class Person {
  readonly client: Client
  readonly #state: State
  #undo: UndoManager
  #ids = 0

  constructor(client: Client, state: State) {
    this.client = client
    this.#state = state
    this.#undo = new UndoManager([...client.doc.share.values()], { doc: client.doc, captureTimeout: 0 })
  }

  do(act: Act): void {
    const doings = [...DOINGS, () => void this.#undo.undo(), () => void this.#undo.redo()]
    doings[act.what % doings.length]?.(this.client.doc, act, this)
  }

  stop(): void {
    this.#undo.destroy()
  }

  stamp() {
    const { id, role } = this.client.who
    return { personId: id, role, id: `${id.slice(0, 3)}${this.client.doc.clientID}x${this.#ids++}`, at: AT }
  }

  mayMake(root: Section): boolean {
    const { who } = this.client
    // Facilitators and scribes make plain things; whoever may only have their own makes these.
    return may(who, root, who.role === 'participant' ? `${who.id}:x` : 'x', this.#state)
  }

  may(root: Section, key: string | null): boolean {
    return may(this.client.who, root, key, this.#state)
  }

  /** A thing of a root that this person may change. */
  one(root: Exclude<Section, 'notes'>, at: number): string | undefined {
    const keys = [...rootMap(this.client.doc, root).keys()].filter((key) => this.may(root, key)).sort()
    return keys[at % keys.length]
  }
}

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T
const makes =
  (root: Section, make: Doing): Doing =>
  (doc, act, person) => {
    if (person.mayMake(root)) make(doc, act, person)
  }
const changes =
  (
    root: Exclude<Section, 'notes'>,
    change: (doc: Doc, key: string, act: Act, person: Person) => void,
  ): Doing =>
  (doc, act, person) => {
    const key = person.one(root, act.at)
    if (key !== undefined) change(doc, key, act, person)
  }
const own =
  (root: 'checkin' | 'agreement' | 'votes', value: (act: Act) => unknown): Doing =>
  (doc, act, person) => {
    const { id } = person.client.who
    if (person.may(root, id)) rootMap(doc, root).set(id, value(act))
  }
const textOf = (doc: Doc, at: number): XmlText | null => {
  const block = pick(notesOf(doc).toArray(), at)
  const first = block instanceof XmlElement && block.length > 0 ? block.get(0) : null
  return first instanceof XmlText ? first : null
}
/** A place between two letters: Yjs itself comes apart where a surrogate pair is cut in two. */
const caret = (words: string, at: number): number => {
  const index = at % (words.length + 1)
  const unit = words.charCodeAt(index)
  return unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index
}
const inNotes =
  (write: (doc: Doc, act: Act) => void): Doing =>
  (doc, act, person) => {
    if (person.may('notes', null)) doc.transact(() => write(doc, act))
  }

const DOINGS: readonly Doing[] = [
  makes('timeline', (doc, { words }, me) => void addEntry(doc, me.stamp(), { text: words, at: AT })),
  changes('timeline', (doc, key, { words, at }) =>
    editEntry(doc, key, { text: words, hidden: at % 2 === 0 }),
  ),
  (doc, { words, at }, me) => {
    if (!me.may('annotations', `${me.client.who.id}:x`)) return
    addAnnotation(doc, me.stamp(), { entryId: 'anentry00000', body: words, lens: pick(LENSES, at) })
  },
  changes('annotations', (doc, key, { words }) => editAnnotation(doc, key, { body: words })),
  changes('annotations', (doc, key) => withdrawAnnotation(doc, key)),
  makes('factors', (doc, { words }, me) => void addFactor(doc, me.stamp(), { kind: 'lucky', text: words })),
  changes('factors', (doc, key, { words }) => editFactor(doc, key, { text: words })),
  makes('actions', (doc, { words }, me) => void addAction(doc, me.stamp(), { title: words })),
  changes('actions', (doc, key, { words }) => editAction(doc, key, { title: words })),
  makes(
    'questions',
    (doc, { words }, me) => void addQuestion(doc, me.stamp(), { text: words, box: 'discussion' }),
  ),
  changes('questions', (doc, key, { words }) => editQuestion(doc, key, { text: words })),
  (doc, { words }, me) => {
    if (me.may('facts', null)) editFacts(doc, { title: words })
  },
  (doc, { words, at }, me) => {
    const before = factText(doc, 'summary')?.toString() ?? ''
    if (me.may('facts', null)) rewriteFact(doc, 'summary', before, before.slice(0, caret(before, at)) + words)
  },
  own('checkin', ({ words }) => ({ why: words })),
  own('agreement', ({ words }) => ({ answer: 'note', text: words, at: AT })),
  own('votes', ({ at }) => [`avote000000${at}`]),
  (doc, { at }, me) => {
    const key = pick([...rootMap(doc, 'annotations').keys()].sort(), at)
    if (key === undefined || !me.may('removed', key)) return
    if (rootMap(doc, 'removed').has(key)) restoreWords(doc, key)
    else removeWords(doc, key, me.client.who.id, AT)
  },
  inNotes((doc, { words, at }) => {
    const paragraph = new XmlElement('paragraph')
    paragraph.insert(0, [new XmlText(words)])
    notesOf(doc).insert(at % (notesOf(doc).length + 1), [paragraph])
  }),
  inNotes((doc, { words, at }) => textOf(doc, at)?.insert(0, words || 'x')),
  inNotes((doc, { at }) => {
    const text = textOf(doc, at)
    if (!text) return
    const words = (text.toDelta() as { insert: string }[]).map(({ insert }) => insert).join('')
    const end = caret(words, at)
    if (end > 0) text.format(0, end, at % 3 === 0 ? { bold: null } : { bold: true })
  }),
  inNotes((doc, { at }) => {
    if (notesOf(doc).length > 1) notesOf(doc).delete(at % notesOf(doc).length, 1)
  }),
]
