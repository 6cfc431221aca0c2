import type { ReactNode } from 'react'
import classes from './empty.module.css'

export interface EmptyProps {
  title: string
  /** One sentence: what belongs here, or what to do. */
  children: ReactNode
  /** At most two buttons. */
  actions?: ReactNode
  /** Level of the heading in the page's outline. */
  level?: 1 | 2 | 3
}

/** A place where nothing is yet, or nothing can be: says what belongs here and offers the first step. */
export const Empty = ({ title, children, actions, level = 2 }: EmptyProps) => {
  const Heading = `h${level}` as const
  return (
    <div className={classes.empty}>
      <Heading>{title}</Heading>
      <p>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
