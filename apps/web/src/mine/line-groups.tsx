import type { Draft } from '@second-story/board'
import { useId } from 'react'
import { useBoard } from '../room/use-board.ts'
import type { LineGroup } from './groups.ts'
import { LineCard } from './line-card.tsx'
import { LineEditor } from './line-editor.tsx'
import classes from './line-groups.module.css'
import { momentText } from './loose-words.ts'
import { timeOf } from './moments.tsx'
import type { MinePage } from './use-page.ts'

/** One's own lines under the moments they are about, in the order of the story. */
export const LineGroups = ({ page, inline }: { page: MinePage; inline: boolean }) => {
  // On a phone the field comes up from below, and what is open there has nothing to show here yet.
  const groups = inline
    ? page.groups
    : page.groups.flatMap((group) => {
        const drafts = group.drafts.filter(({ body = '' }) => body.trim() !== '')
        return drafts.length === 0 ? [] : [{ ...group, drafts }]
      })
  if (groups.length === 0) {
    return (
      <p className={classes.none}>
        Pick a moment, or begin with something that is not on the timeline yet. Where were you looking, and
        what made it make sense?
      </p>
    )
  }
  return groups.map((group) => <Group key={group.key} group={group} page={page} inline={inline} />)
}

const Group = ({ group, page, inline }: { group: LineGroup; page: MinePage; inline: boolean }) => {
  const heading = useId()
  const zone = useBoard('facts', ({ timeZone }) => timeZone ?? 'UTC')
  const { entry, drafts } = group
  return (
    <section className={classes.group} aria-labelledby={heading}>
      <h2 id={heading}>
        {entry ? (
          <>
            <time>{timeOf(entry, zone)}</time>
            <span dir="auto">{entry.text}</span>
          </>
        ) : (
          <Loose draft={drafts[0]} zone={zone} />
        )}
      </h2>
      {entry?.hidden && <p className={classes.note}>This entry was taken off the board.</p>}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            {inline && page.editing?.id === draft.id ? (
              <LineEditor draft={draft} page={page} />
            ) : (
              <LineCard draft={draft} page={page} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const Loose = ({ draft, zone }: { draft: Draft | undefined; zone: string }) => (
  <>
    {draft?.moment && <time>{momentText(draft.moment, undefined, zone)}</time>}
    <span dir="auto">{draft?.about ?? 'Not on the timeline yet'}</span>
  </>
)
