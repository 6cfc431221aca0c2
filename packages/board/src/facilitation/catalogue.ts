import * as z from 'zod/mini'
import { LINE_CHARS } from '../schema.ts'

/** What may be heard about a moment of the story; each has its own questions. */
export const HEARD = [
  'observation',
  'judgement',
  'decision',
  'knowledge',
  'state',
  'model',
  'action',
  'help',
  'instrument',
  'silence',
  'assumption',
  'expertise',
] as const
export type Heard = (typeof HEARD)[number]

/** Turns of phrase that end a story early; each has a question that opens it again. */
export const SLIPS = [
  'counterfactual',
  'single-cause',
  'hindsight',
  'outcome',
  'confirmation',
  'passive',
  'training',
] as const
export type Slip = (typeof SLIPS)[number]

const STANDING = 6

const say = z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_CHARS))
const several = z.array(say).check(z.minLength(1), z.maxLength(40))
const what = z.strictObject({ heard: say, ask: several })
const keyed = <K extends string, V extends z.ZodMiniType>(keys: readonly K[], value: V) =>
  Object.fromEntries(keys.map((key) => [key, value])) as Record<K, V>

const parts = {
  opening: {
    /** Asked of everybody before anybody talks. */
    questions: z.strictObject({ first: say, why: say }),
    /** Said aloud at the start. */
    frame: several,
    /** Ticked as each is read. */
    groundRules: several,
  },
  timeline: {
    /** Reminders for whoever conducts; not questions to the room. */
    prompts: several,
    /** Asked at each inflection point. */
    inflection: several,
    /** Asked where nobody has said yet what they knew, took for granted, saw. */
    knew: several,
    assumed: several,
    saw: several,
  },
  probes: keyed(HEARD, what),
  slips: keyed(SLIPS, what),
  /** Asked before the timeline is agreed. */
  gate: several,
  /** The first six go into every new review. */
  discussion: z.array(say).check(z.minLength(STANDING), z.maxLength(40)),
  remediation: several,
  before: several,
  door: { learned: say, again: say },
  /** What facilitator and shadow ask each other in the five minutes after the close. */
  afterwards: several,
} as const

const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'give a language tag, like en'))

/** What the board says and asks in each phase, in one language. */
export const facilitation = z.strictObject({
  language,
  opening: z.strictObject(parts.opening),
  timeline: z.strictObject(parts.timeline),
  probes: z.strictObject(parts.probes),
  slips: z.strictObject(parts.slips),
  gate: parts.gate,
  discussion: parts.discussion,
  remediation: parts.remediation,
  before: parts.before,
  door: z.strictObject(parts.door),
  afterwards: parts.afterwards,
})
export type Facilitation = z.output<typeof facilitation>

/** Some of a catalogue: a list that is given replaces the whole list, everything left out stays. */
export const facilitationChanges = z.partial(
  z.strictObject({
    language,
    opening: z.partial(z.strictObject(parts.opening)),
    timeline: z.partial(z.strictObject(parts.timeline)),
    probes: z.partial(z.strictObject(parts.probes)),
    slips: z.partial(z.strictObject(parts.slips)),
    gate: parts.gate,
    discussion: parts.discussion,
    remediation: parts.remediation,
    before: parts.before,
    door: z.partial(z.strictObject(parts.door)),
    afterwards: parts.afterwards,
  }),
)
export type FacilitationChanges = z.output<typeof facilitationChanges>

/** A catalogue with some of it replaced. */
export const withChanges = (catalogue: Facilitation, changes: FacilitationChanges): Facilitation =>
  facilitation.parse({
    ...catalogue,
    ...changes,
    opening: { ...catalogue.opening, ...changes.opening },
    timeline: { ...catalogue.timeline, ...changes.timeline },
    probes: { ...catalogue.probes, ...changes.probes },
    slips: { ...catalogue.slips, ...changes.slips },
    door: { ...catalogue.door, ...changes.door },
  })

/** The discussion questions that go into every new review: the first six. */
export const standingQuestions = (catalogue: Facilitation): readonly string[] =>
  catalogue.discussion.slice(0, STANDING)
