import * as decoding from 'lib0/decoding'
import { afterEach, describe, expect, it } from 'vitest'
import { readClockAnswer } from '../protocol/bodies.ts'
import { clockQuestion, commandFrame, syncFrame } from '../protocol/frames.ts'
import { MessageType } from '../protocol/message-type.ts'
import type { CommandHandler } from './rules.ts'
import { House, ROOM } from './testing/house.ts'
import type { TestClient } from './testing/test-client.ts'

let house: House
afterEach(() => house.close())

const set = (client: TestClient, key: string, value: unknown = 1) =>
  client.doc.getMap('board').set(key, value)

describe('L1 slow readers', () => {
  it('L1: awareness is held back first, then the connection is dropped with 4508 and can return', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ben.heard = []
    ben.buffered = 2 * 1024 * 1024
    ada.awareness.setLocalState({ at: 1 })
    await house.pass(200)
    expect(ben.heard.filter(({ type }) => type === MessageType.awareness)).toEqual([])
    ben.buffered = 5 * 1024 * 1024
    set(ada, 'a')
    await house.settle()
    expect(ben.closed?.code).toBe(4508)
    ben.buffered = 0
    ben.connect(house.rooms, ROOM)
    await house.settle()
    expect(ben.doc.getMap('board').get('a')).toBe(1)
  })

  it('L1: who catches up gets the newest of what was held back', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    ada.awareness.setLocalState({ at: 0 })
    await house.pass(200)
    ben.buffered = 2 * 1024 * 1024
    for (let at = 1; at < 5; at++) {
      ada.awareness.setLocalState({ at })
      await house.pass(200)
    }
    expect(ben.awareness.getStates().get(ada.doc.clientID)).toMatchObject({ at: 0 })
    ben.buffered = 0
    await house.pass(6_000)
    expect(ben.awareness.getStates().get(ada.doc.clientID)).toMatchObject({ at: 4 })
  })

  it('L1: a joiner may be sent a document larger than the limit', async () => {
    house = new House({ limits: { slowReaderBytes: 50_000 } })
    const ada = await house.enter('ada')
    for (let i = 0; i < 20; i++) set(ada, `k${i}`, 'x'.repeat(10_000))
    await house.settle()
    const ben = house.come('ben')
    ben.push()
    await house.clock.turns()
    ben.buffered = 200_000
    ben.push()
    set(ada, 'meanwhile')
    ada.push()
    await house.clock.turns()
    expect(ben.closed).toBeNull()
    ben.buffered = 0
    await house.settle()
    expect(ben.doc.getMap('board').get('meanwhile')).toBe(1)
  })
})

describe('L2 rates and sizes', () => {
  it('L2: a burst of 3,000 is taken, more is closed with 4529, and rest refills', async () => {
    house = new House()
    const ada = await house.enter('ada')
    for (let i = 0; i < 2_990; i++) set(ada, 'k', i)
    await house.settle()
    expect(ada.closed).toBeNull()
    await house.pass(10_000)
    for (let i = 0; i < 900; i++) set(ada, 'k', i)
    await house.settle()
    expect(ada.closed).toBeNull()
    for (let i = 0; i < 3_000; i++) set(ada, 'k', i)
    await house.settle()
    expect(ada.closed?.code).toBe(4529)
  })

  it('L2: a merge of thousands of offline edits is one frame', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.drop()
    for (let i = 0; i < 5_000; i++) set(ada, `k${i % 40}`, i)
    ada.connect(house.rooms, ROOM)
    await house.settle()
    expect(ada.closed).toBeNull()
    expect(house.log.document(ROOM).getMap('board').size).toBe(40)
  })

  it('L2: a frame over the limit is closed with 4413', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.send(new Uint8Array(5 * 1024 * 1024))
    await house.settle()
    expect(ada.closed?.code).toBe(4413)
  })

  it('L2: a document over the limit takes no more', async () => {
    house = new House({ limits: { documentBytes: 10_000 } })
    const ada = await house.enter('ada')
    for (let i = 0; i < 20; i++) set(ada, `k${i}`, 'x'.repeat(1_000))
    await house.settle()
    expect(ada.closed?.code).toBe(4413)
    expect(house.log.document(ROOM).getMap('board').size).toBe(9)
  })

  it('L6: many questions of one turn get one answer', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.heard = []
    for (let i = 0; i < 100; i++) ada.send(syncFrame('stateVector', Uint8Array.of(0)))
    await house.settle()
    expect(ada.heard).toHaveLength(1)
  })

  it('L2: a state vector that cannot be read is refused', async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.send(syncFrame('stateVector', Uint8Array.of(9, 1)))
    await house.settle()
    expect(ada.closed?.code).toBe(4403)
  })
})

