import { type CentrePane, PANE_WORDS } from './centre-pane.ts'
import classes from './pane-tabs.module.css'

export interface PaneTabsProps {
  panes: readonly CentrePane[]
  shown: CentrePane
  /** Where the meeting is: it carries the cue. */
  now: CentrePane | null
  /** A row of its own, where the bar has no room. */
  row: boolean
  onShow(pane: CentrePane): void
}

/** What to look at. The meeting moves it along with each phase; looking elsewhere stays one's own affair. */
export const PaneTabs = ({ panes, shown, now, row, onShow }: PaneTabsProps) => (
  <nav aria-label="Panes" className={classes.tabs} data-row={row || undefined}>
    {panes.map((pane) => (
      <button
        key={pane}
        type="button"
        aria-current={pane === shown ? 'page' : undefined}
        onClick={() => onShow(pane)}
      >
        {PANE_WORDS[pane]}
        {pane === now && pane !== shown && (
          <>
            <i aria-hidden />
            <span className={classes.hidden}>, the room is here</span>
          </>
        )}
      </button>
    ))}
  </nav>
)
