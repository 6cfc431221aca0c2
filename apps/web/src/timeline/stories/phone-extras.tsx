import { Autocomplete, Switch } from '@mantine/core'
import { INSTRUMENT_MARKS, instrumentsIn, LINE_CHARS, STORY_MARKS } from '@second-story/board'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useState } from 'react'
import { MarkIcon, markWord, type StoryMark } from '../../kit/mark-words.tsx'
import type { Extras } from '../../room/story-draft.ts'
import { useBoard } from '../../room/use-board.ts'
import classes from './phone-extras.module.css'
import { namesInstrument, toggled } from './story-marks.ts'
import { UnnamedWords } from './unnamed-words.tsx'

interface PhoneExtrasProps {
  extras: Extras
  change(extras: Partial<Extras>): void
}

/** What may go with the words, folded away until asked for: two presses add words without it. */
export const PhoneExtras = ({ extras, change }: PhoneExtrasProps) => {
  const [open, setOpen] = useState(false)
  const chosen = extras.marks.length + (extras.unnamed ? 1 : 0)
  const Chevron = open ? IconChevronUp : IconChevronDown
  const toggle = (mark: StoryMark): void => change({ marks: toggled(extras.marks, mark) })
  return (
    <>
      <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        Marks and name{chosen > 0 && `, ${chosen} set`}
        <Chevron size={18} stroke={1.5} aria-hidden />
      </button>
      {open && (
        <div className={classes.open}>
          <Marks name="A tool or a graph" marks={INSTRUMENT_MARKS} chosen={extras.marks} onToggle={toggle} />
          {namesInstrument(extras.marks) && (
            <Instrument value={extras.instrument} onChange={(instrument) => change({ instrument })} />
          )}
          <Marks name="This moment" marks={STORY_MARKS} chosen={extras.marks} onToggle={toggle} />
          <Switch
            className={classes.unnamed}
            label="Do not show my name"
            checked={extras.unnamed}
            onChange={(event) => change({ unnamed: event.currentTarget.checked })}
          />
          {extras.unnamed && <UnnamedWords />}
        </div>
      )}
    </>
  )
}

interface MarksProps {
  name: string
  marks: readonly StoryMark[]
  chosen: readonly StoryMark[]
  onToggle(mark: StoryMark): void
}

const Marks = ({ name, marks, chosen, onToggle }: MarksProps) => (
  <div className={classes.marks} role="group" aria-label={name}>
    {marks.map((mark) => (
      <button key={mark} type="button" aria-pressed={chosen.includes(mark)} onClick={() => onToggle(mark)}>
        <MarkIcon mark={mark} size={16} />
        {markWord(mark)}
      </button>
    ))}
  </div>
)

const Instrument = ({ value, onChange }: { value: string; onChange(name: string): void }) => {
  const known = useBoard('annotations', ({ byId }) => instrumentsIn(byId.values()))
  return (
    <Autocomplete
      size="md"
      classNames={{ input: classes.instrument }}
      aria-label="Instrument"
      placeholder="Which tool or graph"
      data={[...known]}
      limit={5}
      maxLength={LINE_CHARS}
      value={value}
      onChange={onChange}
      withScrollArea={false}
      dir="auto"
    />
  )
}
