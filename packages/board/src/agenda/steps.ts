import { remainingMs } from '../timer.ts'
import type { Agenda } from './agenda.ts'
import { running, withStretch } from './clock.ts'
import { type AskedMark, type Effects, type Step, TRAIL_STEPS } from './trail.ts'

const minutesOf = (agenda: Agenda, id: Agenda['box']): number =>
  agenda.boxes.find((box) => box.id === id)?.minutes ?? 0

/** Marks an entry as told, unless it is. */
export const told = (agenda: Agenda, entryId: string | null, now: number): Agenda =>
  entryId === null || Object.hasOwn(agenda.told, entryId)
    ? agenda
    : { ...agenda, told: { ...agenda.told, [entryId]: now } }

/** Nobody is asked whether they agree any longer. */
export const askingEnded = (agenda: Agenda): Agenda => ({ ...agenda, agreement: false })

/** What was for the step before is taken down, where the room is at something else now. */
const freshStep = (
  before: Agenda,
  after: Pick<Agenda, 'entryId' | 'question' | 'agreement' | 'box'>,
): Partial<Pick<Agenda, 'prompt' | 'called' | 'ready' | 'step' | 'voting'>> =>
  before.entryId === after.entryId &&
  before.question === after.question &&
  before.agreement === after.agreement &&
  before.box === after.box
    ? {}
    : {
        prompt: null,
        called: null,
        ready: 0,
        step: before.step + 1,
        // In Remediation the room votes on actions, elsewhere on questions: one vote does not turn into the other.
        voting: before.voting && (before.box === 'remediation') === (after.box === 'remediation'),
      }

/** The agenda after a step, with what `back` needs at the end of its trail. */
export const gone = (before: Agenda, after: Agenda, now: number, asked: AskedMark | null): Agenda => {
  const step: Step = {
    entryId: before.entryId,
    walkedTo: before.walkedTo,
    question: before.question,
    agreement: before.agreement,
    box: before.box,
    clock:
      before.box === after.box
        ? null
        : {
            leftMs: remainingMs(before, now),
            running: before.clock.state === 'running',
            minutes: minutesOf(before, before.box),
          },
    told: Object.keys(after.told).find((id) => !Object.hasOwn(before.told, id)) ?? null,
    asked,
    agreed: before.agreement && !after.agreement,
  }
  return { ...after, ...freshStep(before, after), trail: [...before.trail, step].slice(-TRAIL_STEPS) }
}

/**
 * The agenda as before its last step; null where there was none. Time is not taken back: what ran since stays on the
 * account of the box it ran in, and the box that is entered again has what it had left.
 */
export const undone = (agenda: Agenda, now: number): { agenda: Agenda; effects: Effects } | null => {
  const step = agenda.trail.at(-1)
  if (!step) return null
  const { entryId, walkedTo, question, agreement, box } = step
  return {
    agenda: {
      ...agenda,
      ...freshStep(agenda, step),
      ...clockBefore(agenda, step, now),
      entryId,
      walkedTo,
      question,
      agreement,
      box,
      told: Object.fromEntries(Object.entries(agenda.told).filter(([id]) => id !== step.told)),
      agreed: step.agreed ? null : agenda.agreed,
      trail: agenda.trail.slice(0, -1),
    },
    effects: step.asked ? { question: step.asked } : {},
  }
}

const clockBefore = (
  agenda: Agenda,
  { clock, box }: Step,
  now: number,
): Partial<Pick<Agenda, 'boxes' | 'clock'>> => {
  if (!clock) return {}
  const leftMs = clock.leftMs + (minutesOf(agenda, box) - clock.minutes) * 60_000
  return {
    boxes: withStretch(agenda, now),
    clock: clock.running ? running(now, leftMs) : { state: 'paused', remainingMs: leftMs, since: now },
  }
}
