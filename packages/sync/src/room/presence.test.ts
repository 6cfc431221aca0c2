import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { Doc } from 'yjs'
import { afterEach, describe, expect, it } from 'vitest'
import { awarenessFrame } from '../protocol/frames.ts'
import { MessageType } from '../protocol/message-type.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const frames = (client: TestClient) => client.heard.filter(({ type }) => type === MessageType.awareness)
const seen = (client: TestClient, of: TestClient) => client.awareness.getStates().get(of.doc.clientID)

/** An awareness frame with any states under any clientIDs. */
function forged(states: readonly (readonly [clientId: number, clock: number, state: unknown])[]): Uint8Array {
  const awareness = new Awareness(new Doc())
  for (const [clientId, clock, state] of states) {
    awareness.states.set(clientId, state as Record<string, unknown>)
    awareness.meta.set(clientId, { clock, lastUpdated: 0 })
  }
  const frame = awarenessFrame(
    encodeAwarenessUpdate(
      awareness,
      states.map(([clientId]) => clientId),
    ),
  )
  awareness.destroy()
  return frame
}

describe('A1 a state belongs to a person', () => {
  it('A1: it carries the name and role of the session, whatever it claims; colour and other fields pass', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    const user = { id: 'ben', name: 'The boss', role: 'facilitator', color: '#123456', extra: 1 }
    ada.awareness.setLocalState({ user, cursor: { at: 3 }, entryId: 'e1' })
    await house.settle()
    expect(seen(ben, ada)).toEqual({
      user: { id: 'ada', name: 'Name of ada', role: 'scribe', color: '#123456' },
      cursor: { at: 3 },
      entryId: 'e1',
    })
  })

  it("A1: lines under somebody else's clientID are dropped in silence", async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ looksAt: 'a' })
    ben.awareness.setLocalState({ looksAt: 'b' })
    await house.pass(200)
    const mallory = await house.enter('mallory')
    mallory.send(forged([[ada.doc.clientID, 99, { looksAt: 'forged' }]]))
    mallory.send(forged([[ada.doc.clientID, 99, null]]))
    await house.pass(200)
    expect(mallory.closed).toBeNull()
    expect(seen(ben, ada)).toMatchObject({ looksAt: 'a' })
  })

  it('A1: a clientID first seen in a state is its person for good, and nobody sees it before that is on disk', async () => {
    house = new House()
    const ben = await house.enter('ben')
    house.log.hold()
    const ada = house.come('ada')
    ada.awareness.setLocalState({ here: true })
    await house.pass(1_000)
    expect(seen(ben, ada)).toBeUndefined()
    house.log.release()
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ here: true })
    expect(house.log.bindings(ROOM)).toEqual([{ clientId: ada.doc.clientID, personId: 'ada' }])
    const thief = await house.enter('thief')
    thief.doc.clientID = ada.doc.clientID
    thief.doc.getMap('board').set('as ada', 1)
    await house.settle()
    expect(thief.closed?.code).toBe(4403)
  })

  it('A1: one connection binds a few clientIDs by awareness, not thousands', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.send(forged(Array.from({ length: 10_000 }, (_, i) => [i + 1, 1, { i }] as const)))
    await house.settle()
    expect(ada.closed).toBeNull()
    expect(house.log.bindings(ROOM)).toHaveLength(16)
  })

  it('A1: a state over the size limit, or none at all, is dropped and the one before stays', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ small: true })
    await house.pass(200)
    ada.awareness.setLocalState({ large: 'x'.repeat(5_000) })
    ada.send(forged([[ada.doc.clientID, 50, 'text']]))
    ada.send(awarenessFrame(Uint8Array.of(255, 255, 255, 255, 15, 1)))
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ small: true })
    expect(ada.closed).toBeNull()
  })

  it('A1: a new name of the person reaches everybody without the page doing anything', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ at: 1 })
    await house.pass(200)
    ada.session!.identify({ id: 'ada', name: 'Ada L.', role: 'facilitator' })
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ user: { name: 'Ada L.', role: 'facilitator' } })
    ada.awareness.setLocalState({ at: 2 })
    ada.awareness.setLocalState({ at: 3 })
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ at: 3, user: { name: 'Ada L.' } })
  })
})

describe('A2 coalescing', () => {
  it('A2: 300 moving carets make one frame a person and tick, and the last of each arrives', async () => {
    house = new House({ limits: { updatesPerSecond: 0 } })
    const people = Array.from({ length: 300 }, (_, i) => house.come(`p${i}`))
    await house.settle()
    for (const person of people) person.awareness.setLocalState({ at: -1 })
    await house.pass(1_000)
    for (const person of people) person.heard = []
    for (let move = 0; move < 10; move++) {
      for (const person of people) {
        person.awareness.setLocalState({ at: move })
        person.push()
      }
      await house.clock.pass(10)
    }
    await house.pass(200)
    const [one] = people
    expect(frames(one!).length).toBeLessThanOrEqual(3)
    const shared = new Set(people.flatMap((person) => frames(person).map(({ bytes }) => bytes)))
    expect(shared.size).toBeLessThanOrEqual(3)
    for (const person of people) expect(seen(one!, person)).toMatchObject({ at: 9 })
  })

  it('A2: the first move after a rest goes out at once, the next within a tenth of a second', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ at: 0 })
    await house.pass(1_000)
    ada.awareness.setLocalState({ at: 1 })
    await house.settle()
    expect(seen(ben, ada)).toMatchObject({ at: 1 })
    ada.awareness.setLocalState({ at: 2 })
    await house.settle()
    expect(seen(ben, ada)).toMatchObject({ at: 1 })
    await house.pass(100)
    expect(seen(ben, ada)).toMatchObject({ at: 2 })
  })

  it('A2: who moves alone hears nothing of it', async () => {
    house = new House()
    const [ada] = [await house.enter('ada'), await house.enter('ben')]
    ada.heard = []
    ada.awareness.setLocalState({ at: 1 })
    await house.pass(200)
    expect(frames(ada)).toEqual([])
  })
})

describe('A3 coming and going', () => {
  it('A3: who joins sees at once who is there', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.awareness.setLocalState({ here: true })
    await house.pass(200)
    const ben = await house.enter('ben')
    expect(seen(ben, ada)).toMatchObject({ here: true })
  })

  it('A3: a question for awareness is answered', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ here: true })
    await house.pass(200)
    ben.heard = []
    ben.send(Uint8Array.of(3))
    await house.settle()
    expect(frames(ben)).toHaveLength(1)
  })

  it('A3: the states of a connection leave with it', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ here: true })
    await house.pass(200)
    ada.drop()
    await house.pass(200)
    expect(seen(ben, ada)).toBeUndefined()
  })

  it('A3: the old connection of somebody who is back does not take them away again', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ here: 1 })
    await house.pass(200)
    const old = ada.session!
    ada.connect(house.rooms, ROOM)
    await house.pass(200)
    old.gone()
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ here: 1 })
  })

  it('A3: a client that comes back with its old clock is asked for the next one', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    // Answers like the stock provider: whatever changed in its awareness goes to the server.
    ada.awareness.on('update', ({ removed }: { removed: number[] }, origin: unknown) => {
      if (origin === ada && removed.includes(ada.doc.clientID)) ada.sendAwareness([ada.doc.clientID])
    })
    ada.awareness.setLocalState({ here: 1 })
    await house.pass(200)
    ada.drop()
    await house.pass(200)
    ada.connect(house.rooms, ROOM)
    await house.pass(200)
    expect(seen(ben, ada)).toMatchObject({ here: 1 })
  })
})
