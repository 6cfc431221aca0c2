import '@mantine/core/styles/Drawer.layer.css'
import { Drawer } from '@mantine/core'
import { addAnnotation, type Lens, LENSES, TEXT_CHARS } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useDraft } from '../room/use-draft.ts'
import { useMay } from '../room/use-me.ts'
import classes from './phone-composer.module.css'
import feet from './phone-foot.module.css'
import { usePane } from './pane-store.ts'
import { useEntry, useZone } from './use-entry.ts'

/** The sheet that comes up from below to write in. It keeps to the entry it was opened for, wherever the room goes. */
export const PhoneComposer = () => {
  const composing = useUi((ui) => ui.composing)
  const compose = useUi((ui) => ui.compose)
  const may = useMay('annotations')
  return (
    <Drawer
      opened={composing !== null && may}
      onClose={() => compose(null)}
      position="bottom"
      size="auto"
      withCloseButton={false}
      classNames={{ content: classes.sheet, body: classes.body, overlay: classes.overlay }}
      attributes={{ content: { 'aria-label': 'Add what you knew, assumed or saw' } }}
    >
      {composing && <Sheet entryId={composing.entryId} lens={composing.lens} />}
    </Drawer>
  )
}

const Sheet = ({ entryId, lens }: { entryId: string; lens: Lens }) => {
  const { doc, stamp } = useRoom()
  const compose = useUi((ui) => ui.compose)
  const entry = useEntry(entryId)
  const zone = useZone()
  const [text, setText] = useDraft(`annotation:${entryId}:${lens}`)
  const { drafts } = useRoom()
  const now = useAgenda((agenda) => agenda.entryId)
  const place = entry?.at ? clockTime(entry.at, zone) : 'its entry'
  const words = text.trim()

  const handleLens = (next: Lens): void => {
    // What is written goes along, unless something was begun under the other lens.
    const other = `annotation:${entryId}:${next}`
    if (drafts.read(other) === '' && text !== '') {
      drafts.write(other, text)
      setText('')
    }
    compose({ entryId, lens: next })
  }
  const handleAdd = (): void => {
    if (words === '') return
    addAnnotation(doc, stamp(), { entryId, lens, body: words })
    setText('')
    compose(null)
    // The room went on meanwhile: the words are not on this page.
    if (entryId !== now) usePane.getState().setNotice({ text: `Added to ${place}.` })
  }
  return (
    <>
      <div className={classes.head}>
        <b>Add to {entry?.at ? place : 'this entry'}</b>
        <button type="button" onClick={() => compose(null)}>
          Cancel
        </button>
      </div>
      <div className={feet.three}>
        {LENSES.map((each) => (
          <button
            key={each}
            type="button"
            data-lens={each}
            aria-pressed={each === lens}
            onClick={() => handleLens(each)}
          >
            <LensIcon lens={each} size={20} />
            {LENS_WORDS[each].button}
          </button>
        ))}
      </div>
      <textarea
        className={classes.field}
        data-autofocus
        aria-label={`What you ${lens}`}
        maxLength={TEXT_CHARS}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.end}>
        <p>Just what you could see then. What we know now has its turn in Discussion.</p>
        <button type="button" className={classes.add} disabled={words === ''} onClick={handleAdd}>
          Add
        </button>
      </div>
    </>
  )
}
