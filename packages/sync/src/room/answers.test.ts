import { afterEach, describe, expect, it } from 'vitest'
import { Doc, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { MessageType, SyncStep } from '../protocol/message-type.ts'
import { Answers } from './answers.ts'
import type { Question } from './journal.ts'
import { contentOf } from './testing/content.ts'
import { House } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House | null = null
afterEach(() => {
  house?.close()
  house = null
})

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)

/** The step 2 that somebody got, as the very object that was sent. */
const answerTo = (client: TestClient): Uint8Array =>
  client.heard.find(({ type, step }) => type === MessageType.sync && step === SyncStep.answer)!.bytes

const copyOf = (doc: Doc): Doc => {
  const copy = new Doc()
  applyUpdate(copy, encodeStateAsUpdate(doc))
  return copy
}

/** Comes while Ada writes, once for each of `docs`; answers how many encodings that took. */
const comeWhileAdaWrites = async (ada: TestClient, docs: readonly (Doc | undefined)[]): Promise<number> => {
  const answers = new Set<Uint8Array>()
  const people: TestClient[] = []
  for (const [i, doc] of docs.entries()) {
    set(ada, `k${i % 7}`, i)
    const person = await house!.enter(`p${i}`, doc)
    people.push(person)
    answers.add(answerTo(person))
  }
  for (const person of people) expect(contentOf(person.doc)).toEqual(contentOf(ada.doc))
  return answers.size
}

describe('L6 answers to state vectors', () => {
  it('L6: newcomers get one encoding and what was written since, while somebody writes', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    await house.settle()
    expect(await comeWhileAdaWrites(ada, Array.from({ length: 40 }))).toBe(1)
  })

  it('L6: whoever has the answer has everything, though it was encoded earlier', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    const first = await house.enter('first')
    set(ada, 'a', 2)
    set(ada, 'b')
    await house.settle()
    const second = await house.enter('second')
    expect(answerTo(second)).toBe(answerTo(first))
    const steps = second.heard.filter(({ type }) => type === MessageType.sync).map(({ step }) => step)
    expect(steps).toContain(SyncStep.update)
    expect(steps.at(-1)).toBe(SyncStep.answer)
    expect(contentOf(second.doc)).toEqual(contentOf(ada.doc))
  })

  it('L6: those who come back with the same state share one encoding, while somebody writes', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    await house.settle()
    const had = copyOf(ada.doc)
    const docs = Array.from({ length: 40 }, () => copyOf(had))
    expect(await comeWhileAdaWrites(ada, docs)).toBe(1)
  })

  it('L6: an answer is encoded anew where too much has been written since', async () => {
    house = new House({ limits: { updatesPerSecond: 0 } })
    const ada = await house.enter('ada')
    const first = await house.enter('first')
    for (let i = 0; i < 600; i++) set(ada, 'counter', i)
    await house.settle()
    const second = await house.enter('second')
    expect(answerTo(second)).not.toBe(answerTo(first))
    expect(contentOf(second.doc)).toEqual(contentOf(ada.doc))
  })

  it('L6: an answer is let go of after a few seconds', async () => {
    house = new House()
    const ada = await house.enter('ada')
    set(ada, 'a')
    const first = await house.enter('first')
    await house.pass(6_000)
    const second = await house.enter('second')
    expect(answerTo(second)).not.toBe(answerTo(first))
  })

  it('L6: of many who come back in different states only some are answered in one turn', () => {
    const { answers, turns } = alone()
    const given: number[] = []
    for (let i = 0; i < 3; i++) {
      answers.answer({
        stateVector: () => {
          spend(25)
          return encodeStateVector(new Map([[i + 1, 1]]))
        },
        deliver: () => () => void given.push(i),
      })
    }
    expect(turns()).toBe(3)
    expect(given).toEqual([0, 1, 2])
  })

  it('L6: who has left meanwhile costs nothing', () => {
    const { answers, turns } = alone()
    let delivered = 0
    answers.answer({ stateVector: () => null, deliver: () => () => void (delivered += 1) })
    expect(turns()).toBe(1)
    expect(delivered).toBe(0)
  })
})

/** Answers on a journal that stores at once; `turns` runs it until it has nothing to do and counts. */
const alone = () => {
  const questions: Question[] = []
  const journal = { applied: 0, ask: (question: Question) => void questions.push(question) }
  const turns = (): number => {
    let count = 0
    for (let next = questions.shift(); next; next = questions.shift()) {
      count += 1
      next.ask()()
    }
    return count
  }
  return { answers: new Answers(new Doc(), journal), turns }
}

const spend = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}
