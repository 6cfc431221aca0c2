import { ownerOf } from '@second-story/board'
import { IconBinaryTree } from '@tabler/icons-react'
import { useFollowLink } from '../room/follow-link.tsx'
import { useBoard } from '../room/use-board.ts'
import classes from './factors-at.module.css'

/** What came of an entry: the factors and learnings that name it, to go there. Nothing where none does. */
export const FactorsAt = ({ entryId }: { entryId: string }) => {
  const removed = useBoard('removed', (all) => all)
  const follow = useFollowLink()
  const keys = useBoard('factors', (all) =>
    [...all.values()].flatMap(({ id, from, hidden, mergedInto }) =>
      from?.includes(entryId) && !hidden && !mergedInto && ownerOf(id) === null && !removed.has(id) ? id : [],
    ),
  )
  const texts = useBoard('factors', (all) => keys.map((key) => all.get(key)?.text ?? ''))
  if (keys.length === 0) return null
  return (
    <div className={classes.at}>
      <IconBinaryTree size={14} stroke={1.5} aria-hidden />
      <ul aria-label="Factors and learnings from here">
        {keys.map((id, index) => (
          <li key={id}>
            <button
              type="button"
              disabled={!follow}
              onClick={() => follow?.({ kind: 'factor', id })}
              dir="auto"
            >
              {texts[index]}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
