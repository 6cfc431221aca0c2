import { WhoSpeaks } from '../room/own-hand.tsx'
import classes from './go-card.module.css'

/** Says to an observer what they can and cannot do, once and for good. */
export const ObserverCard = () => (
  <section className={classes.card} aria-label="Reading along">
    <div className={classes.caption}>You are reading along</div>
    <p className={classes.words}>
      Observers see the whole board and change nothing. Were you there? Then ask the facilitator for a
      participant’s link.
    </p>
    <WhoSpeaks />
  </section>
)
