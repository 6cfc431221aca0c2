import { IconActivity } from '@tabler/icons-react'
import { firstName } from '../kit/person-color.ts'
import { useBackstage } from '../room/use-backstage.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { Panel } from '../kit/panel.tsx'
import classes from './signals.module.css'

// Who wants to be asked comes first: it is the one a facilitator can answer at once.
const KINDS = [
  ['askMe', 'Ask me about this'],
  ['new', 'New to me'],
  ['obvious', 'Obvious to me'],
  ['moveOn', 'Let us move on'],
] as const

/** What people signalled quietly about what the room is at, with their names; only while there is something. */
export const Signals = () => {
  const about = useAgenda(({ entryId, question }) => entryId ?? question)
  const onQuestion = useAgenda(({ entryId }) => entryId === null)
  const signals = useBackstage('signals', (all) => (about === null ? undefined : all.get(about)))
  const given = KINDS.flatMap(([kind, words]) => {
    const ids = signals?.[kind] ?? []
    return ids.length > 0 ? [{ kind, words, ids }] : []
  })
  if (given.length === 0) return null
  return (
    <Panel icon={IconActivity} title="Quiet signals" note={onQuestion ? 'on this question' : 'on this entry'}>
      <dl className={classes.signals}>
        {given.map(({ kind, words, ids }) => (
          <div key={kind} data-kind={kind}>
            <dt>
              {words} <b>{ids.length}</b>
            </dt>
            <dd>
              <Names ids={ids} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const Names = ({ ids }: { ids: readonly string[] }) => {
  const names = useBoard('people', (people) => ids.map((id) => firstName(people.get(id)?.name ?? 'somebody')))
  return <span dir="auto">{names.join(', ')}</span>
}
