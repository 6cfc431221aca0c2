import { Autocomplete } from '@mantine/core'
import { instrumentsIn, LINE_CHARS } from '@second-story/board'
import { useId } from 'react'
import { useBoard } from '../../room/use-board.ts'
import classes from './instrument-field.module.css'

export interface InstrumentFieldProps {
  value: string
  onChange(name: string): void
  onCommit?: (() => void) | undefined
}

/** So many names are offered; typing finds the rest. */
const OFFERED = 8

/** The tool or graph that a mark speaks of; names that were used in this review are offered. */
export const InstrumentField = ({ value, onChange, onCommit }: InstrumentFieldProps) => {
  const id = useId()
  const known = useBoard('annotations', ({ byId }) => instrumentsIn(byId.values()))
  return (
    <div className={classes.field}>
      <label htmlFor={id}>Instrument</label>
      <Autocomplete
        id={id}
        className={classes.name}
        classNames={{ input: classes.input }}
        variant="unstyled"
        placeholder="Which tool or graph"
        data={[...known]}
        limit={OFFERED}
        maxLength={LINE_CHARS}
        value={value}
        onChange={onChange}
        onBlur={onCommit}
        withScrollArea={false}
        comboboxProps={{ position: 'bottom-start', withinPortal: true }}
        dir="auto"
        spellCheck={false}
      />
    </div>
  )
}
