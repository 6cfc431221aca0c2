import { isRole } from '@second-story/board'
import type { Directory } from '@second-story/store'
import { ApiError } from '../errors.ts'

export interface RotateParts {
  directory: Directory
  /** Closes the connections of everybody who came by a role's link. */
  endRole(reviewId: string, role: string): void
}

/**
 * Replaces the link of a role, for one that has reached the wrong people: its token opens nothing any more, and who
 * came by it has to come by the new one, as the same person where the browser is the same.
 * @throws {ApiError} not-found for a role that there is not
 */
export const rotateLink = async (
  { directory, endRole }: RotateParts,
  reviewId: string,
  role: string,
): Promise<void> => {
  if (!isRole(role)) throw new ApiError('not-found', 'There is no link for such a role.')
  const generation = await directory.rotateLink(reviewId, role)
  await directory.deleteSessionsOf({ reviewId, role, generation })
  // Last: who was being let in while the link was replaced is inside by now.
  endRole(reviewId, role)
}
