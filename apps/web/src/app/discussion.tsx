import { Numbers } from '../factors/asked.tsx'
import { Capture, TakenRow } from '../factors/capture.tsx'
import { FactorsPane } from '../factors/factors-pane.tsx'
import { QuestionsPane } from '../questions/questions-pane.tsx'
import { TakenProvider, type TakenSlot } from '../questions/taken-slot.ts'

/** What the discussion shows of factors and learnings. */
const PARTS: TakenSlot = { Row: TakenRow, Page: FactorsPane, Numbers, Capture }

/** The questions, with what comes of them. */
export const Discussion = () => (
  <TakenProvider value={PARTS}>
    <QuestionsPane />
  </TakenProvider>
)
