import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'

/** Paper or ink. Until somebody presses it, the system decides. */
export const ThemeToggle = () => {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const next = scheme === 'dark' ? 'light' : 'dark'
  const Icon = scheme === 'dark' ? IconSun : IconMoon
  return (
    <ActionIcon
      aria-label={next === 'dark' ? 'Dark theme' : 'Light theme'}
      onClick={() => setColorScheme(next)}
    >
      <Icon size={16} stroke={1.5} />
    </ActionIcon>
  )
}
