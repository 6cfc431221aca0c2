import { ActionIcon } from '@mantine/core'
import { editFacts, LINE_CHARS } from '@second-story/board'
import { IconX } from '@tabler/icons-react'
import { LineForm } from '../kit/line-form.tsx'
import { useRoom } from '../room/room-context.tsx'
import { useDraft } from '../room/use-draft.ts'
import { useMay } from '../room/use-me.ts'
import classes from './rests-on-sheet.module.css'

/** More names than this are a list nobody reads aloud; the board holds no more than 200. */
const MOST = 20

/** Evidence that people know of and that is not in, by name. Whoever keeps the facts writes it down. */
export const MissingEvidence = ({ missing }: { missing: readonly string[] }) => {
  const { doc } = useRoom()
  const may = useMay('facts')
  const [text, setText] = useDraft('facts:missing')
  const add = (name: string): void => {
    if (!missing.includes(name)) editFacts(doc, { missing: [...missing, name] })
    setText('')
  }
  return (
    <section aria-labelledby="rests-missing">
      <h3 id="rests-missing">Known of, and not in</h3>
      {missing.length === 0 && <p className={classes.none}>Nobody has named anything that is missing.</p>}
      <ul>
        {missing.map((name) => (
          <li key={name}>
            <span dir="auto">{name}</span>
            {may && (
              <ActionIcon
                size="sm"
                aria-label={`${name} is in, or not needed`}
                onClick={() => editFacts(doc, { missing: missing.filter((one) => one !== name) })}
              >
                <IconX size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {may && missing.length < MOST && (
        <LineForm
          label="What is missing"
          placeholder="support’s tickets, the call’s recording"
          action="Note it"
          text={text}
          maxLength={LINE_CHARS}
          onType={setText}
          onAdd={add}
        />
      )}
    </section>
  )
}
