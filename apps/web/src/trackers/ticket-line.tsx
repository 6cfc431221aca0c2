import type { Action } from '@second-story/board'
import { IconExternalLink } from '@tabler/icons-react'
import { ticketName } from './ticket-words.ts'
import classes from './ticket.module.css'

/** Where the ticket of an action is; nothing for one that has none. */
export const TicketLine = ({ action: { ticket, title } }: { action: Action }) => {
  if (!ticket) return null
  const name = ticketName(ticket)
  // Anybody who keeps the list may write here: only what leads to a web page becomes a link.
  if (!/^https?:\/\//i.test(ticket)) return <p className={classes.line}>Ticket {name}</p>
  return (
    <p className={classes.line}>
      <a
        href={ticket}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`Ticket ${name} of ${title ?? 'this action'}, in a new tab`}
      >
        Ticket {name}
        <IconExternalLink size={12} stroke={1.5} aria-hidden />
      </a>
    </p>
  )
}