describe('L3 signs of life', () => {
  it('L3: somebody alone and silent hears a frame at least every 15 s, which the stock client reads as nothing', async () => {
    house = new House()
    const ada = await house.enter('ada')
    let changes = 0
    ada.awareness.on('update', () => (changes += 1))
    for (let round = 0; round < 10; round++) {
      ada.heard = []
      await house.pass(15_000)
      expect(ada.heard.length).toBeGreaterThanOrEqual(1)
    }
    expect(ada.heard.at(-1)?.bytes).toEqual(Uint8Array.of(1, 1, 0))
    expect(changes).toBe(0)
  })
})

describe('L4 time', () => {
  it("L4: a clock question is answered at once with the server's time", async () => {
    house = new House()
    const ada = await house.enter('ada')
    ada.heard = []
    ada.send(clockQuestion(12_345.5))
    ada.push()
    ada.pull()
    const decoder = decoding.createDecoder(ada.heard[0]!.bytes)
    expect(decoding.readVarUint(decoder)).toBe(MessageType.clock)
    const now = house.clock.now()
    expect(readClockAnswer(decoder)).toEqual({ t0: 12_345.5, received: now, sent: now })
  })
})

describe('L5 commands', () => {
  const enter = async (commands: CommandHandler) => {
    house = new House({ commands })
    return house.enter('ada')
  }

  it('L5: a command reaches the handler with its person and the answer carries its id', async () => {
    const ada = await enter(async (session, command) => ({
      status: 200,
      state: [session.person.id, command.do, command.n],
    }))
    ada.send(commandFrame({ id: 'c1', do: 'hand', n: 7 }))
    await house.settle()
    expect(ada.told.at(-1)).toEqual({ id: 'c1', status: 200, state: ['ada', 'hand', 7] })
  })

  it('L5: commands of one connection come one after the other', async () => {
    const order: string[] = []
    const ada = await enter(async (_session, { id }) => {
      order.push(`${id} begins`)
      await Promise.resolve()
      order.push(`${id} ends`)
      return { status: 200 }
    })
    for (const id of ['1', '2', '3']) ada.send(commandFrame({ id, do: 'hand' }))
    await house.settle()
    expect(order).toEqual(['1 begins', '1 ends', '2 begins', '2 ends', '3 begins', '3 ends'])
  })

  it('L5: a handler that throws is answered with 500 and told, and the connection stays', async () => {
    const ada = await enter(() => Promise.reject(new Error('a bug')))
    ada.send(commandFrame({ id: 'c1', do: 'hand' }))
    await house.settle()
    expect(ada.told.at(-1)).toMatchObject({ id: 'c1', status: 500 })
    expect(house.troubles).toHaveLength(1)
    expect(ada.connected).toBe(true)
  })

  it('L5: what is no command is answered with 400', async () => {
    const ada = await enter(async () => ({ status: 200 }))
    for (const body of [{ do: 'hand' }, { id: 'x' }, [], { id: 'x'.repeat(100), do: 'hand' }])
      ada.send(commandFrame(body))
    await house.settle()
    expect(ada.told.slice(-4).map(({ status }) => status)).toEqual([400, 400, 400, 400])
  })

  it('L5: more than 32 waiting commands are turned away', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => (release = resolve))
    const ada = await enter(async () => {
      await held
      return { status: 200 }
    })
    for (let i = 0; i < 40; i++) ada.send(commandFrame({ id: `c${i}`, do: 'hand' }))
    await house.settle()
    expect(ada.told.filter(({ status }) => status === 429)).toHaveLength(8)
    release()
    await house.settle()
    expect(ada.told.filter(({ status }) => status === 200)).toHaveLength(32)
  })

  it('L5: the server says things unasked, to one person or to all', async () => {
    house = new House()
    const [ada, ben] = [await house.enter('ada'), await house.enter('ben')]
    expect(ada.told[0]).toEqual({ event: 'hello', epoch: `epoch of ${ROOM}`, protocol: 1, personId: 'ada' })
    house.rooms.get(ROOM)!.pushTo('ben', { event: 'next', box: 'timeline' })
    await house.settle()
    expect(ben.told.at(-1)).toEqual({ event: 'next', box: 'timeline' })
    expect(ada.told).toHaveLength(1)
  })
})
