import { command as commandShape, type Command } from '@second-story/api'
import {
  acceptProposal,
  type Agenda,
  noteDone,
  noteFirstReview,
  ORIGIN,
  raiseHand,
  readAgenda,
  readThing,
  rootMap,
  seated,
  wasDone,
  writeAgenda,
} from '@second-story/board'
import { mayWrite } from '@second-story/policy'
import type { Directory } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import { createHash } from 'node:crypto'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'
import { newId } from '../ids.ts'
import { exceeds, type Limits } from '../limits.ts'
import { parse } from '../parse.ts'
import { backstageOf } from '../rooms/names.ts'
import { publish } from '../rooms/publish.ts'
import type { Quiet } from './quiet.ts'
import { Repeats } from './repeats.ts'
import { type Commander, conflict, mustBeLive, settle } from './settle.ts'
import type { Announcer } from '../webhooks/announcer.ts'
import { carryOut, endTurn, type AgendaCommand } from './steps.ts'
import type { Takes } from './takes.ts'
import { inTurn, type Spoke } from './turns.ts'

export interface ConductorParts {
  rooms: Rooms
  clock: Clock
  directory: Directory
  takes: Takes
  quiet: Quiet
  limits: Pick<Limits, 'timelineEntries'>
  /** Tells other programs when a meeting has ended; null where there are none. */
  announcer: Announcer | null
}

type Of<D extends Command['do']> = Extract<Command, { do: D }>
type BoardCommand = AgendaCommand | Of<'handback' | 'hand' | 'lower'>

/** Carries out the commands of the meeting, whichever way they come. */
export class Conductor {
  readonly #parts: ConductorParts
  readonly #repeats = new Repeats()

  constructor(parts: ConductorParts) {
    this.#parts = parts
  }

  /**
   * Does what somebody asks and answers the agenda as it is then, on disk.
   * @param body a command of model.md, not yet checked
   * @throws {ApiError}
   */
  async order(reviewId: string, commander: Commander, body: unknown): Promise<Agenda> {
    const command = parse(commandShape, body)
    return this.#parts.rooms.use(reviewId, async (room) => {
      try {
        const run = () => this.#run(room, commander, command)
        const key = repeatKey(commander, command)
        if (key === null) await run()
        else await this.#repeats.once(reviewId, key, run)
      } catch (error) {
        // A refusal may tell the agenda: only one that a crash could not take back.
        if (error instanceof ApiError) await room.settled()
        throw error
      }
      return room.read(readAgenda)
    })
  }

  async #run(room: Room, commander: Commander, command: Command): Promise<void> {
    const { takes, quiet, limits } = this.#parts
    switch (command.do) {
      case 'take':
        return takes.take(room, commander, command)
      case 'decline':
        return takes.decline(room, commander, command)
      case 'person':
        return this.#person(room, commander, command)
      case 'signal':
        return quiet.signal(room, commander, command)
      case 'spoken':
        return quiet.spoken(room, commander, command)
      case 'door':
        return quiet.door(room, commander, command)
      case 'accept':
        return room.write(ORIGIN.server, (doc) => accept(doc, commander, command, limits))
      default:
        return this.#onBoard(room, commander, command)
    }
  }

  async #onBoard(room: Room, commander: Commander, command: BoardCommand): Promise<void> {
    const { announcer } = this.#parts
    if (announcer === null) return this.#write(room, commander, command)
    if (command.do === 'open') await announcer.opening(room)
    const before = readAgenda(room.doc).state
    await this.#write(room, commander, command)
    if (before === 'live' && readAgenda(room.doc).state === 'closed') await announcer.closed(room)
  }

  async #write(room: Room, commander: Commander, command: BoardCommand): Promise<void> {
    const change = (doc: Doc): Spoke => {
      const key = repeatKey(commander, command)
      const mark = key === null ? null : createHash('sha256').update(key).digest('base64url').slice(0, 12)
      if (mark !== null && wasDone(doc, mark)) return []
      // A question that is on already has no id of its own by which a repeat could be known: its version may be old.
      const again = command.do === 'question' && readAgenda(doc).question === command.id
      const agenda = settle(doc, commander, again ? { do: command.do } : command)
      const spoke = this.#change(doc, agenda, commander, command)
      if (mark !== null) noteDone(doc, mark)
      return spoke
    }
    const hands = rootMap(room.doc, 'hands').size > 0 || readAgenda(room.doc).called !== null
    if (hands || ['hand', 'lower', 'call', 'close'].includes(command.do)) {
      return inTurn(this.#parts, room, change)
    }
    await room.write(ORIGIN.server, change)
  }

  #change(doc: Doc, agenda: Agenda, { personId }: Commander, command: BoardCommand): Spoke {
    const now = this.#parts.clock.now()
    switch (command.do) {
      case 'handback':
        writeAgenda(doc, seated(agenda, nextHolder(doc, agenda, command.personId)))
        return []
      case 'hand':
        mustBeLive(agenda)
        if (!command.up) return lowered(doc, personId)
        raiseHand(doc, personId, { at: now, about: command.about })
        return []
      case 'lower':
        mustBeLive(agenda)
        return lowered(doc, command.personId)
      default:
        carryOut(doc, agenda, command, personId, now)
        return []
    }
  }

  async #person(room: Room, { personId, role }: Commander, command: Of<'person'>): Promise<void> {
    settle(room.doc, { personId, role }, command)
    const { directory, rooms } = this.#parts
    const before = readThing(room.doc, 'people', personId)
    const { job, there, claims, firstReview } = command
    const name = command.name ?? before?.name
    if (name === undefined) throw new ApiError('not-found', 'There is nobody of that id on the board.')
    if (name !== before?.name) await directory.renamePerson(personId, name)
    await publish(rooms, room.name, { id: personId, name, role }, { job, there, claims })
    if (firstReview === undefined) return
    await rooms.use(backstageOf(room.name), (backstage) =>
      backstage.write(ORIGIN.server, (doc) => noteFirstReview(doc, personId, firstReview)),
    )
  }
}

