import type { NewReview } from '@second-story/api'
import { createBoard, type Facilitation, standingQuestions } from '@second-story/board'
import type { Directory, Review } from '@second-story/store'
import type { Rooms } from '@second-story/sync/room'
import { ApiError } from '../errors.ts'
import { newId } from '../ids.ts'
import { isTimeZone, toUtc } from '../parse.ts'

/** Makes a review with its board. @throws {ApiError} invalid for a zone or times that make no sense */
export const createReview = async (
  directory: Directory,
  rooms: Rooms,
  facilitation: Facilitation,
  { title, incidentStart, incidentEnd, timeZone, severity }: NewReview,
): Promise<Review> => {
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    throw new ApiError('invalid', 'timeZone: is the IANA name of a zone, like Europe/Berlin.')
  }
  const start = incidentStart === undefined ? null : toUtc(incidentStart)
  const resolved = incidentEnd === undefined ? null : toUtc(incidentEnd)
  if (start !== null && resolved !== null && resolved < start) {
    throw new ApiError('invalid', 'incidentEnd: is before incidentStart.')
  }
  const review = await directory.createReview()
  await rooms.use(review.id, (room) =>
    room.write('server', (doc) =>
      createBoard(
        doc,
        { title, start, resolved, timeZone, severity: severity ?? null },
        newId,
        standingQuestions(facilitation),
      ),
    ),
  )
  return review
}
