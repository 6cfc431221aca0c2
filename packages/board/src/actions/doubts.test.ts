import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTION_DOUBTS, doubtsOf } from './doubts.ts'

describe('a title gives reason to ask', () => {
  it.each([
    ['Train everyone on pg_basebackup', 'training'],
    ['Remind the on-call to check the host name', 'training'],
    ['Engineers must double-check which host they are on', 'training'],
    ['Run a training session about replication', 'training'],
    ['Raise awareness of the staging flag', 'training'],
    ['Rewrite the scheduler', 'rewrite'],
    ['Move the database off a single primary', 'rewrite'],
    ['Rebuild the label pipeline from scratch', 'rewrite'],
    ['Migrate everything to the new queue', 'rewrite'],
    ['Improve backups', 'vague'],
    ['Look into why the copy prints nothing for ten minutes', 'vague'],
    ['Better monitoring', 'vague'],
    ['Fix the alerts; also tidy up the runbook', 'several'],
    ['The deploy tool is more robust', 'unmeasurable'],
    ['Backups are tested regularly', 'unmeasurable'],
    ['Add a dashboard for replication lag', 'dashboard'],
    ['Automate the failover of the primary', 'automation'],
  ])('%s', (title, doubt) => {
    expect(doubtsOf(title)[0]).toBe(doubt)
  })
})

describe('nothing is asked of what says who will see what', () => {
  it.each([
    'Shell prompt on database hosts names the role, PRIMARY or REPLICA, with its own colour',
    'Weekly restore of the latest dump into staging, with a page when it fails',
    'Replica runbook: what the copy prints while it waits, and how long that took before',
    'Rewrite the runbook page for a stuck copy',
    'The template store refuses a template that includes itself',
    'A sign at each printer says who to call',
    'Rebuild the search index every night',
    'Refactoring of the error message of rm on a primary',
    'A page shows how old the oldest label is',
    'Die Konsole zeigt, auf welchem Rechner man ist',
  ])('%s', (title) => {
    expect(doubtsOf(title)).toEqual([])
  })
})

it('answers for any words, each doubt once and in the same order', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 500 }), (title) => {
      const found = doubtsOf(title)
      expect(found).toEqual(ACTION_DOUBTS.filter((one) => found.includes(one)))
    }),
    { numRuns: 60 },
  )
})