/** Under what a command is known when it comes again; null where repeating it does nothing anyway. */
const repeatKey = ({ personId }: Commander, command: Command): string | null =>
  command.id === undefined || command.do === 'question' ? null : `${personId} ${command.id}`

const lowered = (doc: Doc, personId: string): Spoke => {
  const wasUp = rootMap(doc, 'hands').has(personId)
  return endTurn(doc, personId) && wasUp ? [personId] : []
}

const accept = (
  doc: Doc,
  commander: Commander,
  command: Of<'accept'>,
  { timelineEntries }: Pick<Limits, 'timelineEntries'>,
): void => {
  const agenda = settle(doc, commander, command)
  const { root, key } = command
  if (!mayWrite(commander.role, root, agenda.state)) {
    throw conflict(`The meeting has ended: ${root} can no longer be changed.`, agenda)
  }
  if (root === 'timeline' && exceeds(rootMap(doc, root).size + 1, timelineEntries)) {
    throw conflict(`A timeline has at most ${timelineEntries} entries.`, agenda)
  }
  if (acceptProposal(doc, root, key, newId) === null) {
    throw new ApiError('not-found', 'There is no such proposal on the board.')
  }
}

/** To whom the holder gives the room: a facilitator or co-facilitator, the one it was taken from if nobody is named. */
const nextHolder = (doc: Doc, agenda: Agenda, named: string | undefined): string => {
  const personId = named ?? agenda.heldBefore
  if (personId === null) throw conflict('The room was taken from nobody: say whom to give it to.', agenda)
  const role = readThing(doc, 'people', personId)?.role
  if (role !== 'facilitator' && role !== 'cofacilitator') {
    throw new ApiError(
      'invalid',
      'personId: the room goes to a facilitator or co-facilitator of this review.',
    )
  }
  return personId
}
