import classes from './skip-links.module.css'

/** The first stops of the Tab key: past the bar and the clock. */
export const SkipLinks = () => (
  <nav className={classes.links} aria-label="Skip">
    <a href="#main" onClick={handleSkip('main')}>
      To the board
    </a>
    <a href="#side" onClick={handleSkip('side')}>
      To the right side
    </a>
  </nav>
)

// The fragment of the address is where links keep their token: it must not be touched.
const handleSkip =
  (id: string) =>
  (event: { preventDefault(): void }): void => {
    event.preventDefault()
    document.getElementById(id)?.focus()
  }
