import classes from './kbd.module.css'

/** A key as it is printed on the keyboard. Decoration: say the shortcut with `aria-keyshortcuts` on the control. */
export const Kbd = ({ children }: { children: string }) => (
  <kbd className={classes.kbd} aria-hidden>
    {children}
  </kbd>
)
