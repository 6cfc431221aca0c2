import type { Join, Joined } from '@second-story/api'
import type { Directory } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import type { Caller, Doorkeeper } from '../auth/doorkeeper.ts'
import { newSession, sessionHash } from '../auth/tokens.ts'
import { ApiError } from '../errors.ts'
import { publish } from '../rooms/publish.ts'

/** Somebody comes in by a link: makes or finds the person, gives them a session and puts them on the board. */
export const join = async (
  { directory, doorkeeper, rooms }: { directory: Directory; doorkeeper: Doorkeeper; rooms: Rooms },
  { reviewId, role, generation }: Caller,
  { name, device }: Join,
): Promise<Joined> => {
  if (generation === null) throw new ApiError('unauthorized', 'Joining takes the token of a link.')
  const deviceHash = doorkeeper.device(reviewId, device)
  const person = await directory.findOrCreatePerson({ reviewId, role, generation, deviceHash, name })
  if (person.name !== name) await directory.renamePerson(person.id, name)
  const session = newSession()
  await directory.createSession(sessionHash(session), person)
  const user = { id: person.id, name, role }
  await publish(rooms, reviewId, user)
  return { session, user }
}
