import { Doc, Map as YMap, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from './limits.ts'
import { headingText } from './testing/attack.ts'
import { any, deleted, mark, rawUpdate, text } from './testing/encode.ts'
import type { RawStruct } from './testing/encode.ts'
import { PEOPLE, edit, emptyDoc, furnishedWorld } from './testing/world.ts'

const BEN = PEOPLE.ben.client
const MAL = PEOPLE.mal.client

describe('G3 G5 G7 an admitted update', () => {
  it('comes back as what the document says of it, with all that Yjs tidies on the way', () => {
    const world = furnishedWorld()
    const follower = new Doc()
    applyUpdate(follower, encodeStateAsUpdate(world.doc))
    let events = 0
    world.doc.on('update', () => events++)
    const structs = [{ content: mark('bold', 'true'), right: firstLetter(world.doc) }]
    const admission = world.send('ada', rawUpdate([{ client: 150, clock: 0, structs }]))
    if (admission.kind !== 'admitted' || admission.update === null) throw new TypeError('Not let in')
    expect(events).toBe(2)
    applyUpdate(follower, admission.update)
    expect(encodeStateAsUpdate(follower)).toEqual(encodeStateAsUpdate(world.doc))
  })

  it('with nothing new comes back as null', () => {
    const world = furnishedWorld()
    const everything = encodeStateAsUpdate(world.doc)
    expect(world.send('mal', everything)).toEqual({ kind: 'admitted', update: null, spans: [], bindings: [] })
  })

  it('binds a clientID that nobody had to its writer, for good', () => {
    const world = furnishedWorld()
    const vote = edit(world.replica(777), (doc) => doc.getMap('votes').set('mal', []))
    expect(world.send('mal', vote)).toMatchObject({ bindings: [{ clientId: 777, personId: 'mal' }] })
    const next = edit(world.replica(777), (doc) => doc.getMap('votes').set('ben', []))
    expect(world.send('ben', next)).toMatchObject({ kind: 'refused', code: 'identity' })
  })

  it('may merge the words of several clientIDs of one person', () => {
    const world = furnishedWorld()
    let page = world.replica(801)
    for (const client of [801, 802, 803]) {
      page.clientID = client
      page.getMap('annotations').set(`mal:${client}`, new YMap([['body', 'offline']]))
      const kept = encodeStateAsUpdate(page)
      page = emptyDoc(0)
      applyUpdate(page, kept)
    }
    const admission = world.send('mal', encodeStateAsUpdate(page, encodeStateVector(world.doc)))
    expect(admission).toMatchObject({ kind: 'admitted', bindings: { length: 3 } })
    expect(world.doc.getMap('annotations').size).toBe(5)
  })

  it('may hold collected structs of its writer, and what hangs on them, which nobody sees', () => {
    const world = furnishedWorld()
    const page = world.replica(810)
    page.getMap('annotations').set('mal:9', new YMap([['body', 'x']]))
    page.getMap('annotations').delete('mal:9')
    const update = encodeStateAsUpdate(page, encodeStateVector(world.doc))
    expect(world.send('mal', update)).toMatchObject({ kind: 'admitted' })
    expect(world.doc.getMap('annotations').has('mal:9')).toBe(false)
    const hanging = rawUpdate([
      {
        client: 811,
        clock: 0,
        structs: [
          { gc: 2 },
          { content: any('x'), origin: [811, 1] },
          { content: any('y'), parent: [811, 0] },
        ],
      },
    ])
    const before = world.doc.toJSON()
    expect(world.send('mal', hanging)).toMatchObject({ kind: 'admitted' })
    expect(world.doc.toJSON()).toEqual(before)
  })

  it('holds nothing of who may write nothing, if only what nobody would see', () => {
    const world = furnishedWorld()
    world.send(
      'ben',
      edit(world.replica(BEN), (doc) => doc.getMap('annotations').delete('ben:1')),
    )
    const before = encodeStateAsUpdate(world.doc)
    const [gone] = [...(world.doc.store.clients.get(BEN) ?? [])].filter((struct) => struct.deleted)
    const hidden: RawStruct[] = [
      { gc: 1 },
      { content: any('x'), parent: [BEN, gone?.id.clock ?? 0], key: 'body' },
    ]
    for (const struct of hidden) {
      const update = rawUpdate([{ client: 840, clock: 0, structs: [struct] }])
      expect(world.send('rea', update)).toMatchObject({ kind: 'refused' })
      expect(encodeStateAsUpdate(world.doc)).toEqual(before)
    }
    expect(world.send('rea', before)).toMatchObject({ kind: 'admitted', update: null })
  })

  it('written on something that was removed meanwhile is accepted and shows nothing', () => {
    const world = furnishedWorld()
    const page = world.replica(MAL)
    const late = edit(page, (doc) =>
      doc.getMap<YMap<unknown>>('annotations').get('mal:1')?.set('body', 'late'),
    )
    world.doc.getMap('annotations').delete('mal:1')
    expect(world.send('mal', late)).toMatchObject({ kind: 'admitted' })
    expect(world.doc.getMap('annotations').has('mal:1')).toBe(false)
  })

  it('loses the deletions of marks that its writer has no say over, and nothing else', () => {
    const world = furnishedWorld()
    const page = world.replica(MAL)
    const update = edit(page, (doc) => {
      headingText(doc).format(0, 5, { bold: null })
      doc.getMap('annotations').set('mal:2', new YMap([['body', 'x']]))
      doc.getMap('annotations').delete('mal:1')
    })
    const shown = headingText(world.doc).toString()
    expect(world.send('mal', update)).toMatchObject({ kind: 'admitted' })
    expect(headingText(world.doc).toString()).toBe(shown)
    expect([...world.doc.getMap('annotations').keys()].toSorted()).toEqual(['ben:1', 'mal:2'])
  })
})

describe('G9 an update that waits', () => {
  it('is judged once the step 2 is in that it hangs on', () => {
    const world = furnishedWorld()
    const page = world.replica(820)
    page.getMap('annotations').set('mal:5', new YMap([['body', 'offline']]))
    const offline = encodeStateAsUpdate(page, encodeStateVector(world.doc))
    const keystroke = edit(page, (doc) =>
      doc.getMap<YMap<unknown>>('annotations').get('mal:5')?.set('body', 'online'),
    )
    expect(world.send('mal', keystroke)).toMatchObject({ kind: 'waits', code: 'gap' })
    expect(world.send('mal', offline)).toMatchObject({ kind: 'admitted' })
    expect(world.send('mal', keystroke)).toMatchObject({ kind: 'admitted' })
    expect(world.doc.getMap<YMap<unknown>>('annotations').get('mal:5')?.get('body')).toBe('online')
  })

  it('says what is missing', () => {
    const world = furnishedWorld()
    const unknown = rawUpdate([
      { client: MAL, clock: world.next(MAL), structs: [{ content: any('x'), origin: [99, 0] }] },
    ])
    expect(world.send('mal', unknown)).toMatchObject({ kind: 'waits', code: 'unknown-origin' })
    const future = rawUpdate([], [{ client: BEN, ranges: [[world.next(BEN), 1]] }])
    expect(world.send('mal', future)).toMatchObject({ kind: 'waits', code: 'unknown-deletion' })
  })

  it('is refused at once when it is somebody else’s', () => {
    const world = furnishedWorld()
    const gap = rawUpdate([{ client: BEN, clock: world.next(BEN) + 1, structs: [{ gc: 1 }] }])
    expect(world.send('mal', gap)).toMatchObject({ kind: 'refused', code: 'identity' })
  })
})

describe('G2 a known range that is sent again', () => {
  it('keeps its place and its words, whatever is claimed this time', () => {
    const world = furnishedWorld()
    const before = encodeStateAsUpdate(world.doc)
    const again = rawUpdate([
      { client: BEN, clock: 0, structs: [{ content: text('hacked'), parent: 'notes' }] },
    ])
    expect(world.send('ben', again)).toMatchObject({ kind: 'admitted', update: null })
    expect(encodeStateAsUpdate(world.doc)).toEqual(before)
  })

  it('of another person is no offence', () => {
    const world = furnishedWorld()
    const again = rawUpdate([{ client: BEN, clock: 0, structs: [{ content: deleted(1), parent: 'notes' }] }])
    expect(world.send('mal', again)).toMatchObject({ kind: 'admitted', update: null })
  })

  it('leaves what follows it to be judged by where the document has it', () => {
    const world = furnishedWorld()
    const clock = world.next(MAL) - 1
    const longer = rawUpdate([
      { client: MAL, clock, structs: [{ content: any('known', 'new'), parent: 'facts', key: 'slogan' }] },
    ])
    expect(world.send('mal', longer)).toMatchObject({ kind: 'refused' })
  })
})

describe('G11 limits', () => {
  it.each([
    ['structs', { structs: 3 }],
    ['clientIDs', { clients: 1 }],
    ['deletions', { deletions: 1 }],
    ['bytes', { bytes: 20 }],
    ['values', { values: 2 }],
    ['collected clocks', { collected: 6 }],
  ])('on %s refuse what is beyond them', (_what, limit) => {
    const world = furnishedWorld()
    const update = rawUpdate(
      [830, 831].map((client) => ({
        client,
        clock: 0,
        structs: [
          { gc: 4 },
          ...[0, 1].map((i) => ({ content: any(i), parent: 'annotations', key: `mal:${client}${i}` })),
        ],
      })),
      [{ client: MAL, ranges: [[0, world.next(MAL)]] }],
    )
    world.limits = { ...DEFAULT_LIMITS, ...limit }
    expect(world.send('mal', update)).toMatchObject({ kind: 'refused', code: 'too-large' })
  })
})

function firstLetter(doc: Doc): readonly [number, number] {
  for (let item = headingText(doc)._start; item !== null; item = item.right) {
    if (!item.deleted && 'str' in item.content) return [item.id.client, item.id.clock]
  }
  return [0, 0]
}
