import type { Command } from '@second-story/api'
import {
  type Agenda,
  answerDoor,
  noteLearned,
  noteReady,
  noteSignal,
  noteSpoken,
  ORIGIN,
  readAgenda,
  readThing,
  writeAgenda,
} from '@second-story/board'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { createHmac } from 'node:crypto'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'
import { backstageOf } from '../rooms/names.ts'
import { type Commander, conflict, entryOnBoard, mustBeLive, settle } from './settle.ts'
import { nobody } from './steps.ts'

type Of<D extends Command['do']> = Extract<Command, { do: D }>

export interface QuietParts {
  rooms: Rooms
  clock: Clock
  /** Makes keys of who answered at the door that nobody without it can follow. */
  secret: Uint8Array
}

/** The commands whose words go to the facilitators alone. */
export class Quiet {
  readonly #parts: QuietParts

  constructor(parts: QuietParts) {
    this.#parts = parts
  }

  /** Something that somebody signals without a word. Of who is ready the room sees how many, and no name. */
  async signal(room: Room, commander: Commander, command: Of<'signal'>): Promise<void> {
    const agenda = settle(room.doc, commander, command)
    mustBeLive(agenda)
    const { personId } = commander
    const { kind } = command
    if (kind === 'ready') return this.#ready(room, personId, agenda.step)
    const about = kind === 'learned' ? null : aboutWhat(room.doc, agenda, command.entryId)
    await this.#apart(room, (backstage) => {
      if (kind === 'learned') noteLearned(backstage, personId)
      else if (about !== null) noteSignal(backstage, about, kind, personId)
    })
  }

  /** Marks that somebody was heard. */
  async spoken(room: Room, commander: Commander, command: Of<'spoken'>): Promise<void> {
    mustBeLive(settle(room.doc, commander, command))
    if (!readThing(room.doc, 'people', command.personId)) throw nobody()
    await this.#apart(room, (backstage) => noteSpoken(backstage, command.personId, this.#parts.clock.now()))
  }

  /** What somebody says at the door, once and without a name. */
  async door(room: Room, commander: Commander, command: Of<'door'>): Promise<void> {
    const agenda = settle(room.doc, commander, command)
    if (agenda.state !== 'closed')
      throw conflict('The door has its questions when the meeting has ended.', agenda)
    const { learned, again, words } = command
    const said = Object.entries({ learned, again, words: words?.trim() || undefined })
    const answer = Object.fromEntries(said.filter(([, value]) => value !== undefined))
    if (Object.keys(answer).length === 0) throw new ApiError('invalid', 'door: there is no answer in it.')
    const key = this.#doorKey(room.name, commander.personId)
    const taken = await this.#apart(room, (backstage) => answerDoor(backstage, key, answer))
    if (!taken) throw conflict('You have answered at the door already.', agenda)
  }

  async #ready(room: Room, personId: string, step: number): Promise<void> {
    const count = await this.#apart(room, (backstage) => noteReady(backstage, step, personId))
    await room.write(ORIGIN.server, (doc) => {
      const agenda = readAgenda(doc)
      if (agenda.step === step && agenda.ready < count) writeAgenda(doc, { ...agenda, ready: count })
    })
  }

  #apart<T>(room: Room, change: (backstage: Doc) => T): Promise<T> {
    return this.#parts.rooms.use(backstageOf(room.name), (backstage) =>
      backstage.write(ORIGIN.server, change),
    )
  }

  /** 32 letters that are the same for a person of a review each time. */
  #doorKey(reviewId: string, personId: string): string {
    return createHmac('sha256', this.#parts.secret)
      .update(`door\n${reviewId}\n${personId}`)
      .digest('hex')
      .slice(0, 32)
  }
}

/** What a signal is about: the entry that it names, else what the room is at. */
const aboutWhat = (doc: Doc, agenda: Agenda, named: string | undefined): string => {
  if (named !== undefined) return readThing(doc, 'questions', named) ? named : entryOnBoard(doc, named).id
  const about = agenda.entryId ?? agenda.question
  if (about === null) throw conflict('Nothing is being discussed just now.', agenda)
  return about
}
