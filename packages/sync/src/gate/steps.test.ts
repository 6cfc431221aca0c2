import { applyUpdate, encodeStateAsUpdate } from 'yjs'
import type { Doc, Item } from 'yjs'
import { describe, expect, it } from 'vitest'
import { applyAndVerify } from './apply.ts'
import { identify } from './identity.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { Locator } from './locate.ts'
import { scan } from './scan.ts'
import { sparing } from './spare.ts'
import { any, bytes, rawUpdate, text } from './testing/encode.ts'
import { ROOTS } from './testing/example-judge.ts'
import { SERVER_CLIENT, edit, emptyDoc, furnishedWorld } from './testing/world.ts'
import { trim } from './trim.ts'
import type { Reading } from './trim.ts'

function read(update: Uint8Array): Reading {
  return { update, scan: scan(update, DEFAULT_LIMITS) }
}

describe('G2 trim', () => {
  it('leaves an update alone in which all is new', () => {
    const { doc } = furnishedWorld()
    const reading = read(rawUpdate([{ client: 9, clock: 0, structs: [{ gc: 1 }] }]))
    expect(trim(doc, reading, DEFAULT_LIMITS)).toBe(reading)
  })

  it('cuts a struct in two that is known in part, and hangs the rest on what is known', () => {
    const doc = emptyDoc(1)
    doc.getMap('facts').set('a', 'b')
    const update = rawUpdate([{ client: 1, clock: 0, structs: [{ content: text('xyz'), parent: 'notes' }] }])
    const [section] = trim(doc, read(update), DEFAULT_LIMITS).scan.sections
    expect(section).toMatchObject({ client: 1, clock: 1, end: 3 })
    expect(section?.structs).toMatchObject([
      { content: { text: 'yz' }, originClient: 1, originClock: 0, parentRoot: null },
    ])
  })

  it('lets Yjs read no byte of what the document has, whatever it says this time', () => {
    const world = furnishedWorld()
    const unreadable = { content: bytes(4, new Uint8Array([2, 0xff, 0xff])), parent: 'notes' }
    const mine = { content: any([]), parent: 'votes', key: 'mal' }
    const update = rawUpdate([
      { client: SERVER_CLIENT, clock: 0, structs: [unreadable] },
      { client: 9, clock: 0, structs: [mine] },
    ])
    const known = (client: number): number => (client === SERVER_CLIENT ? 9 : 0)
    const reading = { update, scan: scan(update, DEFAULT_LIMITS, known) }
    const trimmed = trim(world.doc, reading, DEFAULT_LIMITS)
    expect(trimmed.update).toEqual(rawUpdate([{ client: 9, clock: 0, structs: [mine] }]))
    expect(scan(trimmed.update, DEFAULT_LIMITS)).toEqual(trimmed.scan)
    expect(world.send('mal', update)).toMatchObject({ kind: 'admitted', update: trimmed.update })
  })

  it('keeps the deletions', () => {
    const { doc } = furnishedWorld()
    const reading = read(encodeStateAsUpdate(doc))
    expect(trim(doc, reading, DEFAULT_LIMITS).scan).toMatchObject({
      sections: [],
      deletes: reading.scan.deletes,
    })
  })
})

describe('G3 identify', () => {
  const owners = new Map([[5, 'ada']])
  const identity = { ownerOf: (client: number) => owners.get(client), serverClient: SERVER_CLIENT }
  const sections = (...clients: number[]) =>
    scan(rawUpdate(clients.map((client) => ({ client, clock: 0, structs: [{ gc: 1 }] }))), DEFAULT_LIMITS)
      .sections

  it('binds what is new and knows its owner again', () => {
    expect(identify(sections(5, 6), 'ada', identity)).toEqual([{ clientId: 6, personId: 'ada' }])
  })

  it.each([
    ['of somebody else', 'ben', 5],
    ['of the server', 'ada', SERVER_CLIENT],
  ])('refuses a clientID %s', (_whose, personId, client) => {
    expect(() => identify(sections(client), personId, identity)).toThrow('somebody else')
  })
})

describe('G7 sparing', () => {
  it('takes single items out of the deletions', () => {
    const update = rawUpdate(
      [{ client: 9, clock: 0, structs: [{ gc: 3 }] }],
      [
        {
          client: 7,
          ranges: [
            [0, 6],
            [10, 1],
          ],
        },
        { client: 8, ranges: [[3, 1]] },
      ],
    )
    const items = [
      [7, 5],
      [7, 2],
      [7, 10],
      [8, 3],
    ].map(([client, clock]) => ({
      id: { client, clock },
      length: 1,
    }))
    const spared = read(sparing(read(update), new Set(items as Item[])))
    expect(spared.scan.deletes).toEqual([{ client: 7, ranges: [0, 2, 3, 2] }])
    expect(spared.scan.sections).toEqual(read(update).scan.sections)
  })
})

describe('G10 applyAndVerify', () => {
  function broken(doc: Doc, update: Uint8Array, located: Uint8Array = update): () => void {
    const { sections } = scan(update, DEFAULT_LIMITS)
    const locator = new Locator(doc, ROOTS, DEFAULT_LIMITS, scan(located, DEFAULT_LIMITS).sections)
    locator.locateAll()
    return () => void applyAndVerify(doc, update, sections, ROOTS, locator)
  }
  const nothing = rawUpdate([])
  const write = (root: string, key: string, clock = 0) =>
    rawUpdate([{ client: 9, clock, structs: [{ content: any('x'), parent: root, key }] }])

  it('is silent where all went as foreseen', () => {
    expect(broken(furnishedWorld().doc, write('facts', 'a'))).not.toThrow()
  })

  it.each<[string, Uint8Array]>([
    ['a struct is pending', write('facts', 'a', 5)],
    ['a deletion is pending', rawUpdate([], [{ client: 9, ranges: [[0, 1]] }])],
    ['a root is new', write('evil', 'a')],
    ['something else changed', write('facts', 'a')],
  ])('throws GateBroken when %s', (_what, update) => {
    expect(broken(furnishedWorld().doc, update, nothing)).toThrow(
      expect.objectContaining({ name: 'GateBroken' }),
    )
  })

  it('throws GateBroken when a root came about without anything in it', () => {
    const { doc } = furnishedWorld()
    applyUpdate(doc, write('facts', 'a'))
    expect(broken(doc, write('evil', 'a'), nothing)).toThrow('there is a new root')
  })

  it('throws GateBroken when less was applied than was judged', () => {
    const { doc } = furnishedWorld()
    const { sections } = scan(write('facts', 'a'), DEFAULT_LIMITS)
    const locator = new Locator(doc, ROOTS, DEFAULT_LIMITS, sections)
    expect(() => applyAndVerify(doc, nothing, sections, ROOTS, locator)).toThrow('a clock is not where')
  })

  it('throws GateBroken when Yjs cannot apply what was let in', () => {
    const { doc } = furnishedWorld()
    doc.getMap('facts').observe(() => {
      throw new RangeError('an observer that fails')
    })
    expect(broken(doc, write('facts', 'a'))).toThrow(expect.objectContaining({ name: 'GateBroken' }))
  })

  it('does not listen on when it is done', () => {
    const world = furnishedWorld()
    const page = world.replica(900)
    world.send(
      'mal',
      edit(page, (doc) => doc.getMap('votes').set('mal', [])),
    )
    expect(world.doc._observers.get('update')).toBeUndefined()
  })
})
