import { type ReactNode, useEffect, useState } from 'react'
import { RoomProvider } from '../room/room-context.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useConnection } from '../room/use-connection.ts'
import { StageBody } from './stage-body.tsx'
import { StageFoot } from './stage-foot.tsx'
import { StageHead } from './stage-head.tsx'
import { stageToken } from './stage-link.ts'
import classes from './stage.module.css'
import { useAwake } from './use-awake.ts'
import { useFit } from './use-fit.ts'
import { useStageRoom } from './use-stage-room.ts'

export interface StagePageProps {
  reviewId: string
  /** The incident in one strip; the board's own, which this folder does not know. */
  strip: ReactNode
}

/** The window for the projector or the shared screen: everything in it is for everybody's eyes. */
export const StagePage = ({ reviewId, strip }: StagePageProps) => {
  const [token] = useState(() => stageToken(reviewId))
  return token === null ? <Shut /> : <Opened reviewId={reviewId} token={token} strip={strip} />
}

const Opened = ({ reviewId, token, strip }: StagePageProps & { token: string }) => {
  const shown = useStageRoom(reviewId, token)
  useAwake()
  switch (shown.state) {
    case 'opening':
      return <main className={classes.still} />
    case 'shut':
      return <Shut />
    case 'open':
      return (
        <RoomProvider key={shown.room.doc.guid} room={shown.room}>
          <Stage strip={strip} />
        </RoomProvider>
      )
  }
}

const Stage = ({ strip }: { strip: ReactNode }) => {
  const fit = useFit()
  const ready = useConnection((connection) => connection.ready)
  const withStrip = useAgenda(({ state, box }) => state === 'live' && box === 'timeline')
  const title = useBoard('facts', (facts) => facts.title ?? '')
  useEffect(() => {
    document.title = `Stage window · ${title || 'Second Story'}`
  }, [title])
  if (!ready) return <main className={classes.still} />
  const size = { width: `${100 / fit}vw`, minHeight: `${100 / fit}vh`, transform: `scale(${fit})` }
  return (
    <div className={classes.screen}>
      <div className={classes.stage} style={size}>
        <StageHead />
        {withStrip && (
          <div className={classes.strip} inert>
            <div>{strip}</div>
          </div>
        )}
        <main className={classes.body} data-ruled={withStrip || undefined}>
          <StageBody />
        </main>
        <StageFoot />
        <Away />
      </div>
    </div>
  )
}

/** The picture stands still for as long as the line is broken; a word in the corner says so, and nothing moves. */
const Away = () => {
  const away = useConnection(({ state }) => state === 'reconnecting' || state === 'offline')
  return away ? <span className={classes.away}>Reconnecting</span> : null
}

const Shut = () => (
  <main className={classes.shut}>
    <h1>This window has no board to show</h1>
    <p>Open it again from the facilitator’s board: Stage window, or the key W.</p>
  </main>
)
