import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Logo } from './logo.tsx'
import classes from './top-bar.module.css'

export interface TopBarProps {
  /** Beside the mark: what is open. Without it the product's name stands there. */
  title?: ReactNode
  children?: ReactNode
}

/** The bar over every screen: the way home, what is open, then what belongs to the screen. */
export const TopBar = ({ title, children }: TopBarProps) => (
  <header className={classes.bar}>
    <Link href="/" className={classes.home} aria-label="Second Story, all reviews">
      <Logo />
      {title === undefined && <span>Second Story</span>}
    </Link>
    {title !== undefined && <div className={classes.title}>{title}</div>}
    <span className={classes.space} />
    {children}
  </header>
)
