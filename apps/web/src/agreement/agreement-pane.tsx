import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import type { Agreed } from '@second-story/board'
import type { ReactNode } from 'react'
import { AvatarRow } from '../kit/avatar.tsx'
import { clockTime, ownZone } from '../kit/zoned.ts'
import { useAgenda, useBoard } from '../room/use-board.ts'
import { useIsFacilitator, useMay } from '../room/use-me.ts'
import classes from './agreement.module.css'
import { AgreementBar } from './agreement-bar.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ChangesCard } from './changes-card.tsx'
import { NotesCard } from './notes-card.tsx'
import { UntoldCard } from './untold-card.tsx'
import { useAnswers, useCounts } from './use-counts.ts'

export interface AgreementPaneProps {
  /** What the timeline rests on, in a line. */
  restsOn?: ReactNode
  /** Shows the timeline again. */
  onRead(): void
  /** Shows the timeline at one entry. */
  onEntry(entryId: string): void
}

/** Is this a timeline we can work from? Asked of everybody, answered in counts. */
export const AgreementPane = ({ restsOn, onRead, onEntry }: AgreementPaneProps) => {
  const asking = useAgenda(({ agreement }) => agreement)
  const mayAnswer = useMay('agreement') && asking
  const isFacilitator = useIsFacilitator()
  const form = mayAnswer && <AnswerForm />
  return (
    <section className={classes.pane} aria-labelledby="agreement-title">
      <div className={classes.page}>
        <header className={classes.head}>
          <h1 id="agreement-title">Is this a timeline we can work from?</h1>
          <p>It will never be complete. Say if something in it would send us the wrong way.</p>
          {restsOn}
        </header>
        {/* Whoever conducts looks at the room first, everybody else has an answer to give. */}
        {isFacilitator ? (
          <>
            <RoomAnswers />
            {form}
          </>
        ) : (
          <>
            {form}
            <RoomAnswers />
          </>
        )}
        <NotesCard onEntry={onEntry} />
        {asking && <UntoldCard />}
        <ChangesCard onEntry={onEntry} />
      </div>
      <div className={classes.again}>
        <Button variant="default" size="lg" fullWidth onClick={onRead}>
          Read the timeline again
        </Button>
      </div>
    </section>
  )
}

const RoomAnswers = () => {
  const asking = useAgenda(({ agreement }) => agreement)
  const agreed = useAgenda((agenda) => agenda.agreed)
  return asking || agreed === null ? <AnswersNow /> : <AnswersThen agreed={agreed} />
}

/** What the room went on with. */
const AnswersThen = ({ agreed }: { agreed: Agreed }) => {
  const of = agreed.yes + agreed.note + agreed.notYet
  return (
    <section className={classes.room} aria-label="How the room stood">
      <div className={classes.counted}>
        <p>
          The room went on at {clockTime(agreed.at, ownZone())}, {openWords(agreed.open)}
        </p>
      </div>
      <AgreementBar counts={{ ...agreed, reading: 0, of }} />
    </section>
  )
}

const openWords = (open: number): string => {
  if (open === 0) return 'with nothing left open.'
  return open === 1 ? 'with one answer left open.' : `with ${open} answers left open.`
}

const AnswersNow = () => {
  const counts = useCounts()
  return (
    <section className={classes.room} aria-label="How the room stands">
      <div className={classes.counted}>
        <p>
          <IconUsers size={16} stroke={1.5} aria-hidden />
          {counts.of - counts.reading} of {counts.of} have answered
        </p>
        <WereThere />
      </div>
      <AgreementBar counts={counts} />
    </section>
  )
}

/** How many of those who were there have answered. The faces are all of theirs, whoever answered. */
const WereThere = () => {
  const answers = useAnswers()
  const there = useBoard('people', (people) =>
    [...people].flatMap(([id, one]) => (one.there === 'there' ? [id] : [])),
  )
  const names = useBoard('people', (people) => there.map((id) => people.get(id)?.name ?? ''))
  const started = useAgenda(({ meetingStartedAt }) => meetingStartedAt)
  if (there.length === 0 || started === null) return null
  const answered = there.filter((id) => answers.has(id)).length
  return (
    <p className={classes.there}>
      <AvatarRow people={there.map((id, index) => ({ id, name: names[index] ?? '' }))} most={7} size="xs" />
      {answered} of the {there.length} who were there
    </p>
  )
}
