import { ActionIcon } from '@mantine/core'
import type { Lens } from '@second-story/board'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { useUi } from '../room/ui-store.ts'
import { useMe } from '../room/use-me.ts'
import { Composer } from './composer.tsx'
import classes from './lens-column.module.css'
import { EmptyLens } from './stories/empty-lens.tsx'
import { useArrivals } from './stories/use-arrivals.ts'
import { useComposing } from './stories/use-composing.ts'
import { WithdrawnLine } from './stories/withdrawn-line.tsx'
import { WritingHere } from './stories/writing-here.tsx'
import { Testimony } from './testimony.tsx'
import { useLensWords } from './use-entry.ts'
import { useOwnLast } from './use-own-last.ts'
import { useWithdrawn } from './use-withdrawn.ts'

interface Props {
  entryId: string
  lens: Lens
  mayAdd: boolean
}

/** One lens of an entry: what was said, and where to add to it. An empty one is the next question. */
export const LensColumn = ({ entryId, lens, mayAdd }: Props) => {
  const heading = useId()
  const words = useOwnLast(useLensWords(entryId, lens), useMe().id)
  const isNew = useArrivals(words)
  const compose = useUi((ui) => ui.compose)
  const withdrawn = useWithdrawn()
  const { composing, asked } = useComposing(entryId, lens)
  const shown = mayAdd && composing
  return (
    <div className={classes.column} role="group" aria-labelledby={heading}>
      <div className={classes.head}>
        <h3 id={heading} data-lens={lens}>
          <LensIcon lens={lens} size={14} />
          {LENS_WORDS[lens].heading}
        </h3>
        <WritingHere entryId={entryId} lens={lens} />
        {mayAdd && !shown && (
          <ActionIcon
            size="sm"
            className={classes.add}
            aria-label={`Add what you ${lens}`}
            onClick={() => compose({ entryId, lens })}
          >
            <IconPlus size={14} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </div>
      {words.map((id) => (
        <Testimony key={id} id={id} onWithdraw={withdrawn.withdraw} isNew={isNew(id)} />
      ))}
      {words.length === 0 && !shown && !withdrawn.offered && (
        <EmptyLens entryId={entryId} lens={lens} mayAdd={mayAdd} />
      )}
      <WithdrawnLine withdrawn={withdrawn} />
      {shown && <Composer key={`${entryId} ${lens}`} entryId={entryId} lens={lens} takeFocus={asked} />}
    </div>
  )
}
