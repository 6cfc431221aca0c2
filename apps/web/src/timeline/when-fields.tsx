import { Button, NativeSelect } from '@mantine/core'
import { editEntry, type Entry, type EntryPatch, type Precision, PRECISIONS } from '@second-story/board'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { endAfter, momentsOf, offsetLabel } from './clocks.ts'
import { momentOf, readTime, wallAt } from './incident-time.ts'
import { PRECISION_WORDS } from './precision-words.ts'
import { useEntry, useZone } from './use-entry.ts'
import classes from './when-fields.module.css'

/** Day, time and end on the incident's clock, and how sure they are. Only what can be read as a time is written. */
export const WhenFields = ({ entry }: { entry: Entry }) => {
  const { doc, view, now } = useRoom()
  const zone = useZone()
  const near = useTimeNear(entry)
  const key = `entry:${entry.id}`
  const begins = entry.at ? wallAt(Date.parse(entry.at), zone) : null
  const day = begins?.day ?? wallAt(near ?? now(), zone).day
  const clock = clockOf(entry.at, zone)
  const setSureness = (precision: Precision): void => {
    if (precision === 'unknown') {
      const { order } = view.get('timeline')
      const after = order[order.indexOf(entry.id) - 1] ?? null
      editEntry(doc, entry.id, { precision, at: null, until: null, after })
    } else {
      const at = entry.at ?? new Date(near ?? now()).toISOString().replace(/\.\d+Z$/, 'Z')
      editEntry(doc, entry.id, { precision, at })
    }
  }
  return (
    <div className={classes.when}>
      <SharedText
        label="Day"
        labelled
        draftKey={`${key}:day`}
        maxLength={10}
        value={begins?.day ?? ''}
        placeholder={day}
        write={(text) => editEntry(doc, entry.id, beginsAt(entry, momentOf(text, clock || '00:00', zone)))}
        isValid={(text) => isDay(text) || (text === '' && !begins)}
        invalid="As 2031-05-06."
      />
      <div data-field="time">
        <SharedText
          label="Time"
          labelled
          draftKey={`${key}:time`}
          maxLength={12}
          value={clock}
          placeholder="23:40"
          write={(text) => {
            const read = readTime(text)
            if (!read) return
            const precision = read.about ? 'about' : read.time.length > 5 ? 'exact' : 'minute'
            editEntry(doc, entry.id, { ...beginsAt(entry, momentOf(day, read.time, zone)), precision })
          }}
          isValid={(text) => readTime(text) !== null || (text === '' && !begins)}
          invalid="As 23:40, or ≈23:40."
        />
      </div>
      <Until entry={entry} />
      <NativeSelect
        label="How sure"
        data={PRECISIONS.map((value) => ({ value, label: PRECISION_WORDS[value].offered }))}
        value={entry.at ? (entry.precision ?? 'minute') : 'unknown'}
        // The list holds nothing else.
        onChange={(event) => setSureness(event.currentTarget.value as Precision)}
      />
      <p className={classes.zone}>Times in {zone}</p>
      {entry.at && begins && <WhichOfTwo entry={entry} day={begins.day} time={clock} />}
    </div>
  )
}

/** When it ended; only after it began, on the next day where that is earlier on the clock. */
const Until = ({ entry }: { entry: Entry }) => {
  const { doc } = useRoom()
  const zone = useZone()
  const { at } = entry
  const end = entry.until ? wallAt(Date.parse(entry.until), zone) : null
  const later = end && at && end.day !== wallAt(Date.parse(at), zone).day
  const value = end ? `${later ? `${end.day} ` : ''}${clockOf(entry.until, zone)}` : ''
  return (
    <SharedText
      label="Until"
      labelled
      draftKey={`entry:${entry.id}:until`}
      maxLength={20}
      placeholder={at ? 'One moment' : 'No time yet'}
      value={value}
      write={(text) => editEntry(doc, entry.id, { until: readEnd(text, at, zone) })}
      isValid={(text) => text.trim() === '' || readEnd(text, at, zone) !== null}
      invalid="After it began, as 23:55."
    />
  )
}

/** In the hour that comes twice, which of both is meant. */
const WhichOfTwo = ({ entry, day, time }: { entry: Entry; day: string; time: string }) => {
  const { doc } = useRoom()
  const zone = useZone()
  const moments = momentsOf(day, time, zone)
  if (moments.length < 2) return null
  return (
    <div className={classes.twice} role="group" aria-label={`${time} came twice`}>
      <span>{time} came twice that night.</span>
      {moments.map((moment, index) => (
        <Button
          key={moment}
          size="xs"
          variant="default"
          aria-pressed={Date.parse(moment) === Date.parse(entry.at ?? '')}
          onClick={() => editEntry(doc, entry.id, beginsAt(entry, moment))}
        >
          {index === 0 ? 'The first' : 'The second'}, {offsetLabel(Date.parse(moment), zone)}
        </Button>
      ))}
    </div>
  )
}

/** The time of what an entry follows, where it has none itself: ms. */
const useTimeNear = (entry: Entry): number | null => {
  const at = useEntry(entry.after ?? '')?.at
  return at ? Date.parse(at) : null
}

/** Another beginning; an end that lies before it is none. */
const beginsAt = ({ until }: Entry, at: string): EntryPatch =>
  until && Date.parse(until) <= Date.parse(at) ? { at, until: null } : { at }

const clockOf = (at: string | null | undefined, zone: string): string => {
  if (!at) return ''
  const { time, seconds } = wallAt(Date.parse(at), zone)
  return seconds === '00' ? time : `${time}:${seconds}`
}

const readEnd = (text: string, at: string | null | undefined, zone: string): string | null => {
  const [first = '', second] = text.trim().split(/\s+/)
  const read = readTime(second ?? first)
  if (!at || !read || (second !== undefined && !isDay(first))) return null
  const end = second === undefined ? endAfter(at, read.time, zone) : momentOf(first, read.time, zone)
  return Date.parse(end) > Date.parse(at) ? end : null
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
