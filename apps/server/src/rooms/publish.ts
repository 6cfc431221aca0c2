import { isRole, ORIGIN, type Person, publishPerson, readThing, type Role } from '@second-story/board'
import type { ClientBinding, Room, Rooms } from '@second-story/sync/room'

export interface Named {
  id: string
  name: string
  role: Role
}

/** Puts a person on the board, or what has changed about them, and tells it to the connections they have. */
export const publish = (
  rooms: Rooms,
  reviewId: string,
  { id, name, role }: Named,
  more: Partial<Omit<Person, 'name' | 'role'>> = {},
): Promise<void> =>
  rooms.use(reviewId, async (room) => {
    await room.write(ORIGIN.server, (doc) => publishPerson(doc, id, { ...more, name, role }))
    for (const session of room.sessions) {
      const { person } = session
      if (person.id === id && (person.name !== name || person.role !== role))
        session.identify({ id, name, role })
    }
  })

/** Publishes which clientIDs write in whose name. */
export const publishClients = async (room: Room, bindings: readonly ClientBinding[]): Promise<void> => {
  const fresh = Map.groupBy(bindings, ({ personId }) => personId)
  await room.write(ORIGIN.server, (doc) => {
    for (const [personId, theirs] of fresh) {
      const known = readThing(doc, 'people', personId) ?? connected(room, personId)
      if (!known) continue
      const clients = new Set([...(known.clients ?? []), ...theirs.map(({ clientId }) => clientId)])
      publishPerson(doc, personId, { ...known, clients: [...clients] })
    }
  })
}

const connected = (room: Room, personId: string): Person | undefined => {
  for (const { person } of room.sessions) {
    if (person.id === personId && isRole(person.role)) return { name: person.name, role: person.role }
  }
  return undefined
}
