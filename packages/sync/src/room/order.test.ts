import { afterEach, describe, expect, it } from 'vitest'
import { XmlElement, XmlText } from 'yjs'
import type { Doc } from 'yjs'
import { MessageType, SyncStep } from '../protocol/message-type.ts'
import { contentOf } from './testing/content.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)
const get = (doc: Doc, key: string) => doc.getMap('board').get(key)
const updates = (client: TestClient) =>
  client.heard.filter(({ type, step }) => type === MessageType.sync && step === SyncStep.update)

describe('R1 nothing leaves the room that is not stored', () => {
  it('R1: others see an update only after its append has come back', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    expect(house.rooms.get(ROOM)?.doc.getMap('board').get('a')).toBe(1)
    expect(get(ben.doc, 'a')).toBeUndefined()
    house.log.release()
    await house.settle()
    expect(get(ben.doc, 'a')).toBe(1)
  })

  it('R1: somebody who joins meanwhile gets no answer before that either, and then all of it', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    const ben = await house.enter('ben')
    set(ada, 'b')
    await house.settle()
    expect(ben.synced).toBe(false)
    house.log.release()
    await house.settle()
    expect(ben.synced).toBe(true)
    expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
  })

  it('R1: a read waits for what it saw', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    let seen: unknown
    void house.rooms.use(ROOM, (room) => room.read((doc) => get(doc, 'a'))).then((value) => (seen = value))
    await house.settle()
    expect(seen).toBeUndefined()
    house.log.release()
    await house.settle()
    expect(seen).toBe(1)
  })

  it('R1: what was shown is in the log, for everything that anybody ever saw', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    for (let i = 0; i < 50; i++) {
      set(i % 2 ? ada : ben, `k${i}`)
      await house.settle()
      expect(contentOf(house.log.history(ROOM))).toEqual(contentOf(ben.doc))
    }
  })
})

describe('R2 acknowledgement', () => {
  it('R2: an update is saved when its append has come back, counted by the frames of this connection', async () => {
    house = new House()
    const ada = await house.enter('ada')
    const before = ada.saved?.frames ?? 0
    expect(before).toBe(1) // its answer to the server's state vector, empty as it was
    house.log.hold()
    set(ada, 'a')
    set(ada, 'b')
    await house.settle()
    expect(ada.saved?.frames).toBe(before)
    house.log.release()
    await house.settle()
    expect(ada.saved?.frames).toBe(before + 2)
    expect([...ada.saved!.stateVector]).toEqual([...encode(ada.doc)])
  })

  it('R2: an update that is known already counts, once what is known is on disk', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    const again = house.come('ada', ada.doc)
    await house.settle()
    expect(again.saved).toBeNull()
    house.log.release()
    await house.settle()
    expect(again.saved?.frames).toBe(1)
  })

  it('R2: a frame that waits holds up those behind it', async () => {
    house = new House()
    const ada = house.come('ada')
    await house.clock.turns()
    const offline = ada.doc.getMap('board')
    ada.push()
    // What was written before the connection stood was lost on the way; only the next one arrives.
    ada.loses = true
    offline.set('lost', 1)
    ada.loses = false
    offline.set('kept', 1)
    ada.push()
    await house.clock.turns()
    expect(ada.saved).toBeNull()
    await house.settle()
    expect(ada.saved?.frames).toBe(2)
    expect(get(house.log.history(ROOM), 'kept')).toBe(1)
    expect(get(house.log.history(ROOM), 'lost')).toBe(1)
  })
})

