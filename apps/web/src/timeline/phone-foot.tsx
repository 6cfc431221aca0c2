import { type Entry, LENSES } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { OwnHand } from '../room/own-hand.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useIsFacilitator, useMay, useMe } from '../room/use-me.ts'
import classes from './phone-foot.module.css'
import { PhoneMore } from './phone-more.tsx'

/** In reach of the thumb: the three ways to add to what is discussed, and the hand. */
export const PhoneFoot = ({ entry }: { entry: Entry | undefined }) => {
  const mayAdd = useMay('annotations')
  const { role } = useMe()
  const facilitator = useIsFacilitator()
  const compose = useUi((ui) => ui.compose)
  const adds = mayAdd && entry !== undefined
  const live = useAgenda(({ state }) => state === 'live')
  const raises = live && !facilitator && role !== 'observer'
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
      {raises ? <OwnHand thumb beside={<PhoneMore entry={entry} />} /> : <PhoneMore entry={entry} />}
    </div>
  )
}
