import { Button } from '@mantine/core'
import classes from './shared-text.module.css'
import type { SharedField } from './use-shared-field.ts'

interface Props {
  field: SharedField
  /** Only this person writes in it: the other version is from another page of theirs. */
  private?: boolean
}

/** What was written in a field elsewhere meanwhile, and the choice between both; nothing where there is none. */
export const BothVersions = ({ field, private: own = false }: Props) => {
  if (field.theirs === null) return null
  const words = own ? OWN : OTHERS
  return (
    <div className={classes.both} role="group" aria-label={words.label}>
      <p>
        {words.who} <q>{field.theirs}</q>
      </p>
      <Button size="xs" variant="default" onClick={field.keepMine}>
        {words.keep}
      </Button>
      <Button size="xs" variant="default" onClick={field.drop}>
        {words.take}
      </Button>
    </div>
  )
}

const OTHERS = {
  label: 'Changed by somebody else meanwhile',
  who: 'Somebody else wrote:',
  keep: 'Keep mine',
  take: 'Take theirs',
}
const OWN = {
  label: 'Changed on another page of yours',
  who: 'On another page of yours:',
  keep: 'Keep this one',
  take: 'Take that one',
}
