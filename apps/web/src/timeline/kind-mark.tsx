import type { Entry, EntryKind } from '@second-story/board'
import {
  IconAlertTriangle,
  IconArrowsSplit2,
  IconChartLine,
  IconHandStop,
  IconMessage,
  IconRocket,
  IconSpeakerphone,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react'
import { isHoldingBack } from './holding-back.ts'
import classes from './kind-mark.module.css'
import { KIND_WORDS } from './kinds.ts'

/** Kinds that a line shows. What people said or did is most of a timeline and needs no sign. */
const ICONS: Readonly<Partial<Record<EntryKind, TablerIcon>>> = {
  alert: IconAlertTriangle,
  deploy: IconRocket,
  change: IconTool,
  decision: IconArrowsSplit2,
  status: IconSpeakerphone,
  graph: IconChartLine,
}

/** What kind of thing an entry is, as a sign before its words. */
export const KindMark = ({ entry }: { entry: Entry }) => {
  const words = kindWords(entry)
  const Icon = isHoldingBack(entry) ? IconHandStop : entry.kind && ICONS[entry.kind]
  if (!Icon || words === null) return null
  return (
    <span className={classes.mark} role="img" aria-label={words} title={words}>
      <Icon size={14} stroke={1.5} aria-hidden />
    </span>
  )
}

/** The same with its word, for a card. */
export const KindWords = ({ entry }: { entry: Entry }) => {
  const words = kindWords(entry)
  if (words === null) return null
  const Icon = isHoldingBack(entry)
    ? IconHandStop
    : entry.kind === 'message'
      ? IconMessage
      : entry.kind && ICONS[entry.kind]
  return (
    <span className={classes.words}>
      {Icon && <Icon size={13} stroke={1.5} aria-hidden />}
      {words}
    </span>
  )
}

const kindWords = (entry: Entry): string | null => {
  if (isHoldingBack(entry)) return 'Decision to hold back'
  return entry.kind && entry.kind !== 'other' ? KIND_WORDS[entry.kind] : null
}
