import { Button, NativeSelect } from '@mantine/core'
import { addCue, type CueKind, LINE_CHARS } from '@second-story/board'
import { type FormEvent, useRef, useState } from 'react'
import { useActions } from '../kit/actions.ts'
import { useRoom } from '../room/room-context.tsx'
import { useBackstageDoc } from '../room/use-backstage.ts'
import { useBoard } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { CUE_WORDS, PERSON_CUES, type PersonCue, SLIP_CUES } from './cue-words.ts'
import classes from './cues.module.css'
import { LineField } from './line-field.tsx'

/** Puts up a cue: a bias in one press and without a name, or something about a person. */
export const CueForm = () => {
  const doc = useBackstageDoc()
  const { stamp } = useRoom()
  const [text, setText] = useDraft('cue')
  const [about, setAbout] = useState<PersonCue | null>(null)
  const [personId, setPersonId] = useState('')
  const whom = useRef<HTMLSelectElement>(null)
  const people = useAskable()

  const put = (kind: CueKind, about?: string): void => {
    const words = text.trim()
    addCue(doc, stamp(), {
      kind,
      ...(about ? { personId: about } : {}),
      ...(words === '' ? {} : { text: words }),
    })
    setText('')
    setAbout(null)
    setPersonId('')
  }
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (about !== null && personId !== '') put(about, personId)
    else if (about !== null) whom.current?.focus()
  }
  useActions([
    ...SLIP_CUES.map((kind) => ({
      id: `cue-${kind}`,
      label: `Cue: ${CUE_WORDS[kind].toLowerCase()}`,
      group: 'Private' as const,
      run: () => put(kind),
    })),
    ...PERSON_CUES.map((kind) => ({
      id: `cue-${kind}`,
      label: `Cue: ${CUE_WORDS[kind].toLowerCase()} somebody`,
      group: 'Private' as const,
      run: () => setAbout(kind),
    })),
  ])

  return (
    <form className={classes.form} onSubmit={handleSubmit}>
      <div className={classes.kinds} role="group" aria-label="A slip">
        <span aria-hidden>A slip</span>
        {SLIP_CUES.map((kind) => (
          <Button key={kind} size="compact-xs" variant="default" onClick={() => put(kind)}>
            {CUE_WORDS[kind]}
          </Button>
        ))}
      </div>
      <div className={classes.kinds} role="group" aria-label="A person">
        <span aria-hidden>A person</span>
        {PERSON_CUES.map((kind) => (
          <Button
            key={kind}
            size="compact-xs"
            variant="default"
            aria-expanded={about === kind}
            data-on={about === kind || undefined}
            onClick={() => setAbout(about === kind ? null : kind)}
          >
            {CUE_WORDS[kind]}…
          </Button>
        ))}
      </div>
      <div className={classes.fields} data-about={about !== null || undefined}>
        {about !== null && (
          <NativeSelect
            ref={whom}
            size="xs"
            autoFocus
            aria-label={about === 'ask' ? 'Whom to ask' : 'Whom to check on'}
            value={personId}
            onChange={(event) => setPersonId(event.currentTarget.value)}
          >
            <option value="">Whom?</option>
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
        )}
        <LineField
          label={about === 'ask' ? 'About what' : 'A few words for the cue'}
          placeholder={about === 'ask' ? 'about what?' : 'A few words first, if you like'}
          text={text}
          maxLength={LINE_CHARS}
          onType={setText}
        />
        {about !== null && (
          <Button type="submit" size="xs" variant="default" disabled={personId === ''}>
            Put up
          </Button>
        )}
      </div>
    </form>
  )
}

/** Everybody who came to tell and ask, by name. */
const useAskable = (): readonly { readonly id: string; readonly name: string }[] => {
  const people = useBoard('people', (all) => all)
  return [...people]
    .filter(([, { role }]) => role === 'participant' || role === 'scribe')
    .map(([id, { name }]) => ({ id, name }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}
