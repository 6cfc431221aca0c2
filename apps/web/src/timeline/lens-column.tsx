import { ActionIcon } from '@mantine/core'
import type { Lens } from '@second-story/board'
import { IconPlus } from '@tabler/icons-react'
import { useId } from 'react'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { useUi } from '../room/ui-store.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMe } from '../room/use-me.ts'
import { Composer } from './composer.tsx'
import { useComposesInline } from './composes-inline.ts'
import classes from './lens-column.module.css'
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
  const asked = useUi(({ composing }) => composing?.entryId === entryId && composing.lens === lens)
  const compose = useUi((ui) => ui.compose)
  const [draft] = useDraft(`annotation:${entryId}:${lens}`)
  const withdrawn = useWithdrawn()
  const inline = useComposesInline()
  const composing = inline && mayAdd && (asked || draft !== '')
  return (
    <div className={classes.column} role="group" aria-labelledby={heading}>
      <div className={classes.head}>
        <h3 id={heading} data-lens={lens}>
          <LensIcon lens={lens} size={14} />
          {LENS_WORDS[lens].heading}
        </h3>
        {mayAdd && !composing && (
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
        <Testimony key={id} id={id} onWithdraw={withdrawn.withdraw} />
      ))}
      {words.length === 0 && !composing && !withdrawn.offered && (
        <p className={classes.nobody}>Nobody has said yet</p>
      )}
      {withdrawn.offered && (
        <p className={classes.nobody}>
          Withdrawn.{' '}
          <button type="button" className={classes.link} onClick={withdrawn.undo}>
            Put it back
          </button>
        </p>
      )}
      {composing && <Composer key={`${entryId} ${lens}`} entryId={entryId} lens={lens} takeFocus={asked} />}
    </div>
  )
}
