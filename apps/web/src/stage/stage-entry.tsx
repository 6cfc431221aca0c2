import {
  type Annotation,
  isKeptForLater,
  keepsForLater,
  type Lens,
  LENSES,
  namedVoiceOf,
  type View,
} from '@second-story/board'
import { Avatar } from '../kit/avatar.tsx'
import { LENS_WORDS, LensIcon } from '../kit/lens-icon.tsx'
import { firstName } from '../kit/person-color.ts'
import { Time } from '../kit/time.tsx'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { usePerson } from '../room/use-presence.ts'
import classes from './stage.module.css'

/** The entry under discussion: what is asked about it, and the last thing said under each lens. */
export const StageEntry = ({ entryId }: { entryId: string }) => {
  const entry = useBoard('timeline', ({ byId }) => byId.get(entryId))
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const prompt = useAgenda((agenda) => agenda.prompt)
  if (!entry) return null
  return (
    <>
      <p className={classes.entry} data-alone={prompt === null || undefined}>
        <Time at={entry.at} zone={zone} about={entry.precision === 'about'} />
        <span dir="auto">{entry.text}</span>
      </p>
      {prompt !== null && (
        <h2 className={classes.question} dir="auto">
          {prompt}
        </h2>
      )}
      <div className={classes.lenses}>
        {LENSES.map((lens) => (
          <StageLens key={lens} entryId={entryId} lens={lens} />
        ))}
      </div>
    </>
  )
}

const StageLens = ({ entryId, lens }: { entryId: string; lens: Lens }) => {
  const keeps = useAgenda(keepsForLater)
  const keys = useBoard('annotations', (view) => underLens(view, { entryId, lens, keeps }))
  const kept = useBoard('removed', (removed) => keys.filter((key) => !removed.has(key)))
  const last = useBoard('annotations', ({ byId }) => byId.get(kept.at(-1) ?? ''))
  return (
    <section className={classes.lens} aria-label={LENS_WORDS[lens].heading}>
      <h3 data-lens={lens}>
        <LensIcon lens={lens} size={20} />
        {LENS_WORDS[lens].heading}
      </h3>
      {last ? (
        <Said annotation={last} more={kept.length - 1} />
      ) : (
        <p className={classes.nobody}>Nobody has said yet</p>
      )}
    </section>
  )
}

interface Wanted {
  readonly entryId: string
  readonly lens: Lens
  /** What was learned later waits for the discussion. */
  readonly keeps: boolean
}

const underLens = (
  { byEntry, byId }: View<'annotations'>,
  { entryId, lens, keeps }: Wanted,
): readonly string[] =>
  (byEntry.get(entryId) ?? []).filter((key) => {
    const one = byId.get(key)
    if (one === undefined || one.replyTo || (keeps && isKeptForLater(one))) return false
    return (one.lens ?? 'saw') === lens
  })

const Said = ({ annotation, more }: { annotation: Annotation; more: number }) => {
  const voice = namedVoiceOf(annotation)
  const person = usePerson(voice)
  return (
    <>
      <p className={classes.words} dir="auto">
        {annotation.body}
      </p>
      <div className={classes.who}>
        {voice && person && <Avatar personId={voice} name={person.name} size="sm" decorative />}
        {person ? firstName(person.name) : 'Somebody'}
        {more > 0 && <span> and {more} more</span>}
      </div>
    </>
  )
}
