export {
  type Action,
  ACTION_HELPS,
  ACTION_STATUS,
  type ActionPatch,
  type ActionStatus,
  addAction,
  DUE_DAYS,
  DUE_HINT_DAYS,
  editAction,
} from './actions/action.ts'
export { unansweredFactors } from './actions/answered.ts'
export { daysUntil, hasSoaked, isFarOff, secondLook, soakEnd, usualDue } from './actions/days.ts'
export { type ActionDoubt, doubtsOf } from './actions/doubts.ts'
export { type ActionGroups, actionGroups, standingActions } from './actions/groups.ts'
export { mergeActions } from './actions/merge-actions.ts'
export { fillTicket, ticketKey, ticketTemplate, type TicketWords } from './actions/ticket.ts'
export { trackActions } from './actions/tracked.ts'
export { type Agenda, agendaState, type Clock, newAgenda, readAgenda, writeAgenda } from './agenda/agenda.ts'
export {
  type Box,
  type BoxId,
  BOX_PRESETS,
  BOX_WORDS,
  BOXES,
  boxesFor,
  EXTEND_MINUTES,
  HOLD_SECONDS,
} from './agenda/boxes.ts'
export { type AgendaOrder, conduct, type Outcome } from './agenda/conduct.ts'
export { noteDone, wasDone } from './agenda/done.ts'
export { DECLINE_MS, GONE_MS, isFree, REST_MS, seated } from './agenda/seat.ts'
export { canBeAsked, orderOf, type StandingBy, standingBy } from './agenda/standing-by.ts'
export { agreedNow, type Changed, changedSince } from './agreement/agreed.ts'
export {
  type Agreed,
  type Agreement,
  type AgreementNote,
  answerAgreement,
  decideNote,
} from './agreement/agreement.ts'
export { type AgreementCounts, answersSince, countAgreement } from './agreement/count.ts'
export {
  looseActions,
  openNotes,
  questionsInOrder,
  unaskedQuestions,
  untoldEntries,
} from './agreement/open-ends.ts'
export {
  BACKSTAGE,
  type BackstageRoot,
  CUE_KINDS,
  type CueKind,
  isBackstageRoot,
  noteFirstReview,
  noteTake,
  SIGNAL_KINDS,
  type SignalKind,
} from './backstage/backstage.ts'
export {
  type Backstage,
  type BackstageView,
  backstageView,
  type BackstageWords,
  type Cue,
  type Signals,
} from './backstage/read.ts'
export {
  answerDoor,
  forgetSpoken,
  noteLearned,
  noteReady,
  noteSignal,
  noteSpoken,
  readSpoken,
} from './backstage/signals.ts'
export { addBackstageWords, addCue, addPrep, editCue, removeBackstageWords } from './backstage/write.ts'
export {
  AGREEMENT_MINUTES,
  nextMark,
  ON_PACE_MINUTES,
  paceOf,
  type PacePlan,
  type PaceStretch,
  paceStretch,
  type PaceEntry,
  planPace,
  proposePasses,
} from './pace.ts'
export { type Actor, actorsOf } from './people/actors.ts'
export { answerCheckin } from './people/checkin.ts'
export { handOrder, nextHand } from './people/hand-order.ts'
export { createBoard } from './create.ts'
export {
  type Facilitation,
  facilitation,
  facilitationChanges,
  type Heard,
  SLIPS,
  standingQuestions,
  withChanges,
} from './facilitation/catalogue.ts'
export { ENGLISH } from './facilitation/english.ts'
export { promptsFor } from './facilitation/prompts.ts'
export { publishFile, type Source } from './evidence.ts'
export { freshGroup, groupFactors, mergeFactors, setFactorApart } from './factors/arrange.ts'
export { type CommonTool, commonTools, markedWords } from './factors/common-tools.ts'
export { expertise } from './factors/expertise.ts'
export {
  type FactorGroup,
  type FactorKind,
  type FactorRole,
  type Gathered,
  gatherFactors,
  groupOf,
} from './factors/gathered.ts'
export { type TimeTo, timesTo } from './factors/times-to.ts'
export {
  addFactor,
  editFactor,
  type Factor,
  FACTOR_KINDS,
  FACTOR_ROLES,
  type FactorPatch,
} from './factors/factor.ts'
export { rewriteFact } from './facts/fact-text.ts'
export { editFacts, FACT_TEXTS, type Facts, type FactText, factText, readFacts } from './facts/facts.ts'
export { idFrom, isId, isKey, ownerOf, ownKey } from './ids.ts'
export { headBox, headEntry, headQuestion } from './notes/headings.ts'
export { bringBackNotes } from './notes/bring-back.ts'
export { inCommon } from './notes/in-common.ts'
export { liveNotes, type LiveNotes } from './notes/live-notes.ts'
export { type NotesMoment, NotesPast, type NotesThen } from './notes/notes-past.ts'
export { whoWrote, type WhoWrote } from './notes/who-wrote.ts'
export {
  type WrittenLine,
  type WrittenRun,
  writersOf,
  writtenLines,
  type WrittenSpan,
} from './notes/written.ts'
export { linksIn, noteLine, type NoteLink, noteLink } from './notes/note-line.ts'
export {
  type Draft,
  type DraftPatch,
  draftsUndo,
  type DraftsView,
  draftsView,
  MINE_ROOT,
  putDraft,
  readDrafts,
  removeDraft,
  settleDrafts,
  showDraft,
  shownKey,
} from './mine/draft.ts'
export { entryAt, homeOf, type PlacedDrafts, placeDrafts } from './mine/place.ts'
export {
  isSafeLink,
  LINE_MARKS,
  type LineMark,
  LINK_KINDS,
  type LinkKind,
  NOTE_MARKS,
  NOTE_NODES,
} from './notes/note-shape.ts'
export { notesJson, type NoteNode } from './notes/notes.ts'
export {
  type Hand,
  isRole,
  type Person,
  personName,
  personValue,
  type Role,
  ROLES,
  THERE,
} from './people/person.ts'
export { isStage, STAGE_NAME } from './people/stage.ts'
export { lowerHand, publishPerson, raiseHand } from './people/publish.ts'
export {
  addQuestion,
  editQuestion,
  markedFor,
  type Question,
  markQuestion,
  type QuestionPatch,
  STANDING_QUESTIONS,
} from './questions/question.ts'
export { acceptProposal, isAccepted } from './proposals.ts'
export { castVotes, countVotes, DOTS, dotsOf, orderByVotes } from './questions/votes.ts'
export { removeWords, restoreWords, type Removed } from './removed.ts'
export {
  declareRoots,
  isSection,
  LINE_CHARS,
  NAME_CHARS,
  notesOf,
  ORIGIN,
  ROOTS,
  rootMap,
  SCHEMA_VERSION,
  PROPOSABLE,
  type Section,
  SECTIONS,
  TEXT_CHARS,
} from './schema.ts'
export { type Board, type Keyed, readAll, readBoard, readThing } from './snapshot.ts'
export type { Stamp } from './stamp.ts'
export {
  addAnnotation,
  type Annotation,
  type AnnotationPatch,
  editAnnotation,
  INSTRUMENT_MARKS,
  instrumentsIn,
  isKeptForLater,
  keepsForLater,
  type Lens,
  LENSES,
  type Mark,
  MARKS,
  namedVoiceOf,
  putBackAnnotation,
  STORY_MARKS,
  voiceOf,
  withdrawAnnotation,
} from './timeline/annotation.ts'
export { type AnswerMark, answerTo, type Thread, threadOf } from './timeline/answers.ts'
export {
  addEntry,
  type Depth,
  DEPTHS,
  editEntry,
  type Entry,
  ENTRY_KINDS,
  type EntryKind,
  type EntryPatch,
  hideEntry,
  isOnBoard,
  type Precision,
  PRECISIONS,
} from './timeline/entry.ts'
export { readLink, writeLink } from './timeline/link.ts'
export { hiddenBy, isHidden, publishSource, putImported, showImported } from './timeline/imported.ts'
export { mergeEntries, setApart, takeChange } from './timeline/merge.ts'
export { courseOf, oncePerCourse } from './timeline/course.ts'
export { partsOf, saysMore, wentTo } from './timeline/merged.ts'
export { moveEntry } from './timeline/move.ts'
export { inOrder } from './timeline/order.ts'
export { type Quiet, restsOn, type RestsOn, restsOnSentences, type Unheard } from './timeline/rests-on.ts'
export { type Cut, cutWords, splitEntry } from './timeline/split.ts'
export { readWalk, type Walk } from './timeline/walk.ts'
export { minutesFor, planOf, remainingMs, type Slot, stretchMs } from './timer.ts'
export { type Meaning, type Place, type PlacedContent, type Touch, draftFault, touchOf } from './touches.ts'
export { type OwnChange, type OwnStep, type OwnSteps, ownSteps, takeStepBack } from './undo/own-steps.ts'
export { liveView, type LiveView, type View, type ViewSection } from './view.ts'
