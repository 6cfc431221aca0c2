import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noteTake } from './backstage.ts'
import { backstageView } from './read.ts'
import { addBackstageWords, addCue, editCue } from './write.ts'

const stamp = (id: string, at: string) => ({ personId: 'person00000', role: 'facilitator' as const, id, at })

it('shows words oldest first with who wrote them, and cues as they stand', () => {
  const doc = new Y.Doc()
  const view = backstageView(doc)
  addBackstageWords(doc, 'chat', stamp('second000000', '2031-05-06T14:02:00Z'), 'ask the night shift')
  addBackstageWords(doc, 'chat', stamp('first0000000', '2031-05-06T14:01:00Z'), 'slower')
  const cue = addCue(doc, stamp('cue000000000', '2031-05-06T14:03:00Z'), {
    kind: 'hindsight',
    text: 'plain now',
  })
  editCue(doc, cue, { done: true })
  expect(view.get('chat').map(({ text, personId }) => [text, personId])).toEqual([
    ['slower', 'person00000'],
    ['ask the night shift', 'person00000'],
  ])
  expect(view.get('cues')).toEqual([
    {
      id: cue,
      kind: 'hindsight',
      text: 'plain now',
      done: true,
      by: 'person00000',
      at: '2031-05-06T14:03:00Z',
    },
  ])
})

it('tells only the listeners of the part that changed, and keeps the identity of the others', () => {
  const doc = new Y.Doc()
  const view = backstageView(doc)
  const heard = vi.fn<() => void>()
  view.subscribe('take', heard)
  const chat = view.get('chat')
  noteTake(doc, { by: 'other000000', at: 5 })
  expect(heard).toHaveBeenCalled()
  expect(view.get('take')).toEqual({ by: 'other000000', at: 5 })
  expect(view.get('chat')).toBe(chat)
  noteTake(doc, null)
  expect(view.get('take')).toBeNull()
})
