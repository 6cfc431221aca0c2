import { type Action, type Agenda, type Agreed, type Person } from '@second-story/board'
import { firstName } from '../kit/person-color.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMe } from '../room/use-me.ts'
import { DoorQuestions } from './door-questions.tsx'
import { DeliveryLine } from './delivery-line.tsx'
import classes from './end-page.module.css'
import { HourLine } from './hour-line.tsx'
import { OpenAgain } from './open-again.tsx'
import { OwnWords } from './own-words.tsx'
import { TakeAway } from './take-away.tsx'
import { WhatNext } from './what-next.tsx'

/** After the meeting: what it came to, one's own words to mend, two questions at the door, and what comes next. */
export const EndPage = () => {
  const me = useMe()
  const isFacilitator = useIsFacilitator()
  return (
    <div className={classes.whole}>
      <div className={classes.page}>
        <div className={classes.main}>
          <h1>
            The meeting has ended. <span>Thank you, {firstName(me.name)}</span>
          </h1>
          <CameTo />
          <HourLine />
          {isFacilitator && <OpenAgain />}
          {me.role !== 'observer' && <OwnWords />}
        </div>
        <div className={classes.side}>
          <DoorQuestions />
          <TakeAway />
          <WhatNext />
          {isFacilitator && <DeliveryLine />}
        </div>
      </div>
    </div>
  )
}

/** What the meeting came to, in one sentence that grades nobody. */
const CameTo = () => {
  const agreed = useAgenda((agenda) => agenda.agreed)
  const told = useAgenda((agenda) => agenda.told)
  const people = useBoard('people', (all) => all)
  const actions = useBoard('actions', (all) => all)
  return <p className={classes.lead}>{cameToWords({ agreed, told, people, actions })}</p>
}

export interface CameToParts {
  agreed: Agreed | null
  told: Agenda['told']
  people: ReadonlyMap<string, Person>
  actions: ReadonlyMap<string, Action>
}

export const cameToWords = ({ agreed, told, people, actions }: CameToParts): string => {
  const here = [...people.values()].filter(
    ({ clients }) => clients !== undefined && clients.length > 0,
  ).length
  const taken = [...actions.values()].filter(
    ({ id, hidden, mergedInto, status }) =>
      !hidden && !mergedInto && !id.includes(':') && status !== 'dropped' && status !== 'parked',
  )
  const owned = taken.filter(({ owner }) => owner).length
  const heard = Object.keys(told).length
  const parts = [
    here === 1 ? 'One person was here' : `${here} people were here`,
    heard === 1 ? 'one entry was told' : `${heard} entries were told`,
  ]
  if (agreed) parts.push(agreedWords(agreed.open))
  parts.push(ownedWords(owned, taken.length - owned))
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}.`
}

const agreedWords = (open: number): string => {
  if (open === 0) return 'the timeline was agreed'
  return open === 1
    ? 'the timeline was agreed with one open answer'
    : `the timeline was agreed with ${open} open answers`
}

const ownedWords = (owned: number, loose: number): string => {
  if (owned + loose === 0) return 'no action was needed to learn from it'
  if (owned === 0) return loose === 1 ? 'one action waits for an owner' : `${loose} actions wait for an owner`
  return owned === 1 ? 'one action found an owner' : `${owned} actions found an owner`
}
