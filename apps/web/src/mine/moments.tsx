import { TextInput } from '@mantine/core'
import { type Entry, isOnBoard, type View } from '@second-story/board'
import { IconLock, IconPlus, IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { Diamond } from '../kit/diamond.tsx'
import { clockTime } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useMe } from '../room/use-me.ts'
import { useOwnLines } from '../room/use-mine.ts'
import { aroundLines } from './groups.ts'
import classes from './moments.module.css'

/** So many stand in the list at once; the rest is found by its words. */
const LISTED = 200

type Choice = 'around' | 'named' | 'all'

export interface MomentsProps {
  /** Key of the entry that is being written about. */
  chosen: string | null
  /** null for something that is not on the timeline yet. */
  onPick(entryId: string | null): void
}

/** The moments of the incident to write about. What others say about them is not here. */
export const Moments = ({ chosen, onPick }: MomentsProps) => {
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const preparing = useAgenda(({ state }) => state === 'preparing')
  const { lists, entries } = useMoments()
  const [choice, setChoice] = useState<Choice | null>(null)
  const [sought, setSought] = useState('')
  // What was there when one came decides; a first line must not fold the list under one's hands.
  const [first] = useState<Choice>(
    lists.around.length > 0 ? 'around' : lists.named.length > 0 ? 'named' : 'all',
  )
  const shown = choice ?? (lists[first].length > 0 ? first : 'all')
  const some = CHOICES.filter(({ id }) => id === 'all' || lists[id].length > 0)
  const choices = some.length > 1 ? some : []
  const words = sought.trim().toLocaleLowerCase()
  const found =
    words === ''
      ? lists[shown]
      : lists.all.filter((id) => entries.get(id)?.text?.toLocaleLowerCase().includes(words))
  const listed = found.slice(0, LISTED)
  return (
    <div className={classes.whole}>
      <div className={classes.head}>
        <b>Where were you?</b>
        <span>Times in {zone}</span>
      </div>
      <div className={classes.choices} role="group" aria-label="Which moments">
        {choices.map(({ id, label }) => (
          <button
            key={id}
            type="button"
            aria-pressed={words === '' && id === shown}
            onClick={() => {
              setChoice(id)
              setSought('')
            }}
          >
            {label} {id === 'all' && <span>{lists.all.length.toLocaleString('en')}</span>}
          </button>
        ))}
      </div>
      {lists.all.length > 12 && (
        <TextInput
          className={classes.find}
          aria-label="Find a moment"
          placeholder="Find a moment"
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      <ul className={classes.list}>
        {listed.map((id) => {
          const entry = entries.get(id)
          return (
            entry && (
              <Moment key={id} entry={entry} zone={zone} chosen={id === chosen} onPick={() => onPick(id)} />
            )
          )
        })}
      </ul>
      {listed.length < found.length && (
        <p className={classes.note}>
          {(found.length - listed.length).toLocaleString('en')} more. A word of it finds them.
        </p>
      )}
      {found.length === 0 && (
        <p className={classes.note}>
          {words === '' ? 'The timeline is still being gathered.' : 'No entry says that.'}
        </p>
      )}
      <button type="button" className={classes.other} onClick={() => onPick(null)}>
        <IconPlus size={14} stroke={1.5} aria-hidden />
        Something that is not on here yet
      </button>
      {preparing && (
        <p className={classes.note}>Others’ words are not shown before the hour, so that yours stay yours.</p>
      )}
    </div>
  )
}

const CHOICES = [
  { id: 'around', label: 'Around my lines' },
  { id: 'named', label: 'With my name' },
  { id: 'all', label: 'Everything' },
] as const

interface MomentProps {
  entry: Entry
  zone: string
  chosen: boolean
  onPick(): void
}

const Moment = ({ entry, zone, chosen, onPick }: MomentProps) => {
  const held = useOwnLines(({ byEntry }) => byEntry.get(entry.id)?.length ?? 0)
  return (
    <li>
      <button type="button" className={classes.moment} aria-pressed={chosen} onClick={onPick}>
        <time>{timeOf(entry, zone)}</time>
        <span className={classes.mark} aria-hidden>
          {entry.inflection ? <Diamond state="untold" /> : <i />}
        </span>
        <span dir="auto">{entry.text}</span>
        {held > 0 && (
          <span className={classes.held}>
            <IconLock size={13} stroke={1.5} aria-hidden />
            {held}
            <span className={classes.word}> of yours</span>
          </span>
        )}
      </button>
    </li>
  )
}

export const timeOf = ({ at, precision }: Entry, zone: string): string => {
  if (!at || precision === 'day' || precision === 'unknown') return '–'
  return `${precision === 'about' ? '≈' : ''}${clockTime(at, zone)}`
}

interface Found {
  entries: ReadonlyMap<string, Entry>
  lists: Readonly<Record<Choice, readonly string[]>>
}

const useMoments = (): Found => {
  const { id: me } = useMe()
  const timeline = useBoard('timeline', (view: View<'timeline'>) => view)
  const byEntry = useOwnLines((lines) => lines.byEntry)
  const claims = useBoard('people', (people) => people.get(me)?.claims)
  return useMemo(() => {
    const all = timeline.order.filter((id) => {
      const entry = timeline.byId.get(id)
      return entry !== undefined && isOnBoard(entry)
    })
    const names = new Set(claims ?? [])
    return {
      entries: timeline.byId,
      lists: {
        all,
        around: aroundLines(all, new Set(byEntry.keys())),
        named: names.size === 0 ? [] : all.filter((id) => names.has(timeline.byId.get(id)?.actor ?? '')),
      },
    }
  }, [timeline, byEntry, claims])
}
