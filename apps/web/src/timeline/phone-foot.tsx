import { type Entry, LENSES } from '@second-story/board'
import { IconHandStop } from '@tabler/icons-react'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { useUi } from '../room/ui-store.ts'
import { useHand } from '../room/use-hand.ts'
import { useIsFacilitator, useMay } from '../room/use-me.ts'
import classes from './phone-foot.module.css'
import { PhoneMore } from './phone-more.tsx'

/** In reach of the thumb: the three ways to add to what is discussed, and the hand. */
export const PhoneFoot = ({ entry }: { entry: Entry | undefined }) => {
  const mayAdd = useMay('annotations')
  const facilitator = useIsFacilitator()
  const hand = useHand()
  const compose = useUi((ui) => ui.compose)
  const adds = mayAdd && entry !== undefined
  const raises = hand.possible && !facilitator
  if (!adds && !raises) return null
  return (
    <div className={classes.foot}>
      {adds && (
        <div className={classes.three}>
          {LENSES.map((lens) => (
            <button
              key={lens}
              type="button"
              data-lens={lens}
              onClick={() => compose({ entryId: entry.id, lens })}
            >
              <LensIcon lens={lens} size={20} />
              {LENS_WORDS[lens].button}
            </button>
          ))}
        </div>
      )}
      <div className={classes.last}>
        {raises && (
          <button
            type="button"
            className={classes.hand}
            aria-pressed={hand.up}
            disabled={hand.order.slow}
            onClick={hand.toggle}
          >
            <IconHandStop size={20} stroke={1.5} aria-hidden />
            {hand.up ? 'Lower hand' : 'Raise hand'}
          </button>
        )}
        <PhoneMore entry={entry} />
      </div>
      {hand.order.error !== null && <p>{hand.order.error}</p>}
    </div>
  )
}
