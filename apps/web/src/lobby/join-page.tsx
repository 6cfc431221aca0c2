import type { ReviewSummary } from '@second-story/api'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconChevronLeft } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { Chip } from '../kit/chip.tsx'
import { Kbd } from '../kit/kbd.tsx'
import { ROLE_WORDS } from '../kit/roles.ts'
import { TopBar } from '../kit/top-bar.tsx'
import { Claims, FirstReview, There } from '../room/about-fields.tsx'
import { type Arrival, comeIn } from './door.ts'
import classes from './join-page.module.css'
import { JoinWelcome, RecordUse } from './join-welcome.tsx'
import type { KnownReview } from './known-reviews.ts'
import { WhoFields, WhyField } from './join-fields.tsx'
import { whoAmI } from './who-am-i.ts'

export interface JoinPageProps {
  summary: ReviewSummary
  token: string
  /** Why somebody who was in stands at the door again. */
  notice?: string
  /** `why` is the answer to what these reviews are for, to be put on the board once it is there. */
  onJoined(known: KnownReview, why: string): void
}

type Answers = Arrival & { why: string }

/** The door: who comes in, where they were, and what the record is used for. On a phone it takes two steps. */
export const JoinPage = ({ summary, token, notice, onJoined }: JoinPageProps) => {
  const [answers, setAnswers] = useState<Answers>(() => ({ ...whoAmI(), why: '' }))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [step, setStep] = useState<1 | 2>(1)
  const reads = summary.role === 'observer'
  const phone = useMediaQuery('(max-width: 719px)', false, { getInitialValueInEffect: false })
  const twoSteps = phone && !reads
  const change = (patch: Partial<Answers>): void => setAnswers((was) => ({ ...was, ...patch }))

  const handleSubmit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (twoSteps && step === 1) return setStep(2)
    setBusy(true)
    const { why, ...arrival } = answers
    const came = await comeIn(summary, token, arrival)
    setBusy(false)
    if (came.ok) onJoined(came.known, why.trim())
    else setProblem(came.detail)
  }

  const claims = (
    <Claims person={answers.name} names={summary.actors} value={answers.claims} onChange={change} />
  )
  return (
    <div className={classes.page}>
      <TopBar>
        {twoSteps ? <span className={classes.steps}>{step} of 2</span> : null}
        <Chip tone="outline">{ROLE_WORDS[summary.role].name}</Chip>
      </TopBar>
      <main className={classes.door}>
        {(!twoSteps || step === 1) && <JoinWelcome summary={summary} withUse={!phone} />}
        <form className={classes.form} onSubmit={(event) => void handleSubmit(event)}>
          {notice && <p className={classes.notice}>{notice}</p>}
          {(!twoSteps || step === 1) && (
            <>
              <WhoFields answers={answers} withJob={!reads} onChange={change} />
              {!reads && (
                <section>
                  <There start={summary.facts} value={answers.there} onChange={change} />
                  {!twoSteps && claims}
                </section>
              )}
            </>
          )}
          {!reads && (!twoSteps || step === 2) && (
            <>
              {twoSteps && (
                <Button
                  variant="subtle"
                  className={classes.back}
                  leftSection={<IconChevronLeft size={16} stroke={1.5} />}
                  onClick={() => setStep(1)}
                >
                  Back
                </Button>
              )}
              {twoSteps && summary.actors.length > 0 && <section>{claims}</section>}
              <section>
                <FirstReview value={answers.firstReview} onChange={change} />
              </section>
              <WhyField value={answers.why} onChange={change} />
            </>
          )}
          {phone && (!twoSteps || step === 2) && <RecordUse />}
          <div className={classes.foot}>
            <p>{problem ?? 'This browser will know you when you come back.'}</p>
            {problem && (
              <span role="alert" className={classes.spoken}>
                {problem}
              </span>
            )}
            <Button
              type="submit"
              size="md"
              loading={busy}
              rightSection={phone ? undefined : <Kbd>Enter</Kbd>}
            >
              {twoSteps && step === 1 ? 'Next' : 'Come in'}
            </Button>
          </div>
        </form>
      </main>
    </div>
  )
}
