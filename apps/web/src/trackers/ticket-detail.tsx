import { type Action, editAction, fillTicket, LINE_CHARS, type NoteLink } from '@second-story/board'
import { Button } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useRoom } from '../room/room-context.tsx'
import { SharedText } from '../room/shared-text.tsx'
import { titleOf } from '../room/thing-title.ts'
import { usePerson } from '../room/use-presence.ts'
import { useBoard } from '../room/use-board.ts'
import { ticketWords } from './ticket-words.ts'
import classes from './ticket.module.css'
import { useTicketTemplate } from './use-ticket-template.ts'

/** Makes the ticket of an action in the tracker, and takes its address. */
export const TicketDetail = ({ action }: { action: Action }) => {
  const { doc } = useRoom()
  const template = useTicketTemplate()
  return (
    <div className={classes.detail}>
      <SharedText
        label="Its ticket"
        labelled
        placeholder="Paste the address of its ticket"
        value={action.ticket ?? ''}
        draftKey={`action:${action.id}:ticket`}
        maxLength={LINE_CHARS}
        write={(ticket) => editAction(doc, action.id, { ticket: ticket.trim() })}
        className={classes.field}
      />
      {template !== null && !action.ticket && <NewTicket action={action} template={template} />}
    </div>
  )
}

/** Opens the tracker with a new ticket filled in; nothing is sent from here. */
const NewTicket = ({ action, template }: { action: Action; template: string }) => {
  const { view } = useRoom()
  const named = action.owner && 'name' in action.owner ? action.owner.name : ''
  const person = usePerson(action.owner && 'personId' in action.owner ? action.owner.personId : null)
  const reviewTitle = useBoard('facts', ({ title }) => title ?? '')
  const answers = (action.from ?? []).flatMap((id) => {
    const title = LINKED.map((kind) => titleOf(view, { kind, id })).find(Boolean)
    return title ? [title] : []
  })
  const { origin, pathname } = window.location
  const words = ticketWords({
    action,
    owner: person?.name ?? named,
    answers,
    reviewTitle,
    // The link's token is in the fragment: it stays here.
    link: `${origin}${pathname}`,
  })
  return (
    <Button
      component="a"
      size="xs"
      variant="default"
      href={fillTicket(template, words)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`New ticket for ${action.title ?? 'this action'}, in a new tab`}
      rightSection={<IconExternalLink size={14} stroke={1.5} aria-hidden />}
    >
      New ticket
    </Button>
  )
}

/** What an action may answer and what of it may leave the board: moments, factors, questions; no story of a person. */
const LINKED = ['entry', 'factor', 'question'] as const satisfies readonly NoteLink['kind'][]
