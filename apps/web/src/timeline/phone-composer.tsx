import '@mantine/core/styles/Drawer.layer.css'
import { Drawer } from '@mantine/core'
import { type Lens, LENSES, TEXT_CHARS } from '@second-story/board'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { clockTime } from '../kit/zoned.ts'
import { useRoom } from '../room/room-context.tsx'
import { isBegun, moveStory, readStory, storyKey } from '../room/story-draft.ts'
import { useUi } from '../room/ui-store.ts'
import { useAgenda } from '../room/use-board.ts'
import { useMay } from '../room/use-me.ts'
import { WordingHint } from '../room/wording/wording-hint.tsx'
import classes from './phone-composer.module.css'
import feet from './phone-foot.module.css'
import { usePane } from './pane-store.ts'
import { PhoneExtras } from './stories/phone-extras.tsx'
import { useLensQuestion } from './stories/use-lens-question.ts'
import { useStoryDraft } from './stories/use-story-draft.ts'
import { useTellWriting } from './stories/use-tell-writing.ts'
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
  const compose = useUi((ui) => ui.compose)
  const entry = useEntry(entryId)
  const zone = useZone()
  const { text, extras, setText, change, add } = useStoryDraft(entryId, lens)
  const { drafts } = useRoom()
  const now = useAgenda((agenda) => agenda.entryId)
  const place = entry?.at ? clockTime(entry.at, zone) : 'its entry'
  const question = useLensQuestion(entryId, lens)
  const words = text.trim()
  useTellWriting(entryId, lens, words !== '' && !extras.unnamed)

  const handleLens = (next: Lens): void => {
    // What is written goes along with its marks and without its name, unless something was begun under the other lens.
    const to = storyKey(entryId, next)
    if (next !== lens && !isBegun(readStory(drafts, to))) moveStory(drafts, storyKey(entryId, lens), to)
    compose({ entryId, lens: next })
  }
  const handleAdd = (): void => {
    if (!add()) return
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
        placeholder={question}
        maxLength={TEXT_CHARS}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <WordingHint text={text} />
      <PhoneExtras extras={extras} change={change} />
      <div className={classes.end}>
        <p>Just what you could see then. What we know now has its turn in Discussion.</p>
        <button type="button" className={classes.add} disabled={words === ''} onClick={handleAdd}>
          Add
        </button>
      </div>
    </>
  )
}
