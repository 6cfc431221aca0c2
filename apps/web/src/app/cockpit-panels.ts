import type { ComponentType } from 'react'
import { Afterwards } from '../backstage/afterwards.tsx'
import { Chat } from '../backstage/chat.tsx'
import { Cues } from '../backstage/cues.tsx'
import { FollowSwitch } from '../backstage/follow-switch.tsx'
import { Observations } from '../backstage/observations.tsx'
import { SayNext } from '../backstage/say-next.tsx'
import { Signals } from '../backstage/signals.tsx'
import { HandQueue } from '../people/hand-queue.tsx'
import { LinksPanel } from '../people/invite.tsx'
import { PeoplePanel } from '../people/people-panel.tsx'
import type { Phase } from './phase.ts'

/** What stands in the facilitators' column in each phase, from the top, one line a panel (DESIGN 2). */
export const PANELS: Readonly<Record<Phase, Readonly<Record<string, ComponentType>>>> = {
  preparation: {
    LinksPanel,
    SayNext,
    Chat,
    PeoplePanel,
  },
  welcome: {
    FollowSwitch,
    HandQueue,
    SayNext,
    Cues,
    Chat,
    Observations,
    PeoplePanel,
  },
  timeline: {
    FollowSwitch,
    HandQueue,
    Signals,
    SayNext,
    Cues,
    Chat,
    Observations,
    PeoplePanel,
  },
  agreement: {
    FollowSwitch,
    HandQueue,
    SayNext,
    Cues,
    Chat,
    Observations,
    PeoplePanel,
  },
  discussion: {
    FollowSwitch,
    HandQueue,
    SayNext,
    Cues,
    Chat,
    Observations,
    PeoplePanel,
  },
  remediation: {
    FollowSwitch,
    HandQueue,
    SayNext,
    Cues,
    Chat,
    Observations,
    PeoplePanel,
  },
  closed: {
    Afterwards,
    Chat,
    PeoplePanel,
  },
}
