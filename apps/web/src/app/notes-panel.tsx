import { Suspense, useState } from 'react'
import { IconChevronDown, IconNotes } from '@tabler/icons-react'
import { ListShape } from './board-shape.tsx'
import { NotesPane } from './lazy-panes.ts'
import classes from './side-column.module.css'

/** The notes at hand while something else stands in the middle. */
export const NotesPanel = () => {
  const [open, setOpen] = useState(false)
  return (
    <section className={classes.notes} data-open={open || undefined}>
      <h2>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <IconNotes size={14} stroke={1.5} aria-hidden />
          Notes
          <IconChevronDown size={14} stroke={1.5} aria-hidden className={classes.turn} />
        </button>
      </h2>
      {open && (
        <div className={classes.paper}>
          <Suspense fallback={<ListShape />}>
            <NotesPane />
          </Suspense>
        </div>
      )}
    </section>
  )
}
