import { type Annotation, type Lens, LENSES } from '@second-story/board'
import { Button } from '@mantine/core'
import { type CSSProperties, useId } from 'react'
import { LENS_WORDS, LensIcon } from '../../kit/lens-icon.tsx'
import { useUi } from '../../room/ui-store.ts'
import { useMay, useMe } from '../../room/use-me.ts'
import { Composer } from '../composer.tsx'
import { Testimony } from '../testimony.tsx'
import { AccountHead } from './account-head.tsx'
import classes from './by-person.module.css'
import lines from './lines.module.css'
import { useAccount } from './use-accounts.ts'
import { useArrivals } from './use-arrivals.ts'
import { useComposing } from './use-composing.ts'

interface ByPersonProps {
  entryId: string
  /** Whose accounts, in order; each stays a column of its own. */
  columns: readonly string[]
  onWithdraw(annotation: Annotation): void
}

/** Several accounts of one moment side by side, never merged; one under the other where there is no room. */
export const ByPerson = ({ entryId, columns, onWithdraw }: ByPersonProps) => {
  const style: CSSProperties & Record<'--people', number> = { '--people': columns.length }
  return (
    // More people than fit are scrolled to, by keys as well.
    <div
      className={classes.wide}
      tabIndex={columns.length > 3 ? 0 : undefined}
      role="group"
      aria-label="By person"
    >
      <div className={classes.grid} style={style}>
        <span className={classes.corner} aria-hidden />
        {LENSES.map((lens, row) => (
          <span key={lens} className={classes.lens} data-lens={lens} style={{ gridRow: row + 2 }} aria-hidden>
            <LensIcon lens={lens} size={14} />
            {LENS_WORDS[lens].heading}
          </span>
        ))}
        {columns.map((voice, index) => (
          <Account key={voice} entryId={entryId} voice={voice} column={index + 2} onWithdraw={onWithdraw} />
        ))}
      </div>
    </div>
  )
}

interface AccountProps {
  entryId: string
  voice: string
  column: number
  onWithdraw(annotation: Annotation): void
}

const Account = ({ entryId, voice, column, onWithdraw }: AccountProps) => {
  const heading = useId()
  return (
    <section className={classes.account} aria-labelledby={heading}>
      <h3 id={heading} className={classes.head} style={{ gridColumn: column, gridRow: 1 }}>
        <AccountHead voice={voice} />
      </h3>
      {LENSES.map((lens, row) => (
        <Cell
          key={lens}
          entryId={entryId}
          voice={voice}
          lens={lens}
          place={{ gridColumn: column, gridRow: row + 2 }}
          onWithdraw={onWithdraw}
        />
      ))}
    </section>
  )
}

interface CellProps {
  entryId: string
  voice: string
  lens: Lens
  place: CSSProperties
  onWithdraw(annotation: Annotation): void
}

const Cell = ({ entryId, voice, lens, place, onWithdraw }: CellProps) => {
  const own = voice === useMe().id
  const may = useMay('annotations') && own
  const words = useAccount(entryId, voice, lens)
  const isNew = useArrivals(words)
  const compose = useUi((ui) => ui.compose)
  const { composing, asked } = useComposing(entryId, lens)
  const shown = may && composing
  const empty = words.length === 0 && !shown
  return (
    <div
      className={classes.cell}
      style={place}
      role="group"
      aria-label={LENS_WORDS[lens].heading}
      data-own={own || undefined}
    >
      <span className={classes.narrow} data-lens={lens} aria-hidden>
        <LensIcon lens={lens} size={14} />
        {LENS_WORDS[lens].heading}
      </span>
      {words.map((id) => (
        <Testimony key={id} id={id} onWithdraw={onWithdraw} underName isNew={isNew(id)} />
      ))}
      {empty && <p className={lines.quiet}>{own ? 'Nothing from you yet' : 'Nothing yet'}</p>}
      {may && empty && (
        <Button
          size="xs"
          variant="default"
          className={classes.add}
          leftSection={<LensIcon lens={lens} size={14} />}
          onClick={() => compose({ entryId, lens })}
        >
          {LENS_WORDS[lens].button}
        </Button>
      )}
      {shown && <Composer key={`${entryId} ${lens}`} entryId={entryId} lens={lens} takeFocus={asked} />}
    </div>
  )
}
