import type { Mark } from '@second-story/board'
import {
  IconAlertCircle,
  IconClockShare,
  IconLifebuoy,
  IconSparkles,
  IconTool,
  type IconProps,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** What people marked about their own words, as far as the discussion comes back to it. */
const MARKS: Partial<Record<Mark, { readonly word: string; readonly icon: ComponentType<IconProps> }>> = {
  improvised: { word: 'Improvised', icon: IconTool },
  trusted: { word: 'Trusted', icon: IconTool },
  'set-aside': { word: 'Set aside', icon: IconTool },
  surprise: { word: 'Surprise', icon: IconSparkles },
  misled: { word: 'Misled', icon: IconAlertCircle },
  missing: { word: 'Missing', icon: IconAlertCircle },
  help: { word: 'Asked for help', icon: IconLifebuoy },
  pressure: { word: 'Under pressure', icon: IconAlertCircle },
  'learned-later': { word: 'Learned later', icon: IconClockShare },
}

export const MarkWord = ({ mark }: { mark: Mark }) => {
  const known = MARKS[mark]
  if (!known) return null
  const Icon = known.icon
  return (
    <>
      <Icon size={14} stroke={1.5} aria-hidden />
      {known.word}
    </>
  )
}
