import { oncePerCourse, type View } from '@second-story/board'
import { useMemo } from 'react'
import { useBoard } from '../../room/use-board.ts'
import { useMe } from '../../room/use-me.ts'
import { KIND_WORDS } from '../kinds.ts'
import { choicesOf } from './choices.ts'
import classes from './filter-bar.module.css'
import { BY_HAND, ONLY, ONLY_WORDS } from './filter.ts'
import { useReading } from './reading-store.ts'

/** Who, which source, which kind, which sort: the browser's own lists, which every hand and reader knows. */
export const FilterSelects = () => {
  const { source, actor, kind, only } = useReading((reading) => reading.filter)
  const narrow = useReading((reading) => reading.narrow)
  const me = useMe().id
  const removed = useBoard('removed', (all) => all)
  const choices = useMemo(
    () => oncePerCourse((timeline: View<'timeline'>) => choicesOf(timeline, { removed, me })),
    [removed, me],
  )
  const { actors, sources, kinds } = useBoard('timeline', choices)
  const names = useBoard('sources', (all) =>
    sources.map((id) => (id === BY_HAND ? 'Written by hand' : (all.get(id)?.name ?? 'A log'))),
  )
  return (
    <>
      {(actors.length > 0 || actor !== null) && (
        <Choice
          label="Who acted"
          all="Everyone"
          value={actor}
          options={actors.map((name) => [name, name])}
          onPick={(next) => narrow({ actor: next })}
        />
      )}
      {(sources.length > 1 || source !== null) && (
        <Choice
          label="Source"
          all={`${sources.length} sources`}
          value={source}
          options={sources.map((id, index) => [id, names[index] ?? ''])}
          onPick={(next) => narrow({ source: next })}
        />
      )}
      {(kinds.length > 1 || kind !== null) && (
        <Choice
          label="Kind"
          all="All kinds"
          value={kind}
          options={kinds.map((one) => [one, KIND_WORDS[one]])}
          onPick={(next) => narrow({ kind: kinds.find((one) => one === next) ?? null })}
        />
      )}
      <Choice
        label="Sort of entry"
        all="All entries"
        value={only}
        options={ONLY.map((one) => [one, upperFirst(ONLY_WORDS[one])])}
        onPick={(next) => narrow({ only: ONLY.find((one) => one === next) ?? null })}
      />
    </>
  )
}

/** Value of what stands for all of it. */
const ALL = ''

interface ChoiceProps {
  label: string
  all: string
  value: string | null
  options: readonly (readonly [value: string, label: string])[]
  onPick(value: string | null): void
}

const Choice = ({ label, all, value, options, onPick }: ChoiceProps) => (
  <select
    className={classes.choice}
    aria-label={label}
    data-chosen={value !== null || undefined}
    value={value ?? ALL}
    onChange={({ currentTarget }) => onPick(currentTarget.value === ALL ? null : currentTarget.value)}
  >
    <option value={ALL}>{all}</option>
    {options.map(([key, name]) => (
      <option key={key} value={key}>
        {name}
      </option>
    ))}
  </select>
)

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
