import type { ActionSlots } from '../room/action-slots.ts'
import { TicketDetail } from '../trackers/ticket-detail.tsx'
import { TicketLine } from '../trackers/ticket-line.tsx'

/** What stands at an action beside its own: where its ticket is, and the way to make one. */
export const ACTION_SLOTS: ActionSlots = {
  onLine: (action) => <TicketLine action={action} />,
  inDetail: (action, mayEdit) => mayEdit && <TicketDetail action={action} />,
  atEnd: () => null,
}
