import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Empty } from '../kit/empty.tsx'
import { TopBar } from '../kit/top-bar.tsx'
import { askDoor, type Door } from '../lobby/door.ts'
import { type KnownReview, useKnownReviews } from '../lobby/known-reviews.ts'
import { tabLink } from '../lobby/tab-link.ts'
import { BoardShape } from './board-shape.tsx'

const JoinPage = lazy(async () => ({ default: (await import('../lobby/join-page.tsx')).JoinPage }))
// The board, with Yjs and all that hangs on it, is a chunk of its own: the door opens without it.
const RoomHost = lazy(async () => ({ default: (await import('./room-host.tsx')).RoomHost }))

/** A review by its link: the door for somebody who has not come in yet, else the board. */
export const ReviewPage = ({ reviewId }: { reviewId: string }) => {
  const [token, setToken] = useState(() => tabLink(reviewId) ?? lastToken(reviewId))
  const known = useKnownReviews(({ all }) => all.find((one) => one.id === reviewId && one.token === token))
  const [why, setWhy] = useState<string | null>(null)
  const [notice, setNotice] = useState<string | undefined>()

  // Another link to the same review, pasted into this tab, changes only the fragment.
  useEffect(() => {
    const handleHash = (): void => setToken(tabLink(reviewId))
    addEventListener('hashchange', handleHash)
    return () => removeEventListener('hashchange', handleHash)
  }, [reviewId])

  if (token === null) return <Shut />
  if (!known?.joined) {
    return (
      <AtTheDoor
        key={token}
        reviewId={reviewId}
        token={token}
        notice={notice}
        onJoined={(_, said) => setWhy(said)}
      />
    )
  }
  const handleExpired = (): void => {
    setNotice('Your visit here has expired. Come in again: nothing that you wrote is lost.')
    useKnownReviews.getState().remember({ ...known, joined: null })
  }
  return (
    <Suspense fallback={<BoardShape />}>
      <RoomHost
        key={known.joined.session}
        known={known}
        joined={known.joined}
        why={why}
        onExpired={handleExpired}
      />
    </Suspense>
  )
}

interface AtTheDoorProps {
  reviewId: string
  token: string
  notice: string | undefined
  onJoined(known: KnownReview, why: string): void
}

const AtTheDoor = ({ reviewId, token, notice, onJoined }: AtTheDoorProps) => {
  const [door, setDoor] = useState<Door>({ state: 'asking' })
  const [round, setRound] = useState(0)
  useEffect(() => {
    let wanted = true
    void askDoor(reviewId, token).then((answer) => {
      if (wanted) setDoor(answer)
    })
    return () => {
      wanted = false
    }
  }, [reviewId, token, round])

  switch (door.state) {
    case 'asking':
      return <TopBar />
    case 'open':
      return (
        <Suspense fallback={<TopBar />}>
          <JoinPage summary={door.summary} token={token} notice={notice} onJoined={onJoined} />
        </Suspense>
      )
    case 'shut':
      return <Shut />
    case 'out-of-reach':
      return (
        <>
          <TopBar />
          <main>
            <Empty
              level={1}
              title="The server is out of reach"
              actions={<Button onClick={() => setRound(round + 1)}>Try again</Button>}
            >
              {door.detail}
            </Empty>
          </main>
        </>
      )
  }
}

/** One sentence for a wrong, an expired and an unknown link: nobody learns here whether a review exists. */
const Shut = () => (
  <>
    <TopBar />
    <main>
      <Empty
        level={1}
        title="This link does not open a review"
        actions={
          <Button component={Link} href="/" variant="default">
            All reviews on this device
          </Button>
        }
      >
        Ask whoever invited you for a new one.
      </Empty>
    </main>
  </>
)

const lastToken = (reviewId: string): string | null =>
  useKnownReviews.getState().all.find(({ id }) => id === reviewId)?.token ?? null
