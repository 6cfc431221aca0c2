import { addEntry, type LineMark, namedVoiceOf, type NoteLink, noteLine } from '@second-story/board'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { announce, announceRefusal } from '../kit/live-region.tsx'
import type { FollowLink } from '../room/follow-link.tsx'
import type { Room } from '../room/room.ts'
import { titleOf } from '../room/thing-title.ts'
import { moved, newLineUnderNow, ownLine, withAttributes, type When } from './line-edits.ts'
import { linkAt } from './mention-node.ts'
import { aboutOf, headingAbove, type Line, lineAt, wordsOf } from './sections.ts'
import { nearestMoment, readTimed } from './timed-words.ts'
import { becomes, turnLine, type TurnInto } from './turn-line.ts'

/** What the scribe can do in the notes beside typing. Every method leaves the caret in the notes. */
export class Desk {
  readonly #editor: Editor
  readonly #room: Room
  readonly #follow: FollowLink | undefined
  /** Who had the word last, as far as this page heard. */
  #lastCalled: string | null = null

  constructor(editor: Editor, room: Room, follow: FollowLink | undefined) {
    this.#editor = editor
    this.#room = room
    this.#follow = follow
  }

  /** Listens to who has the word. @returns ends it */
  watch(): () => void {
    const { view } = this.#room
    const hear = (): void => {
      this.#lastCalled = view.get('agenda').called ?? this.#lastCalled
    }
    hear()
    return view.subscribe('agenda', hear)
  }

