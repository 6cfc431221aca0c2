import { ownerOf } from '@second-story/board'
import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { useRoom } from '../room/room-context.tsx'
import { useBoard } from '../room/use-board.ts'
import { useIsFacilitator } from '../room/use-me.ts'
import { AddFactor } from './add-factor.tsx'
import { AskedQuestions } from './asked.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { FactorKindList } from './factor-kind.tsx'
import { enterReview } from './factor-page.ts'
import classes from './factors.module.css'
import { KeptForLater } from './kept-for-later.tsx'
import { ToolsInCommon } from './tools-in-common.tsx'
import { useFactorDeeds } from './use-factor-deeds.ts'
import { ADD_PLACE, useFactorKeys } from './use-factor-keys.ts'
import { useGathered, useKeepsFactors } from './use-factors.ts'

/** What came of the discussion: factors, and they are many, what helped, what was learned, what nobody knows yet. */
export const FactorsPane = ({ onAsk }: { onAsk(questionId: string): void }) => {
  const { reviewId } = useRoom()
  useEffect(() => enterReview(reviewId), [reviewId])
  const gathered = useGathered()
  const { kinds, parts, hidden } = gathered
  useFactorKeys(gathered)
  return (
    <article className={classes.pane} aria-labelledby="factors-title" data-taken>
      <p className={classes.over}>Factors and learnings</p>
      <h1 id="factors-title">What had to be true together?</h1>
      <p className={classes.lead}>
        Triggers are many, and each needed the others. What nobody knows may stay an open question.
      </p>
      <AddFactor place="page" usual="factor" id={ADD_PLACE} />
      {kinds.length === 0 && (
        <p className={classes.none}>Nothing is written down yet. Any of you can begin.</p>
      )}
      {kinds.map(({ kind, groups }) => (
        <FactorKindList key={kind} kind={kind} groups={groups} parts={parts} />
      ))}
      <ToolsInCommon />
      <KeptForLater />
      <AskedQuestions onAsk={onAsk} />
      <TakenAway keys={hidden} />
      <ChosenBar />
    </article>
  )
}

/** What was taken away stands here for whoever may bring it back. */
const TakenAway = ({ keys }: { keys: readonly string[] }) => {
  const keeps = useKeepsFactors()
  const { setHidden } = useFactorDeeds()
  const removed = useBoard('removed', (all) => all)
  const isFacilitator = useIsFacilitator()
  // What was flagged is the facilitators' to bring back; what somebody took back of their own is theirs.
  const own = keys.filter((key) => (removed.has(key) ? isFacilitator : ownerOf(key) === null))
  const texts = useBoard('factors', (all) => own.map((key) => all.get(key)?.text ?? ''))
  if (!keeps || own.length === 0) return null
  return (
    <details className={classes.away}>
      <summary>{own.length === 1 ? 'One was taken away' : `${own.length} were taken away`}</summary>
      <ul className={classes.plain}>
        {own.map((key, index) => (
          <li key={key}>
            <span dir="auto">{texts[index]}</span>
            <Button
              size="xs"
              variant="subtle"
              aria-label={`Bring back: ${texts[index] ?? ''}`}
              onClick={() => setHidden(key, false)}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
