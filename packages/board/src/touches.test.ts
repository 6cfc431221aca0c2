import { describe, expect, it } from 'vitest'
import { type Place, type PlacedContent, touchOf } from './touches.ts'

const KEY = 'personperson:thingthing01'
const put = (root: string, path: (string | null)[], content: PlacedContent, nodes: string[] = []): Place => ({
  root,
  path,
  nodes,
  verb: 'insert',
  content,
})
const words: PlacedContent = { kind: 'string', text: 'words' }
const value = (...values: unknown[]): PlacedContent => ({ kind: 'any', values })
const map: PlacedContent = { kind: 'type', type: 'map' }

describe('what a place means', () => {
  it('names the thing, the field, the verb and whose it is', () => {
    expect(touchOf(put('annotations', [KEY], map))).toEqual({
      ok: true,
      touch: { section: 'annotations', id: KEY, field: null, verb: 'create', owner: 'personperson' },
    })
    expect(touchOf(put('annotations', [KEY, 'body'], value('I saw it')))).toMatchObject({
      touch: { field: 'body', verb: 'set' },
    })
    expect(touchOf({ root: 'annotations', path: [KEY], nodes: [], verb: 'delete' })).toMatchObject({
      touch: { verb: 'delete', owner: 'personperson' },
    })
    expect(touchOf(put('checkin', ['personperson'], value({ why: 'to learn' })))).toMatchObject({
      touch: { owner: 'personperson' },
    })
    expect(
      touchOf(put('notes', [null, null], { kind: 'string', text: 'word' }, ['paragraph'])),
    ).toMatchObject({ touch: { section: 'notes', id: null, owner: null } })
  })

  it.each<[string, Place]>([
    ['a root that the document does not have', put('elsewhere', ['a'], value(1))],
    ['a root by the name of __proto__', put('__proto__', ['a'], value(1))],
    ['a key that is no id', put('timeline', ['short'], map)],
    ['a key with two owners', put('timeline', ['personperson:otherother:thingthing01'], map)],
    ['a value where a map belongs', put('annotations', [KEY], value('words'))],
    ['a map where a value belongs', put('agreement', ['personperson'], map)],
    ['a list where a map belongs', put('timeline', [null], value(1))],
    ['a field that a thing does not have', put('annotations', [KEY, 'colour'], value('red'))],
    ['a field by the name of constructor', put('annotations', [KEY, 'constructor'], value('red'))],
    ['a nested type in a field', put('annotations', [KEY, 'body'], { kind: 'type', type: 'text' })],
    ['something inside a field', put('annotations', [KEY, 'body', null], { kind: 'string', text: 'a' })],
    ['a word that an enumeration does not have', put('annotations', [KEY, 'lens'], value('guessed'))],
    ['two values in one field, one of them wrong', put('annotations', [KEY, 'body'], value('a', 7))],
    ['no value in a field', put('annotations', [KEY, 'body'], value())],
    [
      'two values of an attribute, one of them wrong',
      put('notes', [null, 'level'], value(2, {}), ['heading']),
    ],
    ['a text longer than its limit', put('timeline', ['thingthing01', 'text'], value('x'.repeat(501)))],
    ['a time that is none', put('timeline', ['thingthing01', 'at'], value('yesterday'))],
    [
      'an answer that is none',
      put('agreement', ['personperson'], value({ answer: 'maybe', at: '2026-01-01T00:00:00Z' })),
    ],
    ['another text in place of a shared one', put('facts', ['summary'], { kind: 'type', type: 'text' })],
    [
      'markup in a shared text',
      put('facts', ['summary', null], { kind: 'format', key: 'bold', value: true }),
    ],
    [
      'a script in the notes',
      put('notes', [null], { kind: 'type', type: 'xml-element', nodeName: 'script' }),
    ],
    ['an event handler in the notes', put('notes', [null, 'onerror'], value('alert(1)'), ['paragraph'])],
    [
      'a link that runs code',
      put('notes', [null, null], { kind: 'format', key: 'link', value: { href: ' JavaScript:alert(1)' } }, [
        'paragraph',
      ]),
    ],
    [
      'a mark that the notes do not know',
      put('notes', [null, null], { kind: 'format', key: 'glow', value: true }, ['paragraph']),
    ],
    ['a line marked as what there is not', put('notes', [null, 'mark'], value('blame'), ['paragraph'])],
    ['a speaker who is no person', put('notes', [null, 'speaker'], value('Mei'), ['paragraph'])],
    ['a line written at no time', put('notes', [null, 'at'], value('soon'), ['paragraph'])],
    ['a line of no timebox', put('notes', [null, 'box'], value('lunch'), ['paragraph'])],
    ['a line turned into nothing there is', put('notes', [null, 'made'], value('root'), ['paragraph'])],
    [
      'a link to a kind of thing that there is not',
      put('notes', [null, null, 'kind'], value('file'), ['paragraph', 'mention']),
    ],
    [
      'a link whose label runs on',
      put('notes', [null, null, 'label'], value('x'.repeat(501)), ['paragraph', 'mention']),
    ],
    ['words for a tick', put('notes', [null, null, 'checked'], value('yes'), ['taskList', 'taskItem'])],
    [
      'a cell over nothing',
      put('notes', [null, null, null, 'colspan'], value(0), ['table', 'tableRow', 'tableCell']),
    ],
    ['an attribute that every object has', put('notes', [null, 'toString'], value('x'), ['paragraph'])],
    ['a map inside the notes', put('notes', [null], map)],
    ['a list where facts have names', put('facts', [null], value('a'))],
    [
      'the deletion of a fact that there is not',
      { root: 'facts', path: ['slogan'], nodes: [], verb: 'delete' },
    ],
    ['a fact that there is not', put('facts', ['slogan'], value('a'))],
    ['something below the letters of a shared text', put('facts', ['summary', null, null], words)],
    [
      'a map in place of a shared text, while deleting',
      { ...put('facts', ['summary'], map), verb: 'delete' },
    ],
    ['a key of a value that is no id', put('votes', ['short'], value([]))],
    ['something inside a value', put('votes', ['personperson', 'x'], value([]))],
    ['words in a block that there is not', put('notes', [null, null], words, ['marquee'])],
    ['words of the notes outside any block', put('notes', [null], words)],
    ['a text of the notes outside any block', put('notes', [null], { kind: 'type', type: 'xml-text' })],
    [
      'a fragment inside the notes',
      put('notes', [null], { kind: 'type', type: 'xml-fragment', nodeName: 'paragraph' }),
    ],
    [
      'a mark with words for attributes',
      put('notes', [null, null], { kind: 'format', key: 'bold', value: 'x' }, ['paragraph']),
    ],
    [
      'a mark with a list for attributes',
      put('notes', [null, null], { kind: 'format', key: 'bold', value: [] }, ['paragraph']),
    ],
    [
      'an attribute that a mark does not have',
      put('notes', [null, null], { kind: 'format', key: 'link', value: { onclick: 'x' } }, ['paragraph']),
    ],
    [
      'an attribute of a mark that is no plain value',
      put('notes', [null, null], { kind: 'format', key: 'link', value: { title: {} } }, ['paragraph']),
    ],
    [
      'a link that is too long',
      put(
        'notes',
        [null, null],
        { kind: 'format', key: 'link', value: { href: `https://x/${'x'.repeat(20_000)}` } },
        ['paragraph'],
      ),
    ],
    ['a picture with an address', put('notes', [null, 'src'], value('https://x.example/a.png'), ['image'])],
    ['a picture that runs', put('notes', [null, 'onerror'], value('alert(1)'), ['image'])],
    ['a picture that is no file', put('notes', [null, 'fileId'], value('../../other'), ['image'])],
    ['a picture that names nothing', put('notes', [null, 'fileId'], value(7), ['image'])],
  ])('refuses %s', (_, place) => {
    expect(touchOf(place)).toMatchObject({ ok: false, detail: expect.stringMatching(/\.$/) })
  })

  it('lets values in that were set one after the other and taken back, each of them right', () => {
    expect(touchOf(put('annotations', [KEY, 'body'], value('a', 'b')))).toMatchObject({ ok: true })
    expect(touchOf(put('votes', ['personperson'], value([], ['thingthing01'])))).toMatchObject({ ok: true })
  })

  it('lets words, blocks, marks and safe links into the notes', () => {
    for (const href of ['https://example.org/a', 'mailto:a@example.org', '#entry', '/r/abc']) {
      expect(
        touchOf(put('notes', [null, null], { kind: 'format', key: 'link', value: { href } }, ['paragraph']))
          .ok,
      ).toBe(true)
    }
    expect(touchOf(put('notes', [null], { kind: 'type', type: 'xml-element', nodeName: 'heading' })).ok).toBe(
      true,
    )
    expect(touchOf(put('notes', [null, 'level'], value(2), ['heading'])).ok).toBe(true)
    expect(touchOf(put('notes', [null, 'fileId'], value('graphofdb200'), ['image'])).ok).toBe(true)
    expect(touchOf(put('notes', [null, 'alt'], value('Lag of db2'), ['image'])).ok).toBe(true)
    for (const [attribute, given] of Object.entries({
      mark: 'surprise',
      speaker: 'personperson',
      at: '2026-01-01T14:29:00.000Z',
      box: 'timeline',
      entryId: 'entryentry01',
      made: 'annotation',
      madeId: KEY,
    })) {
      expect([attribute, touchOf(put('notes', [null, attribute], value(given), ['paragraph'])).ok]).toEqual([
        attribute,
        true,
      ])
    }
    expect(
      touchOf(put('notes', [null, null, 'id'], value('entryentry01'), ['paragraph', 'mention'])).ok,
    ).toBe(true)
    expect(touchOf(put('notes', [null, null], { kind: 'type', type: 'xml-text' }, ['paragraph'])).ok).toBe(
      true,
    )
  })
})
