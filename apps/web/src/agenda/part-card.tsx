import { LENSES } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { clockTime } from '../kit/zoned.ts'
import { ReadyButton } from '../room/own-ready.tsx'
import { OwnHand } from '../room/own-hand.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import classes from './go-card.module.css'

/** How a participant takes part: three ways to add to what is discussed, and the hand. */
export const PartCard = () => {
  const closed = useAgenda(({ state }) => state === 'closed')
  return closed ? <Closed /> : <Open />
}

const Closed = () => (
  <section className={classes.card} aria-label="Taking part">
    <div className={classes.caption}>The meeting has ended</div>
    <p className={classes.next}>Your own words can be mended or withdrawn under their entries.</p>
  </section>
)

const Open = () => (
  <section className={classes.card} aria-label="Taking part">
    <ThreeLenses />
    <OwnHand />
    <ReadyButton />
  </section>
)

const ThreeLenses = () => {
  const entryId = useAgenda((agenda) => agenda.entryId)
  const entry = useBoard('timeline', ({ byId }) => (entryId ? byId.get(entryId) : undefined))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const may = useMay('annotations')
  const composing = useUi((ui) => ui.composing)
  const compose = useUi((ui) => ui.compose)
  if (!entry || !may) return null
  return (
    <>
      <div className={classes.caption}>
        Add to {entry.at ? clockTime(entry.at, zone) : 'what is discussed'}
      </div>
      <div className={classes.three}>
        {LENSES.map((lens) => {
          const pressed = composing?.entryId === entry.id && composing.lens === lens
          return (
            <button
              key={lens}
              type="button"
              data-lens={lens}
              aria-pressed={pressed}
              onClick={() => compose(pressed ? null : { entryId: entry.id, lens })}
            >
              <LensIcon lens={lens} />
              {LENS_WORDS[lens].button}
            </button>
          )
        })}
      </div>
    </>
  )
}
