import type { Mark } from '@second-story/board'
import {
  IconAlertTriangle,
  IconArchive,
  IconBulb,
  IconCheck,
  IconChecks,
  IconClockShare,
  IconGauge,
  IconLifebuoy,
  type IconProps,
  IconQuestionMark,
  IconSparkles,
  IconSquareDashed,
  IconTarget,
  IconTool,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** What people mark on their own words; answers have words of their own. */
export type StoryMark = Exclude<Mark, 'thanks' | 'settled' | 'not-mine'>

/** Each mark has a word and a sign, and never a colour alone. */
const MARKS: Readonly<Record<StoryMark, { readonly word: string; readonly icon: ComponentType<IconProps> }>> =
  {
    surprise: { word: 'Surprise', icon: IconSparkles },
    question: { word: 'Question', icon: IconQuestionMark },
    goal: { word: 'Goal', icon: IconTarget },
    pressure: { word: 'Under pressure', icon: IconGauge },
    help: { word: 'Asked for help', icon: IconLifebuoy },
    obvious: { word: 'Obvious to me', icon: IconChecks },
    'new-to-me': { word: 'New to me', icon: IconBulb },
    'learned-later': { word: 'Learned later', icon: IconClockShare },
    trusted: { word: 'Trusted', icon: IconCheck },
    'set-aside': { word: 'Set aside', icon: IconArchive },
    misled: { word: 'Misleading', icon: IconAlertTriangle },
    missing: { word: 'Missing', icon: IconSquareDashed },
    improvised: { word: 'Improvised', icon: IconTool },
  }

export const isStoryMark = (mark: Mark): mark is StoryMark => Object.hasOwn(MARKS, mark)

/** The word of a mark, as buttons and lines say it. */
export const markWord = (mark: StoryMark): string => MARKS[mark].word

/** The sign of a mark; its word stands beside it. */
export const MarkIcon = ({ mark, size = 14 }: { mark: StoryMark; size?: number }) => {
  const Icon = MARKS[mark].icon
  return <Icon size={size} stroke={1.5} aria-hidden />
}

/** Sign and word; nothing for what answers somebody. */
export const MarkWord = ({ mark }: { mark: Mark }) =>
  isStoryMark(mark) ? (
    <>
      <MarkIcon mark={mark} />
      {markWord(mark)}
    </>
  ) : null
