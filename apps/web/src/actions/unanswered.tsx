import { unansweredFactors } from '@second-story/board'
import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useFollowLink } from '../room/follow-link.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import classes from './actions.module.css'
import { useActionsPane } from './pane-store.ts'
import { focusNewAction } from './new-action.tsx'

/** Contributing factors that no action answers, in view and without reproach: many need none. */
export const Unanswered = () => {
  const factors = useBoard('factors', (all) => all)
  const actions = useBoard('actions', (all) => all)
  const removed = useBoard('removed', (all) => all)
  const open = useMemo(() => unansweredFactors(factors, actions, removed), [factors, actions, removed])
  const mayWrite = useMay('actions')
  const proposes = useMe().role === 'participant'
  const follow = useFollowLink()
  if (open.length === 0) return null
  const answer = (id: string): void => {
    useActionsPane.getState().answer([id])
    focusNewAction()
  }
  return (
    <section className={classes.aside} aria-labelledby="unanswered">
      <h2 id="unanswered">
        {open.length === 1
          ? 'One factor that no action answers'
          : `${open.length} factors that no action answers`}
      </h2>
      <p>Not each one needs an action. Knowing it may be enough.</p>
      <ul>
        {open.map(({ id, text }) => (
          <li key={id}>
            {follow ? (
              <button
                type="button"
                className={classes.ref}
                dir="auto"
                onClick={() => follow({ kind: 'factor', id })}
              >
                {text}
              </button>
            ) : (
              <span dir="auto">{text}</span>
            )}
            {mayWrite && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${proposes ? 'Propose an answer' : 'Answer it'}: ${text ?? ''}`}
                onClick={() => answer(id)}
              >
                {proposes ? 'Propose an answer' : 'Answer it'}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
