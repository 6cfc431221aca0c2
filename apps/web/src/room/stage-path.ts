/** Where the stage window of a review is. @param token of its observer link; it stands in the fragment only */
export const stagePath = (reviewId: string, token: string): string =>
  `/r/${encodeURIComponent(reviewId)}/stage#${token}`
