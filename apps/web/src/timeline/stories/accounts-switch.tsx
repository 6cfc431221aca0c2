import { SegmentedControl } from '@mantine/core'
import classes from './accounts-switch.module.css'
import { type Layout, useStories } from './stories-store.ts'
import { useVoices } from './use-accounts.ts'

/** By lens or by person, where several people told something: this viewer's own choice, for all cards. */
export const AccountsSwitch = ({ entryId }: { entryId: string }) => {
  const voices = useVoices(entryId).length
  const layout = useStories((stories) => stories.layout)
  const setLayout = useStories((stories) => stories.setLayout)
  if (voices < 2 && layout === 'lens') return null
  return (
    <SegmentedControl
      className={classes.switch}
      size="xs"
      aria-label="What people said"
      data={[
        { value: 'lens', label: 'By lens' },
        {
          value: 'person',
          label: (
            <>
              By person <span className={classes.count}>{voices}</span>
            </>
          ),
        },
      ]}
      value={layout}
      // The control answers a string; its values are the layouts.
      onChange={(value) => setLayout(value as Layout)}
    />
  )
}
