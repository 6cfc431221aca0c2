import { IconFilter } from '@tabler/icons-react'
import classes from './filter-button.module.css'
import { focusFilter } from './filter-focus.ts'
import { useReading } from './reading-store.ts'

/** The way to the filter where its bar is not there at rest. */
export const FilterButton = () => {
  const shown = useReading(({ barOpen }) => barOpen)
  if (shown) return null
  return (
    <button
      type="button"
      className={classes.filter}
      aria-keyshortcuts="F"
      onClick={() => {
        useReading.getState().setBarOpen(true)
        focusFilter()
      }}
    >
      <IconFilter size={14} stroke={1.5} aria-hidden />
      Filter
    </button>
  )
}
