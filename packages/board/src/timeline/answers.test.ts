import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addAnnotation,
  addEntry,
  type Annotation,
  answerTo,
  createBoard,
  instrumentsIn,
  liveView,
  putBackAnnotation,
  type Stamp,
  type Thread,
  threadOf,
  withdrawAnnotation,
} from '../index.ts'

const board = () => {
  const doc = new Y.Doc()
  let ids = 0
  const newId = (): string => `thing${String(++ids).padStart(12, '0')}`
  createBoard(doc, { title: 'Labels came late', timeZone: 'UTC' }, newId)
  const stamp = (personId: string): Stamp => ({
    personId,
    role: 'facilitator',
    id: newId(),
    at: `2031-05-06T14:00:${String(++ids).padStart(2, '0')}Z`,
  })
  const entryId = addEntry(doc, stamp('ada0000000'), { text: 'The queue grows' })
  const view = liveView(doc)
  const say = (personId: string, more: Partial<Annotation> = {}): Annotation => {
    const { id: _id, ...fields } = more
    const key = addAnnotation(doc, stamp(personId), { entryId, body: 'It hung', ...fields })
    return view.get('annotations').byId.get(key)!
  }
  const answer = (personId: string, said: Annotation, ...given: Parameters<typeof answerTo>[1][]): string[] =>
    given.map((one) => addAnnotation(doc, stamp(personId), answerTo(said, one)))
  const thread = (said: Annotation): Thread => {
    const { answers, byId } = view.get('annotations')
    return threadOf(
      said,
      (answers.get(said.id) ?? []).flatMap((key) => byId.get(key) ?? []),
    )
  }
  return { doc, view, say, answer, thread }
}

describe('a thread', () => {
  it('is settled until somebody answers after that', () => {
    const { say, answer, thread } = board()
    const said = say('ada0000000')
    answer('bea0000000', said, { body: 'Did it?' }, { mark: 'settled' })
    expect(thread(said).settledBy).toEqual(['bea0000000'])
    answer('cyd0000000', said, { body: 'Not on my screen' })
    expect(thread(said).settledBy).toEqual([])
    expect(thread(said).replies.map(({ body }) => body)).toEqual(['Did it?', 'Not on my screen'])
  })

  it('has one level: an answer to an answer stands beside it', () => {
    const { say, answer, thread, view } = board()
    const said = say('ada0000000')
    const [first = ''] = answer('bea0000000', said, { body: 'Did it?' })
    answer('ada0000000', view.get('annotations').byId.get(first)!, { body: 'For an hour' })
    expect(thread(said).replies).toHaveLength(2)
  })

  it('names everybody who gave thanks once', () => {
    const { say, answer, thread } = board()
    const said = say('ada0000000')
    answer('bea0000000', said, { mark: 'thanks' }, { mark: 'thanks' })
    expect(thread(said)).toMatchObject({ thanks: ['bea0000000'], replies: [] })
  })

  it('takes "not what I said" from the one who is said to have told it, and from nobody else', () => {
    const { say, answer, thread } = board()
    const said = say('ada0000000', { saidBy: 'bea0000000' })
    answer('cyd0000000', said, { mark: 'not-mine' })
    expect(thread(said).denied).toBe(false)
    answer('bea0000000', said, { mark: 'not-mine' })
    expect(thread(said).denied).toBe(true)
  })

  it('comes back with words that were withdrawn and put back', () => {
    const { doc, view, say, answer, thread } = board()
    const said = say('ada0000000')
    answer('bea0000000', said, { body: 'Did it?' })
    withdrawAnnotation(doc, said.id)
    putBackAnnotation(doc, said)
    putBackAnnotation(doc, said)
    expect(view.get('annotations').byId.get(said.id)).toEqual(said)
    expect(thread(said).replies).toHaveLength(1)
  })
})

describe('instruments', () => {
  it('are offered by name, the ones named most first, whatever the case of the letters', () => {
    const { say, view } = board()
    say('ada0000000', { instrument: 'shell prompt' })
    for (const instrument of ['Lag graph', 'lag graph', ' ']) say('bea0000000', { instrument })
    expect(instrumentsIn(view.get('annotations').byId.values())).toEqual(['Lag graph', 'shell prompt'])
  })
})
