import { Button } from '@mantine/core'
import { type Draft, ownerOf } from '@second-story/board'
import { IconLock } from '@tabler/icons-react'
import { type RefObject, useRef, useState } from 'react'
import { useAgenda } from '../room/use-board.ts'
import { useLinesAt } from '../room/use-mine.ts'
import classes from './own-lines-in-card.module.css'
import { ReleaseRow } from './release-row.tsx'
import { useReached, useRelease } from './use-release.ts'

/** In the card, for their author alone: the lines they wrote about this moment, to be shown or kept. */
export const OwnLinesInCard = ({ entryId }: { entryId: string }) => {
  const lines = useLinesAt(entryId)
  const reached = useReached(entryId)
  const release = useRelease()
  const [looks, setLooks] = useState(false)
  const panel = useRef<HTMLElement>(null)
  const fresh = lines.filter(({ kept }) => !kept)
  // Nobody writes in a proposal; what it becomes once it is accepted is an entry.
  const offers = reached && release.may && ownerOf(entryId) === null
  const showAll = (): void => {
    goOn(panel)
    release.show(fresh, { entryId })
  }
  const keepAll = (): void => {
    goOn(panel)
    release.keep(fresh)
  }
  if (lines.length === 0) return null
  const shown = fresh.length > 0 && !looks ? fresh : lines
  const folded = fresh.length === 0 && !looks
  return (
    <section ref={panel} className={classes.panel} aria-label="Your own lines, private">
      <div className={classes.head}>
        <IconLock size={15} stroke={1.5} aria-hidden />
        <p>
          <b>{folded ? keptWords(lines.length) : <Wrote lines={shown} />}</b>{' '}
          <span>
            {offers || folded
              ? 'Only you see these lines'
              : 'Only you see them. You are asked when the walk is here'}
          </span>
        </p>
        {folded ? (
          <Button size="compact-xs" variant="default" onClick={() => setLooks(true)}>
            Look
          </Button>
        ) : (
          offers &&
          fresh.length > 0 && (
            <>
              {fresh.length > 1 && (
                <Button size="compact-xs" variant="default" onClick={showAll}>
                  {fresh.length === 2 ? 'Show both' : `Show all ${fresh.length}`}
                </Button>
              )}
              <Button size="compact-xs" variant="default" onClick={keepAll}>
                {KEEPS[fresh.length] ?? `Keep all ${fresh.length} mine`}
              </Button>
            </>
          )
        )}
      </div>
      {!folded && (
        <ul>
          {shown.map((draft) => (
            <ReleaseRow
              key={draft.id}
              draft={draft}
              entryId={entryId}
              offers={offers}
              onGone={() => goOn(panel)}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

const KEEPS: Readonly<Record<number, string>> = { 1: 'Keep it mine', 2: 'Keep both mine' }

const keptWords = (count: number): string =>
  count === 1 ? 'A line of yours, kept' : `${count} lines of yours, kept`

const Wrote = ({ lines }: { lines: readonly Draft[] }) => {
  const began = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  const before = began !== null && lines.every(({ at }) => at !== undefined && Date.parse(at) < began)
  return before ? 'You wrote about this moment before the meeting' : 'You wrote about this moment'
}

// The button that was pressed is about to go: the entry gets the focus, so that J, K and Space go on from there.
const goOn = (panel: RefObject<HTMLElement | null>): void => {
  if (!panel.current?.contains(document.activeElement)) return
  panel.current.closest<HTMLElement>('[data-entry]')?.focus({ preventScroll: true })
}
