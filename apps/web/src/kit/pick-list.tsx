import { Modal, TextInput } from '@mantine/core'
import {
  type KeyboardEvent,
  type ReactNode,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import classes from './pick-list.module.css'

/** One line to pick. */
export interface Pick {
  readonly id: string
  readonly label: string
  /** Smaller, after the label. */
  readonly detail?: string
  /** Before the label: a time, a sign. */
  readonly lead?: ReactNode
  /** At the end: the key that does the same. */
  readonly end?: ReactNode
  run(): void
}

export interface PickGroup {
  readonly name: string
  readonly picks: readonly Pick[]
}

export interface PickListProps {
  /** What the list is, for whoever listens; also the words in the empty field. */
  title: string
  placeholder: string
  /** Said when nothing fits. */
  none: string
  /** What fits the words typed so far; an empty text for what to show first. */
  find(words: string): readonly PickGroup[]
  onClose(): void
}

/** A field over a list: typing narrows it, arrows walk it, Enter does what is marked. */
export const PickList = ({ title, placeholder, none, find, onClose }: PickListProps) => {
  const [words, setWords] = useState('')
  const [marked, setMarked] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const base = useId()
  // The letters never wait for the list.
  const found = useDeferredValue(words)
  const groups = find(found)
  const picks = groups.flatMap((group) => group.picks)
  const current = Math.min(marked, picks.length - 1)

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const pick = (one: Pick): void => {
    onClose()
    // After the dialog has given the focus back, so that what is done may take it.
    setTimeout(one.run)
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key]
    const picksWithEnter = event.key === 'Enter' && !event.nativeEvent.isComposing
    if (step === undefined && !picksWithEnter) return
    event.preventDefault()
    // A key is about what was typed before it, even where the list on the screen is not there yet.
    const typed = found === words ? picks : find(words).flatMap((group) => group.picks)
    const at = Math.min(marked, typed.length - 1)
    const one = typed[at]
    if (!one) return
    if (step) setMarked(step(at, typed.length))
    else pick(one)
  }

  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      size={620}
      yOffset="12vh"
      padding={0}
      transitionProps={{ duration: 0 }}
      aria-label={title}
      classNames={{ body: classes.body }}
    >
      <TextInput
        variant="unstyled"
        classNames={{ input: classes.input, root: classes.field }}
        data-autofocus
        autoFocus
        role="combobox"
        aria-label={title}
        aria-expanded
        aria-controls={`${base}list`}
        aria-autocomplete="list"
        {...(current >= 0 ? { 'aria-activedescendant': `${base}${current}` } : {})}
        placeholder={placeholder}
        value={words}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onKeyDown={handleKeyDown}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setMarked(0)
        }}
      />
      <div ref={list} id={`${base}list`} role="listbox" aria-label={title} className={classes.list}>
        {groups.map(({ name, picks: lines }, groupIndex) => {
          const first = groups.slice(0, groupIndex).reduce((sum, group) => sum + group.picks.length, 0)
          return (
            <div key={name} role="group" aria-label={name} className={classes.group}>
              <div className={classes.name} aria-hidden>
                {name}
              </div>
              {lines.map((one, index) => (
                <Line
                  key={one.id}
                  id={`${base}${first + index}`}
                  pick={one}
                  marked={first + index === current}
                  onPick={() => pick(one)}
                />
              ))}
            </div>
          )
        })}
      </div>
      {picks.length === 0 && words.trim() !== '' && (
        <p className={classes.none} role="status">
          {none}
        </p>
      )}
    </Modal>
  )
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  PageDown: (at, count) => Math.min(at + 8, count - 1),
  PageUp: (at) => Math.max(at - 8, 0),
}

interface LineProps {
  id: string
  pick: Pick
  marked: boolean
  onPick(): void
}

// The field keeps the focus and its keys do what a press does here.
const Line = ({ id, pick, marked, onPick }: LineProps) => (
  <div
    id={id}
    role="option"
    aria-selected={marked}
    tabIndex={-1}
    className={classes.line}
    onMouseDown={(event) => {
      event.preventDefault()
      onPick()
    }}
  >
    {pick.lead !== undefined && <span className={classes.lead}>{pick.lead}</span>}
    <span className={classes.label} dir="auto">
      {pick.label}
    </span>
    {pick.detail && (
      <span className={classes.detail} dir="auto">
        {pick.detail}
      </span>
    )}
    {pick.end !== undefined && <span className={classes.end}>{pick.end}</span>}
  </div>
)
