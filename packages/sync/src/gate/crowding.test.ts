import { Text, applyUpdate, encodeStateAsUpdate, encodeStateVector } from 'yjs'
import type { Doc } from 'yjs'
import { describe, expect, it } from 'vitest'
import { any, rawUpdate, text } from './testing/encode.ts'
import type { Id, RawStruct } from './testing/encode.ts'
import { PEOPLE, edit, furnishedWorld } from './testing/world.ts'
import type { World } from './testing/world.ts'

const ADA = PEOPLE.ada.client
const LETTERS = 4000

/** A room whose summary is one long text, and the id of each of its letters. */
function longText(): { world: World; letter: (at: number) => Id } {
  const world = furnishedWorld()
  world.send(
    'ada',
    edit(world.replica(ADA), (doc) => summary(doc).insert(0, 'x'.repeat(LETTERS))),
  )
  const { client, clock } = summary(world.doc)._start?.id ?? { client: 0, clock: 0 }
  return { world, letter: (at) => [client, clock + at] }
}

function summary(doc: Doc): Text {
  const found = doc.getMap('facts').get('summary')
  if (!(found instanceof Text)) throw new TypeError('There is no summary')
  return found
}

function many(world: World, make: (i: number, own: (back: number) => Id) => RawStruct): Uint8Array {
  const first = world.next(ADA)
  const structs = Array.from({ length: LETTERS - 2 }, (_, i) =>
    make(i, (back) => [ADA, first + i - back] as const),
  )
  return rawUpdate([{ client: ADA, clock: first, structs }])
}

describe('G11 an update whose structs would make Yjs search', () => {
  it('is refused when they span what stands in the document', () => {
    const { world, letter } = longText()
    const update = many(world, (i) => ({
      content: text('y'),
      origin: letter(0),
      right: letter(LETTERS - 1 - i),
    }))
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'too-large' })
  })

  it('is refused when few of them span a text of many pieces', () => {
    const { world, letter } = longText()
    const pieces = many(world, (i) => ({ content: text('y'), origin: letter(i), right: letter(i + 1) }))
    expect(world.send('ada', pieces)).toMatchObject({ kind: 'admitted' })
    const wide = { content: text('z'), origin: letter(0), right: letter(LETTERS - 1) }
    const structs = Array.from({ length: 20 }, () => wide)
    const update = rawUpdate([{ client: ADA, clock: world.next(ADA), structs }])
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'too-large' })
    world.limits = { ...world.limits, crowding: 2 * LETTERS - 100 }
    const one = rawUpdate([{ client: ADA, clock: world.next(ADA), structs: [wide] }])
    expect(world.send('ada', one)).toMatchObject({ kind: 'refused', code: 'too-large' })
  })

  it('is refused when they span what the update itself brings', () => {
    const { world, letter } = longText()
    const half = LETTERS / 2
    const update = many(world, (i, own) =>
      i < half
        ? { content: text('y'), origin: i === 0 ? letter(0) : own(1), right: letter(1) }
        : { content: text('z'), origin: letter(0), right: own(2 * (i - half) + 1) },
    )
    expect(world.send('ada', update)).toMatchObject({ kind: 'refused', code: 'too-large' })
  })

  it('is refused when one spans what was typed in a row', () => {
    const { world, letter } = longText()
    world.limits = { ...world.limits, crowding: LETTERS / 2 }
    const typed = (last: RawStruct): Uint8Array =>
      many(world, (i, own) => {
        if (i === LETTERS - 3) return last
        return { content: text('y'), origin: i === 0 ? letter(0) : own(1), right: letter(1) }
      })
    const wide = { content: text('z'), origin: letter(0), right: letter(1) }
    expect(world.send('ada', typed(wide))).toMatchObject({ kind: 'refused', code: 'too-large' })
    const aside = { content: text('z'), origin: letter(1), right: letter(2) }
    expect(world.send('ada', typed(aside))).toMatchObject({ kind: 'admitted' })
  })
})

