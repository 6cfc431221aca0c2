import { Button, Radio } from '@mantine/core'
import { cutWords, type Entry } from '@second-story/board'
import { type FormEvent, useState } from 'react'
import { Kbd } from '../kit/kbd.tsx'
import { keyWords } from '../kit/key-words.ts'
import { usePane } from './pane-store.ts'
import { piecesOf } from './pieces.ts'
import classes from './split-form.module.css'
import { useCut } from './use-cut.ts'

/** Asks where the second entry begins, by the sentences and lines of the first. */
export const SplitForm = ({ entry }: { entry: Entry }) => {
  const split = usePane((pane) => pane.split)
  const edit = usePane((pane) => pane.edit)
  const cut = useCut(entry.id)
  const pieces = piecesOf(entry).filter((piece) => cutWords(entry, piece) !== null)
  const [chosen, setChosen] = useState('0')
  const handleSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const piece = pieces[Number(chosen)]
    if (piece) cut(piece)
  }
  return (
    <form className={classes.form} aria-label="Split in two" onSubmit={handleSubmit}>
      {pieces.length === 0 ? (
        <p>
          There is one sentence. Put the caret into its words, then {keyWords('Mod+Shift+Enter').join(' ')}.
        </p>
      ) : (
        <Radio.Group label="The second entry begins with" value={chosen} onChange={setChosen}>
          <div className={classes.pieces}>
            {pieces.map(({ words, field, offset }, index) => (
              <Radio
                key={`${field} ${offset}`}
                value={String(index)}
                label={words}
                autoFocus={index === 0}
                classNames={{ label: classes.words }}
              />
            ))}
          </div>
        </Radio.Group>
      )}
      <div className={classes.buttons}>
        <Button size="xs" variant="subtle" onClick={() => split(null)}>
          Cancel
        </Button>
        {pieces.length === 0 ? (
          <Button size="xs" variant="default" onClick={() => edit(entry.id)}>
            Edit
          </Button>
        ) : (
          <Button size="xs" variant="filled" type="submit" rightSection={<Kbd>Enter</Kbd>}>
            Split in two
          </Button>
        )}
      </div>
    </form>
  )
}
