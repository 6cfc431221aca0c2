import type { ComponentType } from 'react'
import { HandQueue } from '../people/hand-queue.tsx'
import { LinksPanel } from '../people/invite.tsx'
import { PeoplePanel } from '../people/people-panel.tsx'
import type { Phase } from './phase.ts'

/** What stands in the facilitators' column in each phase, from the top, one line a panel (DESIGN 2). */
export const PANELS: Readonly<Record<Phase, Readonly<Record<string, ComponentType>>>> = {
  preparation: {
    LinksPanel,
    PeoplePanel,
  },
  welcome: {
    HandQueue,
    PeoplePanel,
  },
  timeline: {
    HandQueue,
    PeoplePanel,
  },
  agreement: {
    HandQueue,
    PeoplePanel,
  },
  discussion: {
    HandQueue,
    PeoplePanel,
  },
  remediation: {
    HandQueue,
    PeoplePanel,
  },
  closed: {
    PeoplePanel,
  },
}
