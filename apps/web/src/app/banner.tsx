import { IconCheck, IconWifiOff } from '@tabler/icons-react'
import { useEffect, useEffectEvent } from 'react'
import { announce } from '../kit/live-region.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import classes from './banner.module.css'
import { lineBanner } from './line-words.ts'
import { useLine } from './use-line.ts'

/** Says above the board that the line is broken, that it is back, or that it will not come back. */
export const Banner = () => {
  const banner = useLine(lineBanner)
  const said = banner === null ? '' : banner.kind === 'back' ? banner.text : `${banner.lead} ${banner.text}`
  const kind = banner?.kind
  const say = useEffectEvent(() => announce(said))
  // The number of waiting changes grows with each letter: once is enough.
  useEffect(() => {
    if (kind) say()
  }, [kind])
  if (banner === null) return null
  const Icon = banner.kind === 'back' ? IconCheck : IconWifiOff
  return (
    <div className={classes.banner} data-kind={banner.kind}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <p>
        {banner.kind !== 'back' && <b>{banner.lead} </b>}
        {banner.text}
      </p>
      {banner.kind === 'away' && banner.lastHeard !== null && (
        <span className={classes.heard}>last heard {clockTime(banner.lastHeard, ownZone(), true)}</span>
      )}
    </div>
  )
}
