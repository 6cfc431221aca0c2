import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findHints } from '../src/index.ts'
import type { HintKind } from '../src/index.ts'

const file = fileURLToPath(new URL('../../../../shared/data/language/sentences.jsonl', import.meta.url))

/** The four kinds that are labelled, by the label's name. */
export const KINDS: Readonly<Record<string, HintKind>> = {
  counterfactual: 'counterfactual',
  blame: 'blame',
  root_cause_single: 'single-cause',
  human_error: 'human-error',
}

export interface Labelled {
  readonly id: string
  readonly text: string
  readonly labels: readonly string[]
}

/** The labelled sentences that lie beside the repository, or none where they are not there. */
export function labelled(): Labelled[] | undefined {
  if (!existsSync(file)) return undefined
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Labelled => JSON.parse(line))
}

/** Rules were tuned on sentences with an even number; those with an odd one were held out. */
export function heldOut(sentence: Labelled): boolean {
  return Number(sentence.id.slice(1)) % 2 === 1
}

export interface Score {
  right: number
  extra: number
  missed: number
}

/** By sentence: per label, and `pooled` over the four. */
export function score(sentences: readonly Labelled[]): Map<string, Score> {
  const scores = new Map(
    [...Object.keys(KINDS), 'pooled'].map((name) => [name, { right: 0, extra: 0, missed: 0 }]),
  )
  for (const { text, labels } of sentences) {
    const found = new Set(findHints(text).map((hint) => hint.kind))
    for (const [label, kind] of Object.entries(KINDS)) {
      const is = labels.includes(label)
      if (!is && !found.has(kind)) continue
      const which = is ? (found.has(kind) ? 'right' : 'missed') : 'extra'
      scores.get(label)![which]++
      scores.get('pooled')![which]++
    }
  }
  return scores
}

export const precision = ({ right, extra }: Score) => (right + extra === 0 ? 1 : right / (right + extra))
export const recall = ({ right, missed }: Score) => (right + missed === 0 ? 1 : right / (right + missed))
