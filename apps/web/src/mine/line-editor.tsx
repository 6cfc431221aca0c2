import { Button, Textarea, TextInput } from '@mantine/core'
import { type Draft, homeOf, type Lens, LENSES, LINE_CHARS, type Mark, TEXT_CHARS } from '@second-story/board'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { MarkWord } from '../kit/mark-words.tsx'
import { clockTime } from '../kit/zoned.ts'
import { BothVersions } from '../room/both-versions.tsx'
import { EntryPicker } from '../room/entry-picker.tsx'
import { useBoard } from '../room/use-board.ts'
import { useLineDeeds } from '../room/use-mine.ts'
import { useSharedField } from '../room/use-shared-field.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './line-editor.module.css'
import { momentText } from './loose-words.ts'
import { FIRST_MARKS, LINE_MARKS, namesInstrument } from './line-marks.ts'
import { readMoment } from './moment-text.ts'
import { type MinePage, textKey, useSpan } from './use-page.ts'

interface Props {
  draft: Draft
  page: MinePage
  /** In the sheet of a phone: larger targets, and the place the line is about over it. */
  sheet?: boolean
}

/** The field for one line of one's own: lens, words, marks, and where it belongs while no entry does. */
export const LineEditor = ({ draft, page, sheet = false }: Props) => {
  const { change } = useLineDeeds()
  const lens = draft.lens ?? 'saw'
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useSharedField({
    draftKey: textKey(draft.id),
    value: draft.body ?? '',
    write: (body) => change(draft.id, { body }),
  })
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  const handleDone = (): void => {
    // Two versions: one of them is chosen first.
    if (text.theirs !== null) return
    text.commit()
    page.done()
  }
  const handleKeyDown = (event: KeyboardEvent): void => {
    const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!done || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    handleDone()
  }
  return (
    <div className={classes.editor} data-sheet={sheet || undefined} role="group" aria-label="Your line">
      {sheet && <SheetHead draft={draft} />}
      <Lenses lens={lens} onPick={(next) => change(draft.id, { lens: next })} />
      {!draft.entryId && <Place draft={draft} />}
      <Textarea
        ref={field}
        classNames={{ input: classes.input }}
        variant="unstyled"
        autosize
        minRows={sheet ? 4 : 2}
        maxRows={14}
        maxLength={TEXT_CHARS}
        aria-label={`What you ${lens}`}
        placeholder={ASKS[lens]}
        dir="auto"
        value={text.text}
        onChange={(event) => text.type(event.currentTarget.value)}
        onBlur={text.commit}
        onKeyDown={handleKeyDown}
      />
      <WordingHint text={text.text} />
      <BothVersions private field={text} />
      <Marks draft={draft} />
      <div className={classes.foot}>
        <Button size={sheet ? 'md' : 'xs'} variant="subtle" onClick={() => page.remove(draft)}>
          Throw away
        </Button>
        <Button
          size={sheet ? 'md' : 'xs'}
          variant={sheet ? 'filled' : 'default'}
          onClick={handleDone}
          aria-keyshortcuts="Control+Enter"
        >
          {sheet ? 'Keep' : 'Done'} {!sheet && <Kbd>Ctrl ↵</Kbd>}
        </Button>
      </div>
    </div>
  )
}

const ASKS: Readonly<Record<Lens, string>> = {
  knew: 'What you knew then, and where from',
  assumed: 'What you took as given',
  saw: 'What you saw and heard, and where',
}

/** Over the sheet of a phone: what the line is about. */
const SheetHead = ({ draft }: { draft: Draft }) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const at = useBoard('timeline', ({ byId }) => homeOf(byId, draft.entryId)?.at) ?? draft.moment
  return <b className={classes.about}>{at ? `About ${clockTime(at, zone)}, just for you` : 'Just for you'}</b>
}

const Lenses = ({ lens, onPick }: { lens: Lens; onPick(lens: Lens): void }) => (
  <div className={classes.lenses} role="group" aria-label="Which lens">
    {LENSES.map((each) => (
      <button
        key={each}
        type="button"
        data-lens={each}
        aria-pressed={each === lens}
        onClick={() => onPick(each)}
      >
        <LensIcon lens={each} size={14} />
        {LENS_WORDS[each].button}
      </button>
    ))}
  </div>
)

/** When it was, by a time or by words, or the entry that tells it after all. */
const Place = ({ draft }: { draft: Draft }) => {
  const { change } = useLineDeeds()
  const span = useSpan()
  const [tying, setTying] = useState(false)
  const when = useSharedField({
    draftKey: `${textKey(draft.id)}:when`,
    value: momentText(draft.moment, draft.about, span.zone),
    write: (typed) => change(draft.id, readMoment(typed, span)),
  })
  if (tying) {
    return (
      <EntryPicker
        label="Which entry is it about?"
        placeholder="A time or a word of it"
        value={null}
        autoFocus
        onCancel={() => setTying(false)}
        onPick={(entryId) => {
          setTying(false)
          if (entryId) change(draft.id, { entryId, moment: null, about: null })
        }}
      />
    )
  }
  return (
    <div className={classes.place}>
      <TextInput
        label={`When was it? (${span.zone})`}
        placeholder="23:40, or: after the second page"
        maxLength={LINE_CHARS}
        dir="auto"
        value={when.text}
        onChange={(event) => when.type(event.currentTarget.value)}
        onBlur={when.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') when.commit()
        }}
      />
      <Button size="xs" variant="default" onClick={() => setTying(true)}>
        Pick an entry
      </Button>
    </div>
  )
}

const Marks = ({ draft: { id, marks = [], instrument } }: { draft: Draft }) => {
  const { change } = useLineDeeds()
  const [all, setAll] = useState(false)
  const shown = LINE_MARKS.filter((mark, index) => all || index < FIRST_MARKS || marks.includes(mark))
  const toggle = (mark: Mark): void =>
    change(id, { marks: marks.includes(mark) ? marks.filter((one) => one !== mark) : [...marks, mark] })
  return (
    <>
      <div className={classes.marks} role="group" aria-label="Marks">
        {shown.map((mark) => (
          <button key={mark} type="button" aria-pressed={marks.includes(mark)} onClick={() => toggle(mark)}>
            <MarkWord mark={mark} />
          </button>
        ))}
        {shown.length < LINE_MARKS.length && (
          <button type="button" className={classes.all} onClick={() => setAll(true)}>
            More marks
          </button>
        )}
      </div>
      {marks.some(namesInstrument) && <Instrument id={id} name={instrument ?? ''} />}
    </>
  )
}

/** The graph, tool or page that a mark speaks of. */
const Instrument = ({ id, name }: { id: string; name: string }) => {
  const { change } = useLineDeeds()
  const field = useSharedField({
    draftKey: `${textKey(id)}:instrument`,
    value: name,
    write: (text) => change(id, { instrument: text.trim() === '' ? null : text.trim() }),
  })
  return (
    <TextInput
      className={classes.instrument}
      label="Which graph, tool or page?"
      placeholder="replication graph"
      maxLength={LINE_CHARS}
      dir="auto"
      value={field.text}
      onChange={(event) => field.type(event.currentTarget.value)}
      onBlur={field.commit}
    />
  )
}
