/** What a title of an action gives reason to ask. None of them is a mistake, and none stops anybody. */
export const ACTION_DOUBTS = [
  'training',
  'rewrite',
  'vague',
  'several',
  'unmeasurable',
  'dashboard',
  'automation',
] as const
export type ActionDoubt = (typeof ACTION_DOUBTS)[number]

const FOLK =
  'every(one|body)|people|staff|engineers?|developers?|operators?|on-?calls?|teams?|admins?|responders?|colleagues|new (joiners|hires|people)|users'

/** Says what should change in people's heads, where the tool or the page could show it. */
const TRAINING = new RegExp(
  [
    `\\b(re-?)?(train|educate|teach|remind|warn|tell|instruct|coach)s? (the |our |all |all the |all of )?(\\w+ )?(${FOLK})\\b`,
    '\\b(re-?)?training\\b(?! (data|set|run|job)s?\\b)',
    '\\b(raise|more|better|create) awareness\\b',
    '\\b(be|being) (more )?(careful|vigilant|attentive|disciplined)\\b',
    '\\bpay (more |closer )?attention\\b',
    '\\b(remember|do not forget|never forget) to\\b',
    `\\b(${FOLK}) (should|must|need to|have to) (always |never )?(check|verify|follow|read|know|be|remember|ask)\\b`,
    '\\b(always |have to )?double[- ]check\\b',
    '\\bfollow the (process|procedure|rules?|runbook|checklist)\\b',
  ].join('|'),
  'i',
)

/** A page or a message may be written anew in an afternoon; a system may not. */
const SMALL =
  '(?! (the |a |an |our |this |that |its )?([\\w-]+ ){0,3}?(runbook|page|docs?|documentation|alert|message|text|readme|query|sentence|prompt|rule|section|step|paragraph|index|cache|comment|title|hint)s?\\b)'
const REWRITE = new RegExp(
  [
    `\\bre-?writ(e|ing)\\b${SMALL}`,
    `\\bre-?(architect|platform|engineer)(ing)?\\b`,
    `\\b(re-?design|overhaul|moderni[sz]e|refactor)(ing)?\\b${SMALL}`,
    '\\bre-?build(ing)? (the |our |a )?([\\w-]+ ){0,2}?(system|service|platform|pipeline|stack|infrastructure|app|application|tooling)s?\\b',
    '\\bfrom scratch\\b',
    '\\breplace (the )?(whole|entire|all)\\b',
    '\\b(move|migrate|switch) (everything|all|the whole|the entire)\\b',
    '\\b(move|migrate|get) .{1,60}\\b(off|away from)\\b',
    '\\b(new|another) (platform|architecture|framework)\\b',
  ].join('|'),
  'i',
)

/** Anything by which somebody could tell that it is done: a figure, a bound, a moment, what will be seen. */
const BOUND =
  /\d|\b(so that|when(ever)?|until|within|under|below|above|at least|at most|every|each|per|instead of|before|after|if|which|hourly|daily|nightly|weekly|monthly|one|two|three|four|five|ten|shows?|says?|names?|prints?|refuses?|pages?|asks?|fails?)\b/i
const OUTCOMELESS =
  /^(please )?(look (into|at)|investigate|explore|consider|think about|discuss|evaluate|research|analy[sz]e|revisit|figure out|find out)\b/i
const BROAD =
  /^(please )?(improve|enhance|optimi[sz]e|strengthen|harden|increase|reduce|address|handle|ensure|make sure|review|fix|clean up|better|more|stronger|work on|deal with|simplify|update|support)\b/i
/** A title as short as this says a subject and not yet what will be true. */
const FEW_WORDS = 6

const SEVERAL = /;\s*\S|[.!?]\s+\p{Lu}|\band (also|then|in addition)\b|\bas well as\b|\s\+\s|^\s*1[.)]\s/u

const UNMEASURED =
  /\b(more(?! than)|less(?! than)|better|faster|slower|easier|safer|robust(ness)?|reliab(le|ly|ility)|resilien(t|ce)|stab(le|ility)|properly|appropriate(ly)?|sufficient(ly)?|regularly|as needed|(where|if) possible|scalab(le|ility)|quick(ly|er)|sooner|frequent(ly)?|good|nicer?)\b/i

const DASHBOARD =
  /^(please )?(add|create|build|set up|introduce|another|more|extra|new|improve|better|an?)\b.*\b(dashboards?|graphs?|charts?|alerts?|alarms?|alerting|monitoring|monitors?|metrics?|notifications?)\b/i
const AUTOMATION =
  /\b(automat(e|es|ed|ing|ic|ically|ion)|auto-?(scal|remediat|heal|restart|fail-?over|roll-?back)\w*|self-?heal\w*|cron ?job|bots?)\b/i

/**
 * What a title gives reason to ask, the weightiest first: it asks people to know better, is a rewrite, says no
 * outcome, is several things, cannot be told done from not done, is one more thing to watch, or automates where a
 * tool might do. English; of other languages it says nothing. Takes some microseconds.
 */
export const doubtsOf = (title: string): readonly ActionDoubt[] => {
  const words = title.trim()
  if (words === '') return []
  const bound = BOUND.test(words)
  const few = words.split(/\s+/u).length <= FEW_WORDS
  const found: Readonly<Record<ActionDoubt, boolean>> = {
    training: TRAINING.test(words),
    rewrite: REWRITE.test(words),
    vague: OUTCOMELESS.test(words) || (BROAD.test(words) && few && !bound),
    several: SEVERAL.test(words),
    unmeasurable: UNMEASURED.test(words) && !bound,
    dashboard: DASHBOARD.test(words),
    automation: AUTOMATION.test(words),
  }
  return ACTION_DOUBTS.filter((doubt) => found[doubt])
}
