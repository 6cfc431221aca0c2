import { LENSES } from '@second-story/board'
import { useMay } from '../room/use-me.ts'
import { LensColumn } from './lens-column.tsx'
import classes from './lenses.module.css'

/** What people knew, assumed and saw, each lens a column; one under the other where there is no room for three. */
export const Lenses = ({ entryId }: { entryId: string }) => {
  const may = useMay('annotations')
  return (
    <div className={classes.lenses}>
      {LENSES.map((lens) => (
        <LensColumn key={lens} entryId={entryId} lens={lens} mayAdd={may} />
      ))}
    </div>
  )
}
