import { BACKSTAGE, type BackstageRoot } from '@second-story/board'
import type { Content, Place } from '@second-story/sync/room'
import { describe, expect, test } from 'vitest'
import { Doc } from 'yjs'
import { backstageJudge } from './backstage-judge.ts'

const ME = 'facilitator1'
const doc = new Doc()
const place = (root: string, path: (string | null)[], content?: Content): Place => ({
  root,
  path,
  nodes: [],
  verb: content ? 'insert' : 'delete',
  content,
  dead: false,
  fresh: false,
})
const any = (...values: unknown[]): Content => ({ kind: 'any', values })
const map: Content = { kind: 'type', type: 'map' }
const judge = (one: Place, role = 'facilitator') => {
  const verdict = backstageJudge.judge({ personId: ME, role }, [one], doc)
  return verdict.allowed ? 'allowed' : verdict.code
}
const own = `${ME}:abcdefghij12`
const others = 'somebody1234:abcdefghij12'
const plain = 'abcdefghij12'

describe('the facilitators’ own document', () => {
  test('what the server writes is refused to everybody', () => {
    for (const [root, { by }] of Object.entries(BACKSTAGE)) {
      if (by === 'server') expect([root, judge(place(root, [plain], any(1)))]).toEqual([root, 'server-only'])
    }
  })

  test.each(['chat', 'observations'] as const)(
    '%s are written under one’s own name',
    (root: BackstageRoot) => {
      expect(judge(place(root, [own], map))).toBe('allowed')
      expect(judge(place(root, [own, 'text'], any('Ask Kim first')))).toBe('allowed')
      expect(judge(place(root, [own]))).toBe('allowed')
      for (const key of [others, plain]) {
        expect(judge(place(root, [key], map))).toBe('not-yours')
        expect(judge(place(root, [key]))).toBe('not-yours')
      }
    },
  )

  test.each(['cues', 'prep'] as const)('%s are of both', (root: BackstageRoot) => {
    expect(judge(place(root, [plain, 'text'], any('How did you know?')))).toBe('allowed')
    expect(judge(place(root, [others], map))).toBe('not-yours')
  })

  test('values have the shape of their field', () => {
    expect(judge(place('cues', [plain, 'kind'], any('hindsight')))).toBe('allowed')
    for (const wrong of [
      place('cues', [plain, 'kind'], any('gossip')),
      place('cues', [plain, 'color'], any('red')),
      place('cues', [plain, 'text', null], { kind: 'string', text: 'x' }),
      place('cues', [plain, 'text'], map),
      place('cues', [plain, 'text'], any('x'.repeat(20_001))),
      place('cues', [plain], { kind: 'type', type: 'array' }),
      place('cues', [plain], any({ kind: 'gossip' })),
      place('cues', ['short'], map),
      place('cues', [null], any('x')),
      place('gossip', [plain], map),
    ]) {
      expect([wrong, judge(wrong)]).toEqual([wrong, 'shape'])
    }
    expect(judge(place('cues', [plain], any({ kind: 'ask', text: 'What told you?' })))).toBe('allowed')
  })

  test.each(['scribe', 'participant', 'observer'])('a %s writes nothing', (role) => {
    expect(judge(place('chat', [own], map), role)).toBe('role')
  })
})
