import type { Hint, HintKind } from './hint.ts'
import { blames } from './kinds/blame.ts'
import { counterfactuals } from './kinds/counterfactual.ts'
import { hiddenActors } from './kinds/hidden-actor.ts'
import { humanErrors } from './kinds/human-error.ts'
import { singleCauses } from './kinds/single-cause.ts'
import { ABOUT_TALK } from './words/lexicon.ts'
import { quotedSpans } from './words/quoted.ts'
import { sentences } from './words/sentence.ts'
import type { Sentence } from './words/sentence.ts'

const RULES = [counterfactuals, blames, singleCauses, humanErrors, hiddenActors]

/**
 * The places of a text where another wording would open more, in the order of the text. Pure, and linear in the text's
 * length. Hints of one kind never overlap; two kinds may meet on the same words ("didn't bother to" is a past that did
 * not happen and a judgement), but `hidden-actor` gives way to every other. Words in quotation marks, quoted lines and
 * code get none: they are somebody's, or nobody's.
 */
export function findHints(text: string): Hint[] {
  const quoted = quotedSpans(text)
  const hints: Hint[] = []
  let span = 0
  for (const sentence of sentences(text)) {
    if (sentence.has(ABOUT_TALK)) continue
    for (const hint of hintsIn(text, sentence)) {
      while (span < quoted.length && quoted[span]![1] <= hint.start) span++
      const inside = quoted[span]
      if (!inside || inside[0] >= hint.end || inside[1] <= hint.start) hints.push(hint)
    }
  }
  return hints
}

function hintsIn(text: string, sentence: Sentence): Hint[] {
  const hints: Hint[] = []
  const ends = new Map<HintKind, number>()
  const finds = RULES.flatMap((rule) => rule(sentence).toSorted((a, b) => a.from - b.from || b.to - a.to))
  for (const find of finds) {
    const start = sentence.tokens[find.from]!.start
    const end = sentence.tokens[find.to]!.end
    if (start < (ends.get(find.kind) ?? 0)) continue
    if (find.kind === 'hidden-actor' && hints.some((hint) => hint.start < end && start < hint.end)) continue
    ends.set(find.kind, end)
    hints.push({ start, end, kind: find.kind, phrase: text.slice(start, end), suggestion: find.suggestion })
  }
  return hints.toSorted((a, b) => a.start - b.start || a.end - b.end)
}