describe('R3 order and merging', () => {
  it('R3: what became durable together goes out as one frame, in the order it came', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    const text = new XmlText()
    const paragraph = new XmlElement('paragraph')
    paragraph.insert(0, [text])
    ada.doc.getXmlFragment('notes').insert(0, [paragraph])
    await house.settle()
    house.log.hold()
    text.insert(0, 'first ')
    await house.settle()
    const before = updates(ben).length
    for (const word of 'and then quite a few more'.split(' ')) text.insert(text.length, word)
    await house.settle()
    house.log.release()
    await house.settle()
    expect(updates(ben).length - before).toBe(1)
    expect(contentOf(ben.doc)).toEqual(contentOf(ada.doc))
  })

  it('R3: who was answered in between is shown what came after the answer, and no more', async () => {
    house = new House()
    const ada = await house.enter('ada')
    house.log.hold()
    set(ada, 'a')
    await house.settle()
    const cleo = house.come('cleo')
    await house.settle()
    set(ada, 'b')
    await house.settle()
    house.log.release()
    await house.settle()
    const steps = cleo.heard.flatMap(({ type, step }) => (type === MessageType.sync ? [step] : []))
    expect(steps.slice(steps.indexOf(SyncStep.answer) + 1)).toEqual([SyncStep.update])
    expect(contentOf(cleo.doc)).toEqual(contentOf(ada.doc))
  })

  it('R3: what comes while an append is under way is appended without waiting for it', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    const before = house.log.appends
    house.log.hold()
    for (let i = 0; i < 20; i++) {
      set(ada, 'counter', i)
      await house.settle()
    }
    expect(house.log.appends - before).toBe(8)
    house.log.release()
    await house.settle()
    expect(house.log.appends - before).toBe(9)
    expect(ben.doc.getMap('board').get('counter')).toBe(19)
  })

  it('R3: a burst is cut into frames of at most 200 updates', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    const before = updates(ben).length
    for (let i = 0; i < 1_000; i++) set(ada, 'counter', i)
    await house.settle()
    expect(updates(ben).length - before).toBe(5)
    expect(get(ben.doc, 'counter')).toBe(999)
  })

  it('R3: one frame is one object for all who get it', async () => {
    const sent = new Set<Uint8Array>()
    house = new House()
    const ada = await house.enter('ada')
    const others = await Promise.all(Array.from({ length: 20 }, (_, i) => house.enter(`other${i}`)))
    for (const other of others) other.heard = []
    set(ada, 'a')
    await house.settle()
    for (const other of others) for (const { bytes } of updates(other)) sent.add(bytes)
    expect(sent.size).toBe(1)
  })

  it('R3: an update too large to be worth merging goes out as it is', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    const before = updates(ben).length
    for (const key of ['a', 'b', 'c']) set(ada, key, 'x'.repeat(40_000))
    await house.settle()
    expect(updates(ben).length - before).toBe(3)
  })
})

describe('R4 nobody is sent what they wrote', () => {
  it('R4: the sender gets the others of the same commit and not itself', async () => {
    house = new House()
    const people = await Promise.all(['ada', 'ben', 'cleo'].map((id) => house.enter(id)))
    for (const person of people) person.heard = []
    house.log.hold()
    for (const person of people) set(person, person.person.id)
    await house.settle()
    house.log.release()
    await house.settle()
    for (const person of people) {
      expect(Object.keys(person.doc.getMap('board').toJSON()).sort()).toEqual(['ada', 'ben', 'cleo'])
      expect(updates(person).length).toBeLessThanOrEqual(2)
    }
    const alone = people[0]!
    alone.heard = []
    set(alone, 'again')
    await house.settle()
    expect(updates(alone)).toEqual([])
  })

  it('R4: with many writers in one commit all get the common frame', async () => {
    house = new House()
    const people = await Promise.all(Array.from({ length: 12 }, (_, i) => house.enter(`p${i}`)))
    for (const person of people) person.heard = []
    house.log.hold()
    for (const person of people) set(person, person.person.id)
    await house.settle()
    house.log.release()
    await house.settle()
    for (const person of people) {
      expect(updates(person).length).toBeLessThanOrEqual(2)
      expect(contentOf(person.doc)).toEqual(contentOf(people[0]!.doc))
    }
  })
})

function encode(doc: Doc): Uint8Array {
  return Uint8Array.of(1, ...varUint(doc.clientID), ...varUint(doc.store.clients.get(doc.clientID)!.length))
}

function varUint(value: number): number[] {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}
