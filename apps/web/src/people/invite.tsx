import type { Links } from '@second-story/api'
import { Button, Popover } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { LinkList } from '../kit/link-list.tsx'
import { Panel } from '../kit/panel.tsx'
import { roleLinks } from '../kit/roles.ts'
import type { Answer } from '../room/http.ts'
import { getLinks } from '../room/reviews.ts'
import { useRoom } from '../room/room-context.tsx'
import classes from './invite.module.css'

/** The five links behind a button; they are fetched when asked for, and stand on nobody's screen before. */
export const Invite = () => {
  const [open, setOpen] = useState(false)
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={380}
      trapFocus
      returnFocus
      shadow="xl"
    >
      <Popover.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconLink size={14} stroke={1.5} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          Invite
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{open && <InviteLinks />}</Popover.Dropdown>
    </Popover>
  )
}

/** The five links in the open, while the review is prepared and nobody shares a screen yet. */
export const LinksPanel = () => (
  <Panel icon={IconLink} title="Links">
    <InviteLinks />
  </Panel>
)

/** The five links, once they are here. */
const InviteLinks = () => {
  const { reviewId, session } = useRoom()
  const [answer, setAnswer] = useState<Answer<Links> | null>(null)
  const [asked, setAsked] = useState(false)
  if (!asked) {
    setAsked(true)
    void getLinks(reviewId, session).then(setAnswer)
  }
  if (answer === null) return <div className={classes.waiting} />
  if (!answer.ok) {
    return (
      <p className={classes.problem} role="alert">
        {answer.detail}
      </p>
    )
  }
  return <LinkList links={roleLinks(answer.value)} />
}