describe('G11 values under one key', () => {
  const values = (client: number, count: number, follows: boolean) => ({
    client,
    clock: 0,
    structs: Array.from({ length: count }, (_, i): RawStruct =>
      follows && i > 0
        ? { content: any(i), origin: [client, i - 1] }
        : { content: any(i), parent: 'facts', key: 'slogan' },
    ),
  })

  it('are let in when each follows the one before, of one client or of two', () => {
    const { world } = longText()
    expect(world.send('ada', rawUpdate([values(901, 5000, true)]))).toMatchObject({ kind: 'admitted' })
    const two = rawUpdate([values(902, 100, true), values(903, 100, true)])
    expect(furnishedWorld().send('ada', two)).toMatchObject({ kind: 'admitted' })
  })

  it('are refused when each claims to be the first', () => {
    const { world } = longText()
    expect(world.send('ada', rawUpdate([values(901, 5000, false)]))).toMatchObject({ code: 'too-large' })
  })

  it('are refused when too many of the document stand behind them', () => {
    const { world } = longText()
    // Two keys in turn: what stands side by side and is deleted, Yjs makes one.
    const structs = Array.from({ length: 10_000 }, (_, i): RawStruct =>
      i < 2
        ? { content: any(i), parent: 'facts', key: i === 0 ? 'slogan' : 'motto' }
        : { content: any(i), origin: [901, i - 2] },
    )
    applyUpdate(world.doc, rawUpdate([{ client: 901, clock: 0, structs }]))
    const again = Array.from({ length: 30 }, (_, i) => values(910 + i, 1, false))
    expect(world.send('ada', rawUpdate(again))).toMatchObject({ code: 'too-large' })
    expect(world.send('ada', rawUpdate(again.slice(0, 2)))).toMatchObject({ kind: 'admitted' })
  })
})

describe('G11 a large update that makes Yjs search nowhere', () => {
  it.each<[string, (i: number, own: (back: number) => Id, letter: (at: number) => Id) => RawStruct]>([
    [
      'one letter between every two',
      (i, _own, at) => ({ content: text('y'), origin: at(i), right: at(i + 1) }),
    ],
    [
      'letters typed one after the other',
      (i, own, at) => ({ content: text('y'), origin: i === 0 ? at(0) : own(1), right: at(1) }),
    ],
    [
      'letters each typed before the last',
      (i, own, at) => ({ content: text('y'), origin: at(0), right: i === 0 ? at(1) : own(1) }),
    ],
  ])('is let in: %s', (_what, make) => {
    const { world, letter } = longText()
    const update = many(world, (i, own) => make(i, own, letter))
    expect(world.send('ada', update)).toMatchObject({ kind: 'admitted' })
    expect(summary(world.doc).length).toBeGreaterThan(2 * LETTERS - 10)
  })

  it('is let in when two people wrote all over one text without seeing each other', () => {
    const { world } = longText()
    const pages = [world.replica(901), world.replica(902)]
    for (const [p, page] of pages.entries()) {
      for (let i = 0; i < 1500; i++) {
        const at = (i * 7919 + p * 31) % summary(page).length
        if (i % 5 === 0) summary(page).delete(at, 1)
        else summary(page).insert(at, 'word')
      }
    }
    for (const page of pages) {
      const offline = encodeStateAsUpdate(page, encodeStateVector(world.doc))
      expect(world.send('ada', offline)).toMatchObject({ kind: 'admitted' })
    }
  })

  it('is let in when two people wrote 5,000 letters at the same 5,000 spots', () => {
    const { world } = longText()
    const pages = [world.replica(901), world.replica(902)]
    for (const page of pages)
      for (let i = 0; i < 5000; i++) summary(page).insert((i * 7919) % summary(page).length, 'y')
    for (const page of pages) {
      const offline = encodeStateAsUpdate(page, encodeStateVector(world.doc))
      expect(world.send('ada', offline)).toMatchObject({ kind: 'admitted' })
    }
  })

  it('is let in when two people wrote the end of one text, a thousand pieces each', () => {
    const { world } = longText()
    const pages = [world.replica(901), world.replica(902)]
    for (const page of pages) {
      for (let i = 0; i < 1000; i++) {
        const { length } = summary(page)
        summary(page).insert(length, 'word ')
        summary(page).insert(length, i % 2 ? 'x' : 'y')
        if (i % 3 === 0) summary(page).delete(length - 1, 2)
      }
    }
    for (const page of pages) {
      const offline = encodeStateAsUpdate(page, encodeStateVector(world.doc))
      expect(world.send('ada', offline)).toMatchObject({ kind: 'admitted' })
    }
  })
})
