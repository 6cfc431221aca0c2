import type { Icon } from '@tabler/icons-react'
import { type ReactNode, useId } from 'react'
import classes from './panel.module.css'

export interface PanelProps {
  icon: Icon
  title: string
  count?: number | undefined
  /** A few words at the right of the title. */
  note?: ReactNode
  /** A button there instead. */
  action?: ReactNode
  children: ReactNode
}

/** A sheet of the facilitators' own column. Its heading names it. */
export const Panel = ({ icon: Sign, title, count, note, action, children }: PanelProps) => {
  const heading = useId()
  return (
    <section className={classes.panel} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading}>
          <Sign size={14} stroke={1.5} aria-hidden />
          {title} {count !== undefined && <span>{count}</span>}
        </h2>
        {note !== undefined && <div className={classes.note}>{note}</div>}
        {action}
      </div>
      {children}
    </section>
  )
}
