import type { ReactNode } from 'react'
import classes from './chip.module.css'

export interface ChipProps {
  /** `now` is the cue light: it is for what is on at this moment and nothing else. */
  tone?: 'plain' | 'outline' | 'accent' | 'now' | 'ok' | 'knew' | 'assumed' | 'saw'
  children: ReactNode
}

/** A word or two about a thing: a role, a state. */
export const Chip = ({ tone = 'plain', children }: ChipProps) => (
  <span className={classes.chip} data-tone={tone}>
    {children}
  </span>
)
