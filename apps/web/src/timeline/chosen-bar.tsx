import { Button } from '@mantine/core'
import { Kbd } from '../kit/kbd.tsx'
import { KeysOf } from '../kit/keys-of.tsx'
import classes from './chosen-bar.module.css'
import { usePane } from './pane-store.ts'
import { useEntryActions } from './use-entry-actions.ts'

/** What is done with the entries that are chosen. Absent while none is. */
export const ChosenBar = () => {
  const chosen = usePane((pane) => pane.chosen)
  const chooseNone = usePane((pane) => pane.chooseNone)
  const { merge, hideAll } = useEntryActions()
  if (chosen.size === 0) return null
  return (
    <div className={classes.bar} role="group" aria-label="Chosen entries">
      <span>{chosen.size} chosen</span>
      <Button
        size="xs"
        variant="default"
        disabled={chosen.size < 2}
        aria-keyshortcuts="Shift+M"
        rightSection={<KeysOf name="Shift+m" />}
        onClick={() => merge([...chosen])}
      >
        Merge
      </Button>
      <Button size="xs" variant="default" onClick={() => hideAll([...chosen])}>
        Hide
      </Button>
      <Button size="xs" variant="subtle" rightSection={<Kbd>Esc</Kbd>} onClick={chooseNone}>
        None
      </Button>
    </div>
  )
}
