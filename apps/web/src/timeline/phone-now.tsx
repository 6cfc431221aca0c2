import { TimelineList } from './timeline-list.tsx'

/** A phone's page. */
export const PhoneNow = () => <TimelineList variant="phone" />
