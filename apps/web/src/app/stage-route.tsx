import { StagePage } from '../stage/stage-page.tsx'
import { Strip } from '../timeline/strip.tsx'

/** The stage window with the board's strip in it. */
export const StageRoute = ({ reviewId }: { reviewId: string }) => (
  <StagePage reviewId={reviewId} strip={<Strip />} />
)