  /** When and at what a line is written now; null before the meeting and after it. */
  get when(): When | null {
    const { state, box, entryId } = this.#room.view.get('agenda')
    return state === 'live' ? { at: this.#room.stamp().at, box, entryId } : null
  }

  /** Marks the line of the caret; null takes its mark away. A line that is to become something does so when it has words. */
  mark(mark: LineMark | null, from = this.#caret, to = from): void {
    const tr = this.#editor.state.tr.delete(from, to)
    const line = ownLine(tr)
    if (!line) return
    const speaker = mark === 'quote' ? (line.node.attrs.speaker ?? this.#speaker) : null
    withAttributes(tr, line.pos, { mark, speaker, ...(line.node.attrs.at === null ? this.when : null) })
    this.#dispatch(tr)
    if (wordsOf(line.node) !== '') this.finish()
  }

  /** Writes beside the line what time it is and what the room is at; a line under another heading links to it as well. */
  stamp(from = this.#caret, to = from): void {
    const { when } = this
    if (!when) return announceRefusal('Time marks are for the meeting: the room is not open.')
    const tr = this.#editor.state.tr.delete(from, to)
    const line = ownLine(tr)
    if (!line) return
    withAttributes(tr, line.pos, { ...when })
    const about = this.#entryAbove(tr)
    if (when.entryId !== null && about !== when.entryId && !holdsLink(line, when.entryId)) {
      this.#putLink(tr, { kind: 'entry', id: when.entryId })
    }
    this.#dispatch(tr)
    announce('Time marked.')
  }

  /** A new line at the end of what stands under the current entry, question or timebox. */
  newLine(): void {
    this.finish()
    this.#dispatch(newLineUnderNow(this.#editor.state, this.#room.view.get('agenda')))
  }

  /** @returns false at the ends of the notes */
  move(step: -1 | 1): boolean {
    const tr = moved(this.#editor.state, step)
    if (!tr) return false
    this.#dispatch(tr)
    return true
  }

  /** The line becomes words of whoever spoke last; a line with words already stays, and a new one begins. */
  quote(): void {
    const line = lineAt(this.#editor.state.selection.$from)
    if (line && line.node.content.size > 0 && line.node.attrs.mark !== 'quote') this.newLine()
    this.mark('quote')
  }

  /**
   * A link at the caret in place of what was typed for it. In a quote without a speaker, a person becomes that; they do
   * as well after what was said, or before it, where the speaker is only who was likeliest.
   */
  link(link: NoteLink, from: number, to: number): void {
    const tr = this.#editor.state.tr.delete(from, to)
    const { $from } = tr.selection
    const line = lineAt($from)
    const isQuote = link.kind === 'person' && line?.node.attrs.mark === 'quote'
    const { speaker } = line?.node.attrs ?? {}
    const isGuess = speaker === this.#speaker && speaker !== link.id
    if (line && isQuote && (!speaker || (isGuess && isAfterSentence($from.parent, $from.parentOffset))))
      withAttributes(tr, line.pos, { speaker: link.id })
    else this.#putLink(tr, link)
    this.#dispatch(tr)
  }

  /** `23:40 first reports`: an entry of the timeline, and a link to it where it was typed. @returns false for no time */
  addEntry(words: string, from: number, to: number): boolean {
    const timed = readTimed(words)
    if (!timed) return false
    const { doc, stamp, view } = this.#room
    const { timeZone, start } = view.get('facts')
    const { entryId } = view.get('agenda')
    const near = view.get('timeline').byId.get(entryId ?? '')?.at ?? start ?? stamp().at
    const id = addEntry(doc, stamp(), {
      at: nearestMoment(timed.time, near, timeZone ?? 'UTC'),
      precision: timed.about ? 'about' : timed.time.length > 5 ? 'exact' : 'minute',
      text: timed.text.slice(0, 500),
      memory: true,
    })
    this.link({ kind: 'entry', id }, from, to)
    announce('On the timeline.')
    return true
  }

  /** Turns the line of the caret into a thing of the board; both keep the link. */
  turn(into: TurnInto): void {
    const { state } = this.#editor
    const line = lineAt(state.selection.$from)
    if (!line || wordsOf(line.node) === '') return announceRefusal('There are no words in this line yet.')
    const { made } = noteLine({ attrs: line.node.attrs })
    if (made) return announceRefusal('This line is on the board already.')
    const link = turnLine(this.#room, into, this.#turned(line))
    if (!link) return announceRefusal('There is no entry above this line that it could stand at.')
    this.#dispatch(withAttributes(state.tr, line.pos, { made: link.kind, madeId: link.id }))
    announce(`On the board: ${SAID[into]}.`)
  }

  /** What a line is marked to become, it becomes once it is written. */
  finish(): void {
    const line = lineAt(this.#editor.state.selection.$from)
    if (!line) return
    const { mark, made } = noteLine({ attrs: line.node.attrs })
    const into = becomes(mark)
    if (into && !made && wordsOf(line.node) !== '') this.turn(into)
  }

  /** Goes to what a selected link, or the line of the caret, is about. @returns false where there is nothing */
  follow(): boolean {
    const { selection, doc } = this.#editor.state
    const link =
      linkAt(doc.nodeAt(selection.from)) ??
      noteLine({ attrs: lineAt(selection.$from)?.node.attrs ?? {} }).made
    if (!link || !this.#follow) return false
    this.#follow(link)
    return true
  }

  /** Who would be said to have spoken the line of the caret; null for nobody that is known. */
  get speaker(): string | null {
    const line = lineAt(this.#editor.state.selection.$from)
    return line ? this.#turned(line).speaker : null
  }

  get #caret(): number {
    return this.#editor.state.selection.head
  }

  /** Who spoke last: who has or had the word, else whose words were written down last at this entry. */
  get #speaker(): string | null {
    if (this.#lastCalled !== null) return this.#lastCalled
    const { view, me } = this.#room
    const { byEntry, byId } = view.get('annotations')
    const last = byEntry.get(view.get('agenda').entryId ?? '')?.at(-1)
    const words = byId.get(last ?? '')
    const voice = words ? namedVoiceOf(words) : null
    return voice === me.id ? null : voice
  }

  #turned({ node, pos }: Line): Parameters<typeof turnLine>[2] {
    const { mark, speaker, entryId } = noteLine({ attrs: node.attrs })
    let named: string | null = null
    node.forEach((child) => {
      const link = linkAt(child)
      if (link?.kind === 'person') named ??= link.id
    })
    const { doc } = this.#editor.state
    const heading = headingAbove(doc, doc.resolve(pos).index(0))
    const about = heading < 0 ? null : aboutOf(doc.child(heading))
    return {
      words: wordsOf(node),
      mark,
      speaker: speaker ?? named,
      entryId:
        (about?.kind === 'entry' ? about.id : null) ?? entryId ?? this.#room.view.get('agenda').entryId,
    }
  }

  #entryAbove({ doc, selection }: Transaction): string | null {
    const heading = headingAbove(doc, selection.$from.index(0))
    const about = heading < 0 ? null : aboutOf(doc.child(heading))
    return about?.kind === 'entry' ? about.id : null
  }

  #putLink(tr: Transaction, link: NoteLink): void {
    const label = (titleOf(this.#room.view, link) ?? '').slice(0, 200)
    const node = tr.doc.type.schema.nodes.mention?.create({ ...link, label })
    if (!node) return
    const from = tr.selection.from
    tr.replaceSelectionWith(node, false)
    tr.insertText(' ', from + node.nodeSize)
  }

  #dispatch(tr: Transaction): void {
    this.#editor.view.dispatch(tr.scrollIntoView())
    this.#editor.view.focus()
  }
}

const SAID: Readonly<Record<TurnInto, string>> = {
  knew: 'what was known',
  assumed: 'what was assumed',
  saw: 'what was seen',
  factor: 'a factor',
  question: 'a question, parked for the discussion',
  action: 'an idea, parked until Remediation',
}

/** Nothing, or words that have come to an end. */
const isAfterSentence = (line: Node, offset: number): boolean =>
  /(^|[.!?…"”’'»)])\s*$/u.test(line.textBetween(0, offset, '\n', '\uFFFC'))

const holdsLink = ({ node }: Line, id: string): boolean => {
  let holds = false
  node.forEach((child) => {
    holds ||= linkAt(child)?.id === id
  })
  return holds
}
