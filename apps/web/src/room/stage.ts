/** How the stage window is called among the people of a review: it has to join like anybody. */
export const STAGE_NAME = 'Stage window'

/** The stage window is a screen and nobody: it stands in no list of people and in no count. */
export const isStage = ({ name, role }: { name?: string; role?: string | null }): boolean =>
  name === STAGE_NAME && role === 'observer'

/** Where the stage window of a review is. @param token of its observer link; it stands in the fragment only */
export const stagePath = (reviewId: string, token: string): string =>
  `/r/${encodeURIComponent(reviewId)}/stage#${token}`
