import { ContentType, Map as YMap, Text, XmlElement, XmlText, applyUpdate } from 'yjs'
import { describe, expect, it } from 'vitest'
import { storedContainer } from './container.ts'
import { heading, headingText } from './testing/attack.ts'
import { any, deleted, rawUpdate, text, type } from './testing/encode.ts'
import type { RawStruct } from './testing/encode.ts'
import { placesOf, placesOfEdit } from './testing/places-of.ts'
import { PEOPLE, edit, furnishedWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'

const ADA = PEOPLE.ada.client

const here = { dead: false, fresh: false, nodes: [] }

describe('G4 G5 places of inserts', () => {
  it('a value under a key of a root', () => {
    expect(placesOfEdit((doc) => doc.getMap('facts').set('severity', 'high'))).toEqual([
      {
        ...here,
        root: 'facts',
        path: ['severity'],
        verb: 'insert',
        content: { kind: 'any', values: ['high'] },
      },
    ])
  })

  it('a new map and its fields, which are in something fresh', () => {
    const places = placesOfEdit((doc) => doc.getMap('timeline').set('e2', new YMap([['text', 'x']])))
    expect(places).toEqual([
      { ...here, root: 'timeline', path: ['e2'], verb: 'insert', content: { kind: 'type', type: 'map' } },
      {
        ...here,
        root: 'timeline',
        path: ['e2', 'text'],
        verb: 'insert',
        content: { kind: 'any', values: ['x'] },
        fresh: true,
      },
    ])
  })

  it('a letter in a text under a key', () => {
    const places = placesOfEdit((doc) => doc.getMap<Text>('facts').get('summary')?.insert(3, '!'))
    expect(places).toEqual([
      {
        ...here,
        root: 'facts',
        path: ['summary', null],
        verb: 'insert',
        content: { kind: 'string', text: '!' },
      },
    ])
  })

  it('an element with text, with the names of the nodes passed', () => {
    const places = placesOfEdit((doc) => {
      const list = new XmlElement('list')
      const item = new XmlElement('item')
      item.insert(0, [new XmlText('x')])
      list.insert(0, [item])
      doc.getXmlFragment('notes').insert(0, [list])
    })
    expect(places.map(({ path, nodes, content, fresh }) => ({ path, nodes, content, fresh }))).toEqual([
      {
        path: [null],
        nodes: [],
        content: { kind: 'type', type: 'xml-element', nodeName: 'list' },
        fresh: false,
      },
      {
        path: [null, null],
        nodes: ['list'],
        content: { kind: 'type', type: 'xml-element', nodeName: 'item' },
        fresh: true,
      },
      {
        path: [null, null, null],
        nodes: ['list', 'item'],
        content: { kind: 'type', type: 'xml-text' },
        fresh: true,
      },
      {
        path: [null, null, null, null],
        nodes: ['list', 'item'],
        content: { kind: 'string', text: 'x' },
        fresh: true,
      },
    ])
  })

  it('an attribute of an element', () => {
    expect(placesOfEdit((doc) => heading(doc).setAttribute('level', '2'))).toEqual([
      {
        ...here,
        root: 'notes',
        path: [null, 'level'],
        nodes: ['heading'],
        verb: 'insert',
        content: { kind: 'any', values: ['2'] },
      },
    ])
  })

  it('marks of a text, with their values decoded', () => {
    const link = { href: 'https://example.org' }
    const places = placesOfEdit((doc) => headingText(doc).format(9, 4, { link }))
    expect(places.map(({ path, nodes, content }) => ({ path, nodes, content }))).toEqual(
      [link, null].map((value) => ({
        path: [null, null, null],
        nodes: ['heading'],
        content: { kind: 'format', key: 'link', value },
      })),
    )
  })

  it('none under a root that the document does not have', () => {
    const world = furnishedWorld()
    const structs = [{ content: any('x'), parent: 'evil', key: 'ada' }]
    const update = rawUpdate([{ client: ADA, clock: world.next(ADA), structs }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'unknown-root' })
  })

  it('none inside a thing under a root that nobody is to write to, though the document has it', () => {
    const world = furnishedWorld()
    world.doc.getMap('elsewhere').set('thing', new YMap())
    const structs = [{ content: any('x'), parent: world.idAt('elsewhere', 'thing'), key: 'ada' }]
    const update = rawUpdate([{ client: ADA, clock: world.next(ADA), structs }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'unknown-root' })
  })

  it('none that could be told in a type that Yjs has and the documents do not', () => {
    const { doc } = furnishedWorld()
    const structs = [{ content: type('xml-hook', 'evil'), parent: 'facts', key: 'hook' }]
    applyUpdate(doc, rawUpdate([{ client: 9, clock: 0, structs }]))
    const content = doc.getMap('facts')._map.get('hook')?.content
    if (!(content instanceof ContentType)) throw new TypeError('There is no hook')
    expect(() => storedContainer(content.type)).toThrow('does not know: YXmlHook')
  })

  it('none inside a plain value of the same update', () => {
    const world = furnishedWorld()
    const clock = world.next(ADA)
    const structs = [
      { content: any('x'), parent: 'facts', key: 'a' },
      { content: any('y'), parent: [ADA, clock] as const, key: 'b' },
    ]
    const update = rawUpdate([{ client: ADA, clock, structs }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'misplaced' })
  })

  it.each<[string, RawStruct]>([
    ['a key in what has none', { content: type('xml-element', 'paragraph'), parent: 'notes', key: 'x' }],
    ['no key in a map, were it only deleted', { content: deleted(1), parent: 'facts' }],
  ])('none under %s', (_what, struct) => {
    const world = furnishedWorld()
    const update = rawUpdate([{ client: ADA, clock: world.next(ADA), structs: [struct] }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'misplaced' })
  })

  it('none between a child and an attribute of one element', () => {
    const world = furnishedWorld()
    placesOf(
      world,
      edit(world.replica(ADA), (doc) => heading(doc).setAttribute('level', '2')),
    )
    const child = heading(world.doc)._start?.id
    const attribute = heading(world.doc)._map.get('level')?.id
    if (!child || !attribute) throw new TypeError('The heading has no child or no attribute')
    const structs: RawStruct[] = [
      {
        content: type('xml-text'),
        origin: [child.client, child.clock],
        right: [attribute.client, attribute.clock],
      },
    ]
    const update = rawUpdate([{ client: ADA, clock: world.next(ADA), structs }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'misplaced' })
  })

  it('structs of several clientIDs that hang on each other by turns', () => {
    const world = furnishedWorld()
    const first = world.next(ADA)
    const update = rawUpdate([
      {
        client: ADA,
        clock: first,
        structs: [
          { content: text('b'), origin: [700, 0] },
          { content: text('d'), origin: [701, 0] },
        ],
      },
      { client: 700, clock: 0, structs: [{ content: text('a'), right: lettersOf(world) }] },
      { client: 701, clock: 0, structs: [{ content: text('c'), origin: [ADA, first] }] },
    ])
    const places = placesOf(world, update)
    expect(places.map(({ content }) => content)).toEqual(
      ['a', 'b', 'c', 'd'].map((letter) => ({ kind: 'string', text: letter })),
    )
    expect(places.every(({ path }) => path.join() === 'summary,')).toBe(true)
  })

  it('what is put into something deleted is dead, and so is what is put into that', () => {
    const world = furnishedWorld()
    const page = world.replica(ADA)
    const late = edit(page, (doc) =>
      doc
        .getMap<YMap<unknown>>('timeline')
        .get('entry')
        ?.set('more', new YMap([['text', 'x']])),
    )
    world.doc.gc = false
    placesOf(
      world,
      edit(world.replica(ADA + 1), (doc) => doc.getMap('timeline').delete('entry')),
    )
    const places = placesOf(world, late)
    expect(places.map(({ path, dead }) => ({ path, dead }))).toEqual([
      { path: ['entry', 'more'], dead: true },
      { path: ['entry', 'more', 'text'], dead: true },
    ])
  })

  it('what hangs on something collected has no place and reaches no judge', () => {
    const world = furnishedWorld()
    const page = world.replica(ADA)
    const late = edit(page, (doc) => doc.getMap<YMap<unknown>>('timeline').get('entry')?.set('text', 'x'))
    placesOf(
      world,
      edit(world.replica(ADA + 1), (doc) => doc.getMap('timeline').delete('entry')),
    )
    expect(placesOf(world, late)).toEqual([])
    expect(world.doc.getMap('timeline').size).toBe(0)
  })
})

/** Id of the first letter of the summary. */
function lettersOf(world: World): readonly [number, number] {
  const [client, clock] = world.idAt('facts', 'summary')
  return [client, clock + 1]
}
