import * as Y from 'yjs'
import { notesOf } from '../schema.ts'
import { type NoteNode, notesJson } from './notes.ts'
import { writersOf, type WrittenLine, writtenLines } from './written.ts'

/** A stretch of writing that one can go back to the end of. */
export interface NotesMoment {
  /** Number of its last record in the log. */
  readonly seq: number
  /** First and last change of the notes in it, server time in ms since 1970. */
  readonly from: number
  readonly at: number
  /** Who wrote then, by personId. */
  readonly by: readonly string[]
  /** Words of the last heading of the meeting then; null before the first. */
  readonly heading: string | null
}

/** The notes as they were at the end of a moment. */
export interface NotesThen {
  readonly notes: NoteNode
  readonly lines: readonly WrittenLine[]
}

/** A moment lasts so long at most, until there are too many. */
const MOMENT_MS = 3 * 60_000
/** So many moments are told apart; where there were more, two that follow each other become one. */
export const MOST_MOMENTS = 400

interface Kept {
  seq: number
  from: number
  at: number
  clients: Set<number>
  heading: string | null
  snapshot: Y.Snapshot | null
}

/**
 * The past of the notes, from every record of a review's log in its order. It holds all that was ever deleted, so
 * that it belongs in a thread of its own.
 */
export class NotesPast {
  readonly #doc = new Y.Doc({ gc: false })
  readonly #moments: Kept[] = []
  #lengthMs = MOMENT_MS
  #headings = 0
  #changed: Set<number> | null = null
  /** Last record that was taken in. */
  seq = 0

  constructor() {
    notesOf(this.#doc).observeDeep((_, transaction) => {
      this.#changed = new Set()
      for (const [client, clock] of transaction.afterState) {
        if ((transaction.beforeState.get(client) ?? 0) < clock) this.#changed.add(client)
      }
    })
  }

  /** Takes in the next record. @throws whatever Yjs throws on bytes that are no update */
  add({ seq, at, update }: { seq: number; at: number; update: Uint8Array }): void {
    const open = this.#moments.at(-1)
    // The state to go back to is taken before the record that begins the next moment, and only then.
    const ends = open !== undefined && at - open.from >= this.#lengthMs
    if (ends) open.snapshot ??= Y.snapshot(this.#doc)
    const clients = this.#apply(update)
    this.seq = seq
    if (!clients) return
    const heading = this.#heading()
    if (open && !ends && !open.snapshot) {
      open.seq = seq
      open.at = at
      open.heading = heading
      for (const client of clients) open.clients.add(client)
    } else this.#moments.push({ seq, from: at, at, clients, heading, snapshot: null })
    if (this.#moments.length > MOST_MOMENTS) this.#thin()
  }

  /** @returns who wrote in the notes with it, null where it changed nothing there */
  #apply(update: Uint8Array): Set<number> | null {
    this.#changed = null
    Y.applyUpdate(this.#doc, update)
    return this.#changed
  }

  /** Marks where the meeting went on to its next entry, question or timebox as the end of a moment. */
  #heading(): string | null {
    const headings = notesOf(this.#doc)
      .toArray()
      .filter((node) => node instanceof Y.XmlElement)
      .filter(isOfMeeting)
    const last = this.#moments.at(-1)
    if (last && headings.length > this.#headings && !last.snapshot) last.snapshot = Y.snapshot(this.#doc)
    this.#headings = headings.length
    const words = headings.at(-1)?.toArray() ?? []
    return words.map((word) => (word instanceof Y.XmlText ? plain(word) : '')).join('') || null
  }

  #thin(): void {
    this.#lengthMs *= 2
    const all = this.#moments.splice(0)
    for (let at = 0; at < all.length; at += 2) {
      const [first, second] = all.slice(at, at + 2)
      if (!first) continue
      if (second) {
        this.#moments.push({
          ...second,
          from: first.from,
          clients: new Set([...first.clients, ...second.clients]),
        })
      } else this.#moments.push(first)
    }
  }

  /** The moments, oldest first. */
  moments(): readonly NotesMoment[] {
    const writerOf = writersOf(this.#doc)
    return this.#moments.map(({ seq, from, at, clients, heading }) => {
      const by = new Set([...clients].map(writerOf).filter((id) => id !== null))
      return { seq, from, at, by: [...by], heading }
    })
  }

  /**
   * The notes at the end of the moment with that last record, also where it went on since it was told; null where
   * there is none.
   */
  notesAt(seq: number): NotesThen | null {
    const moment = this.#moments.find((one) => one.seq >= seq)
    if (!moment) return null
    const doc = moment.snapshot ? Y.createDocFromSnapshot(this.#doc, moment.snapshot) : this.#doc
    return { notes: notesJson(doc), lines: writtenLines(notesOf(doc), writersOf(this.#doc)) }
  }
}

/** What a heading that the meeting made is about. */
export const ABOUT = ['entryId', 'questionId', 'box'] as const

export const isOfMeeting = (node: Y.XmlElement): boolean =>
  node.nodeName === 'heading' && ABOUT.some((name) => typeof node.getAttribute(name) === 'string')

const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert?: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : ''))
    .join('')
