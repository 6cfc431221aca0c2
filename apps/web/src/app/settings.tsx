import { ActionIcon, Popover, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import { useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { useCueSound } from '../kit/cue-sound.ts'
import { useSingleKeys } from '../kit/single-keys.ts'
import { useWordingSwitch } from '../kit/wording-switch.ts'
import classes from './settings.module.css'

const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'As the system' },
] as const

/** What each person decides for themselves on this device. Nobody else sees any of it. */
export const Settings = () => {
  const [open, setOpen] = useState(false)
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const sound = useCueSound()
  const keys = useSingleKeys()
  const wording = useWordingSwitch()
  const dark = colorScheme === 'dark'
  useActions([
    { id: 'settings', label: 'Settings', group: 'Everywhere', run: () => setOpen(true) },
    {
      id: 'theme',
      label: dark ? 'Light theme' : 'Dark theme',
      group: 'Everywhere',
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'cue-sound',
      label: sound.on ? 'Turn the sound of cues off' : 'Turn the sound of cues on',
      group: 'Everywhere',
      run: () => sound.set(!sound.on),
    },
    {
      id: 'single-keys',
      label: keys.on ? 'Turn single keys off' : 'Turn single keys on',
      group: 'Everywhere',
      run: () => keys.set(!keys.on),
    },
    {
      id: 'wording-hints',
      label: wording.on ? 'Turn hints about wording off' : 'Turn hints about wording on',
      group: 'Everywhere',
      run: () => wording.set(!wording.on),
    },
  ])
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      trapFocus
      returnFocus
      shadow="xl"
    >
      <Popover.Target>
        <ActionIcon aria-label="Settings" title="Settings" onClick={() => setOpen(!open)}>
          <IconSettings size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.settings} aria-label="Settings">
        <div>
          <span className={classes.name} id="theme-of-page">
            Theme
          </span>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="theme-of-page"
            data={[...SCHEMES]}
            value={colorScheme}
            onChange={(value) => setColorScheme(value as (typeof SCHEMES)[number]['value'])}
          />
        </div>
        <Switch
          label="Sound of cues"
          description="A quiet tone at half time, at two minutes and when the time is over."
          checked={sound.on}
          onChange={(event) => sound.set(event.currentTarget.checked)}
        />
        <Switch
          label="Single keys"
          description="Keys without Ctrl or Alt. They never work while you write; off, Ctrl K does all they do."
          checked={keys.on}
          onChange={(event) => keys.set(event.currentTarget.checked)}
        />
        <Switch
          label="Hints about wording"
          description="A soft line under your own words, for you alone. What stands on the board, the facilitators’ pages may name to them without its author, also while this is off. Nothing is counted, sent or in the report."
          checked={wording.on}
          onChange={(event) => wording.set(event.currentTarget.checked)}
        />
        <p className={classes.note}>Kept on this device, for you alone.</p>
      </Popover.Dropdown>
    </Popover>
  )
}
