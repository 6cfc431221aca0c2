import { type FactorKind, FACTOR_KINDS, LINE_CHARS } from '@second-story/board'
import { NativeSelect } from '@mantine/core'
import { LineForm } from '../kit/line-form.tsx'
import { useDraft } from '../room/use-draft.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './add-factor.module.css'
import { KIND_WORDS } from './factor-words.ts'
import { useFactorDeeds } from './use-factor-deeds.ts'

export interface AddFactorProps {
  /** Names the draft on this device: each place has its own. */
  place: string
  /** The kind that is meant until somebody says otherwise. */
  usual: FactorKind
  /** Only that kind is meant here. */
  fixed?: boolean
  id?: string
  /** Where it came up. */
  entryId?: string | undefined
}

/** One line for the next factor or learning, and which it is. A participant's is a proposal until it is accepted. */
export const AddFactor = ({ place, usual, fixed = false, id, entryId }: AddFactorProps) => {
  const { role } = useMe()
  const may = useMay('factors')
  const { add } = useFactorDeeds()
  const [text, setText] = useDraft(`factor:${place}`)
  const [chosen, setChosen] = useDraft(`factor:${place}:kind`)
  const kind = FACTOR_KINDS.find((one) => one === chosen && !fixed) ?? usual
  const { ask, one } = KIND_WORDS[kind]
  const proposes = role === 'participant'
  if (!may) return null
  return (
    <div className={classes.add} id={id}>
      {!fixed && (
        <NativeSelect
          className={classes.kind}
          variant="unstyled"
          aria-label="What it is"
          value={kind}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={FACTOR_KINDS.map((value) => ({ value, label: KIND_WORDS[value].one }))}
        />
      )}
      <div className={classes.line}>
        <LineForm
          label={`${proposes ? 'Propose' : 'Write down'}: ${one}`}
          placeholder={ask}
          action={proposes ? 'Propose' : 'Add'}
          text={text}
          maxLength={LINE_CHARS}
          onType={setText}
          under={<WordingHint text={text} />}
          onAdd={(words) => {
            add({ kind, text: words, from: entryId === undefined ? undefined : [entryId] })
            setText('')
          }}
        />
      </div>
    </div>
  )
}
