import type { ComponentType } from 'react'
import { PassOverPanel } from '../agenda/pass-over.tsx'
import { StillReading } from '../agreement/still-reading.tsx'
import { Afterwards } from '../backstage/afterwards.tsx'
import { Chat } from '../backstage/chat.tsx'
import { Cues } from '../backstage/cues.tsx'
import { FollowSwitch } from '../backstage/follow-switch.tsx'
import { LanguageWatch } from '../backstage/language-watch.tsx'
import { Observations } from '../backstage/observations.tsx'
import { SayNext } from '../backstage/say-next.tsx'
import { Signals } from '../backstage/signals.tsx'
import { BeforeYouClose } from '../closing/before-you-close.tsx'
import { DoorAnswers } from '../closing/door-answers.tsx'
import { TimeIsOut } from '../closing/second-meeting.tsx'
import { FirstReviews } from '../people/first-reviews.tsx'
import { HandQueue } from '../people/hand-queue.tsx'
import { LinksPanel } from '../people/invite.tsx'
import { NotHeard } from '../people/not-heard.tsx'
import { PeoplePanel } from '../people/people-panel.tsx'
import { WhoWasThere } from '../people/who-was-there.tsx'
import { LearnedPanel } from '../questions/learned-panel.tsx'
import type { Phase } from './phase.ts'

/** What stands in the facilitators' column in each phase, from the top, one line a panel (DESIGN 2). */
export const PANELS: Readonly<Record<Phase, Readonly<Record<string, ComponentType>>>> = {
  preparation: {
    LinksPanel,
    WhoWasThere,
    LanguageWatch,
    SayNext,
    Chat,
    PeoplePanel,
  },
  welcome: {
    FollowSwitch,
    WhoWasThere,
    FirstReviews,
    SayNext,
    HandQueue,
    LanguageWatch,
    Cues,
    Chat,
    Observations,
  },
  timeline: {
    FollowSwitch,
    HandQueue,
    TimeIsOut,
    PassOverPanel,
    Signals,
    SayNext,
    NotHeard,
    LanguageWatch,
    Cues,
    Chat,
    Observations,
  },
  agreement: {
    FollowSwitch,
    HandQueue,
    TimeIsOut,
    SayNext,
    StillReading,
    NotHeard,
    LanguageWatch,
    Cues,
    Chat,
    Observations,
  },
  discussion: {
    FollowSwitch,
    HandQueue,
    Signals,
    TimeIsOut,
    SayNext,
    LearnedPanel,
    NotHeard,
    LanguageWatch,
    Cues,
    Chat,
    Observations,
  },
  remediation: {
    FollowSwitch,
    HandQueue,
    TimeIsOut,
    BeforeYouClose,
    SayNext,
    LanguageWatch,
    Cues,
    Chat,
    Observations,
  },
  closed: {
    DoorAnswers,
    Afterwards,
    Chat,
    PeoplePanel,
  },
}
