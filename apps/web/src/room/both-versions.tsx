import { Button } from '@mantine/core'
import classes from './shared-text.module.css'
import type { SharedField } from './use-shared-field.ts'

/** What somebody else wrote in a field meanwhile, and the choice between both; nothing where there is none. */
export const BothVersions = ({ field }: { field: SharedField }) =>
  field.theirs === null ? null : (
    <div className={classes.both} role="group" aria-label="Changed by somebody else meanwhile">
      <p>
        Somebody else wrote: <q>{field.theirs}</q>
      </p>
      <Button size="xs" variant="default" onClick={field.keepMine}>
        Keep mine
      </Button>
      <Button size="xs" variant="default" onClick={field.drop}>
        Take theirs
      </Button>
    </div>
  )
