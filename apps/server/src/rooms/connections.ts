import { exceeds, type Limits } from '../limits.ts'

export interface Connection {
  address: string
  /** Room as the log names it. */
  room: string
  personId: string
}

/** Counts open connections and says when there are too many of them. */
export class Connections {
  readonly #limits: Pick<Limits, 'connectionsPerAddress' | 'connectionsPerPerson' | 'peoplePerRoom'>
  readonly #byAddress = new Map<string, number>()
  readonly #byPerson = new Map<string, number>()
  readonly #byRoom = new Map<string, Map<string, number>>()

  constructor(limits: Pick<Limits, 'connectionsPerAddress' | 'connectionsPerPerson' | 'peoplePerRoom'>) {
    this.#limits = limits
  }

  get count(): number {
    let sum = 0
    for (const count of this.#byAddress.values()) sum += count
    return sum
  }

  /** Whether one more connection of this address may be looked at, before anybody knows whose it is. */
  addressIsFull(address: string): boolean {
    return exceeds((this.#byAddress.get(address) ?? 0) + 1, this.#limits.connectionsPerAddress)
  }

  /** Counts a connection; a sentence where it is one too many, and then it is not counted. */
  open({ address, room, personId }: Connection): string | null {
    if (this.addressIsFull(address)) return 'Too many connections from this address.'
    if (exceeds((this.#byPerson.get(personId) ?? 0) + 1, this.#limits.connectionsPerPerson)) {
      return 'Too many tabs of one person are open.'
    }
    const people = this.#byRoom.get(room) ?? new Map<string, number>()
    if (!people.has(personId) && exceeds(people.size + 1, this.#limits.peoplePerRoom)) {
      return 'The room is full.'
    }
    add(this.#byAddress, address, 1)
    add(this.#byPerson, personId, 1)
    add(people, personId, 1)
    this.#byRoom.set(room, people)
    return null
  }

  close({ address, room, personId }: Connection): void {
    add(this.#byAddress, address, -1)
    add(this.#byPerson, personId, -1)
    const people = this.#byRoom.get(room)
    if (!people) return
    add(people, personId, -1)
    if (people.size === 0) this.#byRoom.delete(room)
  }
}

const add = (counts: Map<string, number>, key: string, by: number): void => {
  const count = (counts.get(key) ?? 0) + by
  if (count > 0) counts.set(key, count)
  else counts.delete(key)
}
