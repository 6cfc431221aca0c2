import type { Find } from '../hint.ts'
import { SUGGESTIONS } from '../suggestions.ts'
import { words } from '../words/lexicon.ts'
import type { Sentence } from '../words/sentence.ts'

/** What people decide to do, as participles: behind each stands somebody who can tell how it looked. */
const DEEDS =
  words(`run executed deployed rolled reverted restarted rebooted deleted removed dropped changed edited
  modified merged pushed disabled enabled paged escalated decided agreed notified informed contacted called asked told
  assumed announced posted acknowledged silenced muted ignored dismissed approved skipped postponed closed opened
  reopened scaled drained failed-over promoted migrated upgraded downgraded applied typed pasted copied entered renamed
  moved rotated revoked granted raised declared started stopped killed kicked flipped toggled pulled tried
  attempted investigated checked reviewed discussed considered found discovered noticed suspected believed thought
  concluded requested ordered done taken switched turned shut truncated wiped purged cleared formatted`)
const HELPERS = words('was were been')
const SUPPOSES = words('if whether unless')
const UNATTENDED = words(`automatically periodically nightly cron scheduled itself autoscaler automated`)

/** The passive that hides who was there. A named doer ("by Tom"), a plan and a machine's routine are left alone. */
export function hiddenActors(sentence: Sentence): Find[] {
  const finds: Find[] = []
  if (sentence.isQuestion || sentence.has(UNATTENDED)) return finds
  for (let at = 1; at < sentence.length; at++) {
    if (!HELPERS.has(sentence.low(at))) continue
    if (
      /^(?:be|have|would|could|should|if|not|will)$/.test(sentence.low(at - 1)) &&
      !pastPerfect(sentence, at)
    )
      continue
    if (sentence.has(SUPPOSES, at - 6, at)) continue
    const verb = sentence.past(at + 1)
    if (!DEEDS.has(sentence.low(verb)) || agent(sentence, verb)) continue
    finds.push({ kind: 'hidden-actor', from: at, to: verb, suggestion: SUGGESTIONS.hidden })
  }
  return finds
}

/** "has been deployed" is an account; "should have been deployed" is not. */
function pastPerfect(sentence: Sentence, at: number): boolean {
  return (
    sentence.low(at - 1) === 'have' &&
    !/^(?:should|could|would|might|may|must|not|to)$/.test(sentence.low(at - 2))
  )
}

function agent(sentence: Sentence, verb: number): boolean {
  for (let at = verb + 1; at < verb + 14; at++) if (sentence.low(at) === 'by') return true
  return false
}
