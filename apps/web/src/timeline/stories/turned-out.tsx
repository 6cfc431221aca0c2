import { Button } from '@mantine/core'
import { type Annotation, editAnnotation, TEXT_CHARS } from '@second-story/board'
import { useEffect, useRef } from 'react'
import { useRoom } from '../../room/room-context.tsx'
import { SharedText } from '../../room/shared-text.tsx'
import { useStories } from './stories-store.ts'
import classes from './turned-out.module.css'

/** How an assumption turned out, under it and from its author. Below the words, so that what was believed is read first. */
export const TurnedOut = ({ annotation, own }: { annotation: Annotation; own: boolean }) => {
  const turning = useStories((stories) => stories.turning === annotation.id) && own
  const turn = useStories((stories) => stories.turn)
  if (turning) return <Turning annotation={annotation} onDone={() => turn(null)} />
  if (annotation.turnedOut?.trim()) {
    return (
      <div className={classes.turned}>
        <b>Turned out</b>
        <p dir="auto">{annotation.turnedOut}</p>
        {own && <Ask words="Edit" label="Edit how it turned out" onPress={() => turn(annotation.id)} />}
      </div>
    )
  }
  return own && annotation.lens === 'assumed' ? (
    <Ask words="How did it turn out?" onPress={() => turn(annotation.id)} />
  ) : null
}

const Ask = ({ words, label, onPress }: { words: string; label?: string; onPress(): void }) => (
  <button type="button" className={classes.ask} aria-label={label} onClick={onPress}>
    {words}
  </button>
)

const Turning = ({ annotation, onDone }: { annotation: Annotation; onDone(): void }) => {
  const { doc } = useRoom()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus({ preventScroll: true })
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className={classes.turning}>
      <b>Turned out</b>
      <SharedText
        long
        own
        draftKey={`annotation-turned:${annotation.id}`}
        label="How it turned out"
        placeholder="What was it, as you found later?"
        maxLength={TEXT_CHARS}
        value={annotation.turnedOut ?? ''}
        write={(turnedOut) => editAnnotation(doc, annotation.id, { turnedOut })}
      />
      <Button size="xs" variant="default" className={classes.done} onClick={onDone}>
        Done
      </Button>
    </div>
  )
}
