import { command as commandShape, type Command } from '@second-story/api'
import {
  type Agenda,
  conduct,
  headEntry,
  lowerHand,
  noteFirstReview,
  ORIGIN,
  raiseHand,
  readAgenda,
  readFacts,
  readThing,
  seated,
  writeAgenda,
} from '@second-story/board'
import { zoneClock } from '@second-story/report'
import type { Directory } from '@second-story/store'
import type { Clock, Room, Rooms } from '@second-story/sync/room'
import type { Doc } from 'yjs'
import { ApiError } from '../errors.ts'
import { parse } from '../parse.ts'
import { backstageOf } from '../rooms/names.ts'
import { publish } from '../rooms/publish.ts'
import { Repeats } from './repeats.ts'
import { type Commander, conflict, entryOnBoard, settle } from './settle.ts'
import type { Takes } from './takes.ts'

export interface ConductorParts {
  rooms: Rooms
  clock: Clock
  directory: Directory
  takes: Takes
}

type Of<D extends Command['do']> = Extract<Command, { do: D }>
type AgendaCommand = Of<'open' | 'close' | 'pause' | 'resume' | 'extend' | 'box' | 'discuss' | 'tell'>

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
        if (command.id === undefined || command.do === 'question') await run()
        else await this.#repeats.once(reviewId, `${commander.personId} ${command.id}`, run)
      } catch (error) {
        // A refusal may tell the agenda: only one that a crash could not take back.
        if (error instanceof ApiError) await room.settled()
        throw error
      }
      return room.read(readAgenda)
    })
  }

  async #run(room: Room, commander: Commander, command: Command): Promise<void> {
    switch (command.do) {
      case 'take':
        return this.#parts.takes.take(room, commander, command)
      case 'decline':
        return this.#parts.takes.decline(room, commander, command)
      case 'person':
        return this.#person(room, commander, command)
      case 'go':
      case 'back':
      case 'payer':
      case 'lengths':
      case 'agreement':
      case 'question':
      case 'prompt':
      case 'vote':
      case 'call':
      case 'signal':
      case 'hold':
      case 'accept':
      case 'spoken':
      case 'door':
        settle(room.doc, commander, command)
        throw new ApiError('invalid', `do: this server does not know "${command.do}".`)
      default:
        return room.write(ORIGIN.server, (doc) => this.#change(doc, commander, command))
    }
  }

  #change(doc: Doc, commander: Commander, command: AgendaCommand | Of<'handback' | 'hand' | 'lower'>): void {
    const agenda = settle(doc, commander, command)
    switch (command.do) {
      case 'handback':
        return writeAgenda(doc, seated(agenda, nextHolder(doc, agenda, command.personId)))
      case 'hand':
        mustBeLive(agenda)
        if (!command.up) return lowerHand(doc, commander.personId)
        return raiseHand(doc, commander.personId, { at: this.#parts.clock.now(), about: command.about })
      case 'lower':
        return lowerHand(doc, command.personId)
      default:
        return this.#conduct(doc, agenda, commander, command)
    }
  }

  #conduct(doc: Doc, agenda: Agenda, { personId }: Commander, command: AgendaCommand): void {
    const entry =
      command.do === 'discuss' || command.do === 'tell' ? entryOnBoard(doc, command.entryId) : null
    const outcome = conduct(agenda, command, personId, this.#parts.clock.now())
    if (!outcome.done) throw conflict(outcome.detail, agenda)
    writeAgenda(doc, outcome.agenda)
    if (command.do !== 'discuss' || !entry) return
    const time = entry.at ? `${zoneClock(readFacts(doc).timeZone ?? 'UTC').time(entry.at)} ` : ''
    headEntry(doc, entry.id, `${time}${entry.text ?? ''}`)
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

const mustBeLive = (agenda: Agenda): void => {
  if (agenda.state === 'live') return
  throw conflict(agenda.state === 'closed' ? 'The meeting has ended.' : 'The room is not open yet.', agenda)
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
