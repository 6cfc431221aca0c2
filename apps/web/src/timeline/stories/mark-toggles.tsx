import { ActionIcon, Button, Menu } from '@mantine/core'
import { INSTRUMENT_MARKS, type Lens, STORY_MARKS } from '@second-story/board'
import { IconDots } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { MarkIcon, markWord, type StoryMark } from '../../kit/mark-words.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { InstrumentField } from './instrument-field.tsx'
import classes from './mark-toggles.module.css'
import { namesInstrument, toggled } from './story-marks.ts'

export interface MarkTogglesProps {
  lens: Lens
  marks: readonly StoryMark[]
  instrument: string
  onMarks(marks: readonly StoryMark[]): void
  onInstrument(name: string): void
  /** Nobody types the name any more. */
  onInstrumentDone?: () => void
}

/** What fits a lens most often stands ready; the rest is one press away. */
const READY: Readonly<Record<Lens, readonly StoryMark[]>> = {
  knew: ['trusted', 'obvious', 'new-to-me'],
  assumed: ['surprise', 'goal', 'pressure'],
  saw: ['surprise', 'trusted', 'misled'],
}

/** Marks on words that are being written, and the name of the tool or graph that they speak of. */
export const MarkToggles = ({
  lens,
  marks,
  instrument,
  onMarks,
  onInstrument,
  onInstrumentDone,
}: MarkTogglesProps) => {
  const ready = READY[lens]
  const shown = [...ready, ...marks.filter((mark) => !ready.includes(mark))]
  const toggle = (mark: StoryMark): void => onMarks(toggled(marks, mark))
  return (
    <>
      <div className={classes.row} role="group" aria-label="Marks">
        {shown.map((mark) => (
          <MarkButton key={mark} mark={mark} pressed={marks.includes(mark)} onPress={() => toggle(mark)} />
        ))}
        <MoreMarks marks={marks} onToggle={toggle} />
      </div>
      {namesInstrument(marks) && (
        <InstrumentField value={instrument} onChange={onInstrument} onCommit={onInstrumentDone} />
      )}
    </>
  )
}

interface MarkButtonProps {
  mark: StoryMark
  pressed: boolean
  onPress(): void
}

const MarkButton = ({ mark, pressed, onPress }: MarkButtonProps) => (
  <Button
    size="xs"
    variant="default"
    className={classes.mark}
    aria-pressed={pressed}
    leftSection={<MarkIcon mark={mark} />}
    onClick={onPress}
  >
    {markWord(mark)}
  </Button>
)

const MoreMarks = ({ marks, onToggle }: { marks: readonly StoryMark[]; onToggle(mark: StoryMark): void }) => {
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  useKeys({
    // Where words are begun in more than one place, the one with the caret is meant.
    'Alt+m': () => {
      const focus = document.activeElement?.closest('[data-composer]')
      if (focus && !focus.contains(button.current)) return false
      setOpened(true)
      return true
    },
  })
  const item = (mark: StoryMark) => (
    <Menu.CheckboxItem
      key={mark}
      checked={marks.includes(mark)}
      onChange={() => onToggle(mark)}
      closeMenuOnClick
      rightSection={<MarkIcon mark={mark} />}
    >
      {markWord(mark)}
    </Menu.CheckboxItem>
  )
  return (
    <Menu position="bottom-end" withinPortal opened={opened} onChange={setOpened} returnFocus>
      <Menu.Target>
        <ActionIcon
          ref={button}
          size={26}
          variant="default"
          aria-label="More marks"
          aria-keyshortcuts="Alt+M"
          title="More marks (Alt M)"
        >
          <IconDots size={14} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>A tool or a graph</Menu.Label>
        {INSTRUMENT_MARKS.map(item)}
        <Menu.Divider />
        <Menu.Label>This moment</Menu.Label>
        {STORY_MARKS.filter((mark) => mark !== 'learned-later').map(item)}
        <Menu.Divider />
        <Menu.Label>Kept for the discussion</Menu.Label>
        {item('learned-later')}
      </Menu.Dropdown>
    </Menu>
  )
}
