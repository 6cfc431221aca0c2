import { Button, Checkbox } from '@mantine/core'
import { type Annotation, editAnnotation, TEXT_CHARS } from '@second-story/board'
import { isStoryMark } from '../../kit/mark-words.tsx'
import { useRoom } from '../../room/room-context.tsx'
import { SharedText } from '../../room/shared-text.tsx'
import { useSharedField } from '../../room/use-shared-field.ts'
import { MarkToggles } from './mark-toggles.tsx'
import classes from './mending.module.css'
import { UnnamedWords } from './unnamed-words.tsx'

/** One's own words with all that goes with them, to be changed where they stand. */
export const Mending = ({ annotation, onDone }: { annotation: Annotation; onDone(): void }) => {
  const { doc } = useRoom()
  const { id, body = '', lens, marks = [], replyTo, unnamed = false, saidBy } = annotation
  const instrument = useSharedField({
    draftKey: `annotation-instrument:${id}`,
    value: annotation.instrument ?? '',
    write: (name) => editAnnotation(doc, id, { instrument: name }),
  })
  return (
    <div className={classes.mending} data-composer>
      <SharedText
        long
        own
        draftKey={`annotation-text:${id}`}
        label="Your words"
        maxLength={TEXT_CHARS}
        value={body}
        write={(text) => editAnnotation(doc, id, { body: text })}
        isValid={(text) => text.trim() !== ''}
      />
      {replyTo === undefined && (
        <MarkToggles
          lens={lens ?? 'saw'}
          marks={marks.filter(isStoryMark)}
          instrument={instrument.text}
          onMarks={(next) => editAnnotation(doc, id, { marks: [...next] })}
          onInstrument={instrument.type}
          onInstrumentDone={instrument.commit}
        />
      )}
      <div className={classes.foot}>
        <Checkbox
          size="xs"
          className={classes.unnamed}
          label={saidBy ? 'Do not show their name' : 'Do not show my name'}
          checked={unnamed}
          onChange={(event) => editAnnotation(doc, id, { unnamed: event.currentTarget.checked })}
        />
        <Button size="xs" variant="default" onClick={onDone}>
          Done
        </Button>
      </div>
      {unnamed && <UnnamedWords />}
    </div>
  )
}
