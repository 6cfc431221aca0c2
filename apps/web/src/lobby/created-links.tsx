import type { CreatedReview } from '@second-story/api'
import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { LinkList } from '../kit/link-list.tsx'
import { roleLinks } from '../kit/roles.ts'
import { useUi } from '../room/ui-store.ts'
import classes from './new-review-form.module.css'

export interface CreatedLinksProps {
  created: CreatedReview & { title: string }
  /** The maker chose to start from a log: the board opens with the page for it. */
  withLog: boolean
}

/** The five links of a review just made, and the way in. */
export const CreatedLinks = ({ created, withLog }: CreatedLinksProps) => {
  const [, navigate] = useLocation()
  const { pathname, hash } = new URL(created.links.facilitator)
  return (
    <div className={classes.form}>
      <p role="status">
        <b>{created.title}</b> is ready. Keep the facilitator link, hand out the others.
      </p>
      <LinkList links={roleLinks(created.links)} />
      <Button
        size="md"
        fullWidth
        onClick={() => {
          if (withLog) useUi.getState().setImporting(true)
          navigate(pathname + hash)
        }}
      >
        Open the board
      </Button>
      <p className={classes.note}>Facilitators find these links again on the board, under Invite.</p>
    </div>
  )
}
