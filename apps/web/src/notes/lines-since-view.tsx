import type { CSSProperties, ReactNode } from 'react'
import { initials, personHue } from '../kit/person-color.ts'
import type { LineSince, Piece } from './lines-since.ts'
import classes from './notes-past.module.css'

export interface LinesSinceProps {
  rows: readonly LineSince[]
  nameOf(personId: string): string
}

/** Lines around a change that are shown with it. */
const AROUND = 2

/** What came and went, with its writers; of the lines that are the same only those near by. */
export const LinesSince = ({ rows, nameOf }: LinesSinceProps) => {
  const near = rows.map((_, at) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ state }) => state !== 'same'),
  )
  if (!near.includes(true)) return <p>Nothing came and nothing went since.</p>
  const shown: ReactNode[] = []
  let left = 0
  const close = (at: number): void => {
    if (left > 0) shown.push(<SameLines key={`same ${at}`} count={left} />)
    left = 0
  }
  for (const [at, row] of rows.entries()) {
    // A heading says where one is.
    if (!near[at] && row.line.type !== 'heading') {
      left += 1
      continue
    }
    close(at)
    shown.push(<Line key={at} row={row} nameOf={nameOf} />)
  }
  close(rows.length)
  return shown
}

const SameLines = ({ count }: { count: number }) => (
  <p className={classes.same}>{count === 1 ? 'One line is the same' : `${count} lines are the same`}</p>
)

const Line = ({ row: { line, pieces, state }, nameOf }: { row: LineSince; nameOf(id: string): string }) => {
  const inner = pieces.map((piece, key) => <Words key={key} piece={piece} nameOf={nameOf} />)
  const depth = line.inside.filter((one) => one === 'listItem' || one === 'taskItem').length
  const style: CSSProperties & Record<'--depth', number> = { '--depth': depth }
  const words = pieces.length === 0 ? <span className={classes.empty}>Empty line</span> : inner
  return line.type === 'heading' ? (
    <h4 dir="auto">{words}</h4>
  ) : (
    <p
      className={classes.line}
      data-state={state}
      data-listed={depth > 0 || undefined}
      style={style}
      dir="auto"
    >
      {words}
    </p>
  )
}

const Words = ({ piece: { text, by, state }, nameOf }: { piece: Piece; nameOf(id: string): string }) => {
  if (state === 'same') return text
  const name = by === null ? '' : nameOf(by)
  const style: CSSProperties & Record<'--hue', number> = { '--hue': personHue(by ?? '') }
  const Mark = state === 'gone' ? 'del' : 'ins'
  return (
    <Mark className={classes[state]} title={name || undefined}>
      {name !== '' && <span className={classes.sign} style={style} data-initials={initials(name)} />}
      <span className={classes.hidden}>
        {state === 'gone' ? 'Taken away' : 'Added'}
        {name && `, by ${name}`}:{' '}
      </span>
      {text}
    </Mark>
  )
}
