import { Button } from '@mantine/core'
import { Link } from 'wouter'
import { Cue } from '../kit/cue.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import type { KnownReview } from './known-reviews.ts'
import classes from './open-review.module.css'

/** The review that is being held just now stands before all others. */
export const OpenReview = ({ review: { id, token, title, role } }: { review: KnownReview }) => (
  <section className={classes.card} aria-label="On now">
    <div>
      <p className={classes.cue}>
        <Cue /> The room is open
      </p>
      <h2>{title}</h2>
      <p className={classes.role}>You are here as {ROLE_WORDS[role].name.toLowerCase()}.</p>
    </div>
    <Button component={Link} href={`/r/${id}#${token}`}>
      Go in
    </Button>
  </section>
)
