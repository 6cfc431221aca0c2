import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { Kbd } from '../kit/kbd.tsx'
import { Count } from './log-facts.tsx'
import facts from './log-facts.module.css'
import { countWords } from './log-preview.tsx'
import type { Progress } from './log.ts'
import { ProgressBar } from './source-table.tsx'
import type { Coming } from './use-choosing.ts'
import classes from './what-will-come.module.css'

/** The board takes no more entries (model.md, "Numbers"). */
const BOARD_MOST = 10_000

export interface WhatWillComeProps {
  coming: Coming
  /** Lines of the whole log. */
  kept: number
  name: string
  busy: boolean
  progress: Progress | null
  problem: string | null
  onAdd(): void
}

/** What pressing the button would bring, and what it leaves alone. */
export const WhatWillCome = ({ coming, kept, name, busy, progress, problem, onAdd }: WhatWillComeProps) => {
  const { lines, people, there, hidden, near, boardAfter } = coming
  const count = lines.length
  const tooMany = boardAfter > BOARD_MOST
  const shown = (number: number): string => number.toLocaleString('en')
  return (
    <section className={classes.coming} aria-labelledby="what-will-come">
      <h2 id="what-will-come">What will come</h2>
      <p className={classes.big} role="status">
        {shown(count)}
        <span>
          {count === 1 ? 'new entry' : 'new entries'}
          {people > 0 && `, from ${people === 1 ? '1 name' : `${shown(people)} names`}`}
        </span>
      </p>
      <dl className={facts.counts}>
        <Count name="Already on the board, left alone" value={shown(there)} />
        <Count name="Hidden before, stay hidden" value={shown(hidden)} />
        <Count name="Kept in the source" value={shown(kept - count)} />
        <Count name="Board after this" value={countWords(boardAfter)} />
      </dl>
      {near > 0 && (
        <p className={classes.card}>
          <b>
            {near === 1 ? 'One of them is' : `${shown(near)} of them are`} on the board from another source
          </b>
          Two sources of one moment. Both stay, side by side, each with its source.
        </p>
      )}
      {tooMany && (
        <p className={classes.card}>
          <b>A board holds {shown(BOARD_MOST)} entries</b>
          Choose a window of time or single lines: the whole log stays as a source.
        </p>
      )}
      <p className={classes.undo}>
        <IconArrowBackUp size={16} stroke={1.5} aria-hidden />
        One press takes the whole import back. Words people add to its entries are kept.
      </p>
      {progress && <ProgressBar name={name} progress={progress} />}
      <Button size="md" fullWidth disabled={count === 0 || busy || tooMany} onClick={onAdd}>
        Add {countWords(count)} <Kbd>Ctrl ↵</Kbd>
      </Button>
      {problem && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </section>
  )
}
