import { type Annotation, ownerOf } from '@second-story/board'
import { memo, useState } from 'react'
import { LENS_WORDS } from '../kit/lens-icon.tsx'
import { useBoard } from '../room/use-board.ts'
import { useMay, useMe } from '../room/use-me.ts'
import { HintedWords } from '../room/wording/hinted-words.tsx'
import { DeedsBar, DeedsMenu } from './stories/deeds-bar.tsx'
import { Mending } from './stories/mending.tsx'
import { SaidMarks } from './stories/said-marks.tsx'
import { Thread } from './stories/thread.tsx'
import { TurnedOut } from './stories/turned-out.tsx'
import { type Deed, type Doing, useDeeds } from './stories/use-deeds.ts'
import { Voice } from './stories/voice.tsx'
import classes from './testimony.module.css'

interface Props {
  id: string
  onWithdraw(annotation: Annotation): void
  /** Where words of all lenses stand in one list, as on a phone: says which one it is. */
  showLens?: boolean
  /** Under a heading with the name of whoever says it. */
  underName?: boolean
  /** It came while somebody was reading. */
  isNew?: boolean
}

/** What one person said, in the voice of people, with what goes with it and what was answered. */
export const Testimony = memo((props: Props) => {
  const annotation = useBoard('annotations', ({ byId }) => byId.get(props.id))
  return annotation ? <Said {...props} annotation={annotation} /> : null
})
Testimony.displayName = 'Testimony'

const Said = ({ annotation, onWithdraw, showLens, underName, isNew }: Props & { annotation: Annotation }) => {
  const me = useMe()
  const may = useMay('annotations')
  const [mending, setMending] = useState(false)
  const [answering, setAnswering] = useState(false)
  const own = may && ownerOf(annotation.id) === me.id
  const doing: Doing = {
    onEdit: () => setMending(true),
    onAnswer: () => setAnswering(true),
    onWithdraw,
  }
  const deeds = useDeeds(annotation, doing)
  return (
    <div className={classes.testimony} data-words data-new={isNew || undefined}>
      {mending && own ? (
        <Mending annotation={annotation} onDone={() => setMending(false)} />
      ) : (
        <>
          {own ? <HintedWords text={annotation.body ?? ''} /> : <p dir="auto">{annotation.body}</p>}
          <SaidMarks annotation={annotation} />
        </>
      )}
      <TurnedOut annotation={annotation} own={own} />
      <div className={classes.who} data-bare={underName || undefined}>
        {showLens && annotation.lens && <span>{LENS_WORDS[annotation.lens].heading} ·</span>}
        <Voice annotation={annotation} avatar={!showLens} underName={underName === true} />
        {!mending && <Deeds deeds={deeds} inMenu={showLens === true} />}
      </div>
      <Thread
        annotation={annotation}
        answering={answering}
        onAnswering={setAnswering}
        onWithdraw={onWithdraw}
      />
    </div>
  )
}

const Deeds = ({ deeds, inMenu }: { deeds: readonly Deed[]; inMenu: boolean }) =>
  inMenu ? <DeedsMenu deeds={deeds} /> : <DeedsBar deeds={deeds} />
