import { Map as YMap, Text, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import { describe, expect, it } from 'vitest'
import { headingText } from './testing/attack.ts'
import { any, rawUpdate, type } from './testing/encode.ts'
import { placesOf, placesOfEdit } from './testing/places-of.ts'
import { PEOPLE, edit, furnishedWorld } from './testing/world.ts'

const ADA = PEOPLE.ada.client
const here = { dead: false, fresh: false, nodes: [] }

describe('G6 places of deletions', () => {
  it('an overwritten value goes, whether or not the update says so', () => {
    const world = furnishedWorld()
    const structs = [{ content: any('new'), origin: world.idAt('facts', 'title') }]
    expect(placesOf(world, rawUpdate([{ client: ADA, clock: world.next(ADA), structs }]))).toEqual([
      { ...here, root: 'facts', path: ['title'], verb: 'insert', content: { kind: 'any', values: ['new'] } },
      { ...here, root: 'facts', path: ['title'], verb: 'delete' },
    ])
  })

  it('an overwritten map is one deletion, not one of each field', () => {
    const places = placesOfEdit((doc) => doc.getMap('timeline').set('entry', new YMap()))
    expect(places.filter(({ verb }) => verb === 'delete')).toEqual([
      { ...here, root: 'timeline', path: ['entry'], verb: 'delete' },
    ])
  })

  it('a deleted element is one deletion, not one of each part', () => {
    expect(placesOfEdit((doc) => doc.getXmlFragment('notes').delete(0, 1))).toEqual([
      { ...here, root: 'notes', path: [null], verb: 'delete' },
    ])
  })

  it('many letters of one text are one deletion', () => {
    const places = placesOfEdit((doc) => {
      headingText(doc).delete(7, 1)
      headingText(doc).delete(2, 1)
    })
    expect(places).toEqual([
      { ...here, root: 'notes', path: [null, null, null], nodes: ['heading'], verb: 'delete' },
    ])
  })

  it('what is created and deleted in one update is no deletion', () => {
    const places = placesOfEdit((doc) => {
      doc.getMap('facts').set('note', 'x')
      doc.getMap('facts').delete('note')
    })
    expect(places.map(({ verb }) => verb)).toEqual(['insert'])
  })

  it('what was deleted before is not deleted again', () => {
    const world = furnishedWorld()
    placesOf(
      world,
      edit(world.replica(ADA), (doc) => doc.getMap('timeline').delete('entry')),
    )
    const page = world.replica(ADA)
    page.getMap('facts').set('title', 'x')
    const all = encodeStateAsUpdate(page, encodeStateVector(world.doc))
    expect(placesOf(world, all).map(({ root, verb }) => `${verb} ${root}`)).toEqual([
      'insert facts',
      'delete facts',
    ])
  })

  it('a type under a key is replaced by a fresh one of the same kind', () => {
    const places = placesOfEdit((doc) => doc.getMap('facts').set('summary', new Text('new')))
    expect(places.map(({ path, verb, fresh }) => ({ path, verb, fresh }))).toEqual([
      { path: ['summary'], verb: 'insert', fresh: false },
      { path: ['summary', null], verb: 'insert', fresh: true },
      { path: ['summary'], verb: 'delete', fresh: false },
    ])
  })

  it('nesting is bounded', () => {
    const world = furnishedWorld()
    const first = world.next(ADA)
    const structs = Array.from({ length: 101 }, (_, i) => ({
      content: type('xml-element', 'list'),
      parent: i === 0 ? 'notes' : ([ADA, first + i - 1] as const),
    }))
    const admission = world.send('ada', rawUpdate([{ client: ADA, clock: first, structs }]))
    expect(admission).toMatchObject({ kind: 'refused', code: 'too-deep' })
  })
})
