import { type ReactNode, Suspense } from 'react'
import { OwnLineKeys } from '../mine/own-line-keys.tsx'
import { useLinesAt, useOwnLines } from '../room/use-mine.ts'
import type { TimelineSlots } from '../room/timeline-slots.ts'
import { OwnLinesAtEnd, OwnLinesInCard, PhoneOffer } from './lazy-panes.ts'

// Most people have no lines of their own: what shows them is fetched when there is one.
const InCard = ({ entryId }: { entryId: string }) => {
  const any = useLinesAt(entryId).length > 0
  return any && <Suspense>{<OwnLinesInCard entryId={entryId} />}</Suspense>
}

const AtEnd = () => {
  const any = useOwnLines(({ all }) => all.length > 0)
  const loose = useOwnLines((lines) => lines.loose.length > 0)
  return (
    <>
      {any && <OwnLineKeys />}
      {loose && (
        <Suspense>
          <OwnLinesAtEnd />
        </Suspense>
      )}
    </>
  )
}

const PhoneFoot = ({ entryId, foot }: { entryId: string; foot: ReactNode }) => {
  const any = useLinesAt(entryId).length > 0
  return any ? <Suspense fallback={foot}>{<PhoneOffer entryId={entryId} foot={foot} />}</Suspense> : foot
}

/** What stands in the timeline beside its own: lines that only their author sees. */
export const TIMELINE_SLOTS: TimelineSlots = {
  inCard: (entryId) => <InCard entryId={entryId} />,
  atEnd: () => <AtEnd />,
  phoneFoot: (entryId, foot) => <PhoneFoot key={entryId} entryId={entryId} foot={foot} />,
}
