import { Doc, Map as YMap, Text, XmlElement, XmlText, applyUpdate, encodeStateAsUpdate } from 'yjs'
import type { Item } from 'yjs'
import { admit } from '../admit.ts'
import type { Admission } from '../admit.ts'
import { DEFAULT_LIMITS } from '../limits.ts'
import type { Limits } from '../limits.ts'
import { ROOTS, exampleJudge } from './example-judge.ts'
import type { Id } from './encode.ts'

/** Who is in the room of the tests, with a role of the example judge and a first clientID. */
export const PEOPLE = {
  ada: { role: 'scribe', client: 100 },
  ben: { role: 'participant', client: 200 },
  mal: { role: 'participant', client: 300 },
  rea: { role: 'reader', client: 400 },
} as const
export type Name = keyof typeof PEOPLE

export const SERVER_CLIENT = 1
export const ROOT_NAMES = Object.keys(ROOTS)

/** A document as a server has it, with what the gate needs to know around it. */
export class World {
  readonly doc: Doc
  readonly owners = new Map<number, string>()
  limits: Limits = DEFAULT_LIMITS

  constructor(doc: Doc = emptyDoc(SERVER_CLIENT)) {
    this.doc = doc
  }

  /** Has an update judged as somebody's, and keeps the bindings as a room would. */
  send(personId: string, update: Uint8Array, role: string = roleOf(personId)): Admission {
    const admission = admit({
      doc: this.doc,
      update,
      writer: { personId, role },
      judge: exampleJudge,
      identity: { ownerOf: (client) => this.owners.get(client), serverClient: SERVER_CLIENT },
      roots: ROOTS,
      limits: this.limits,
    })
    if (admission.kind === 'admitted') {
      for (const binding of admission.bindings) this.owners.set(binding.clientId, binding.personId)
    }
    return admission
  }

  /** A replica of the document as it stands, writing under a clientID. */
  replica(client: number, gc = true): Doc {
    // Set at the end only: Yjs takes a new clientID when its own turns up in what it receives.
    const doc = emptyDoc(0, gc)
    applyUpdate(doc, encodeStateAsUpdate(this.doc))
    doc.clientID = client
    return doc
  }

  /** Clock that a clientID writes next. */
  next(client: number): number {
    const last = this.doc.store.clients.get(client)?.at(-1)
    return last === undefined ? 0 : last.id.clock + last.length
  }

  /** Id of the living value at the end of a way of keys. */
  idAt(root: string, ...keys: string[]): Id {
    let type = this.doc.getMap(root)
    let item: Item | undefined
    for (const key of keys) {
      item = type._map.get(key)
      const value = type.get(key)
      if (value instanceof YMap) type = value
    }
    if (item === undefined) throw new TypeError(`Nothing at ${[root, ...keys].join(' ')}`)
    return [item.id.client, item.id.clock]
  }
}

function roleOf(personId: string): string {
  return Object.hasOwn(PEOPLE, personId) ? PEOPLE[personId as Name].role : 'participant'
}

/** A document with the roots of the example, nothing in them. */
export function emptyDoc(client: number, gc = true): Doc {
  const doc = new Doc({ gc })
  doc.clientID = client
  for (const [name, shape] of Object.entries(ROOTS)) {
    if (shape === 'map') doc.getMap(name)
    else doc.getXmlFragment(name)
  }
  return doc
}

/** What somebody's edit of a replica puts on the wire. */
export function edit(doc: Doc, change: (doc: Doc) => void): Uint8Array {
  const before: Uint8Array[] = []
  const listen = (update: Uint8Array): void => void before.push(update)
  doc.on('update', listen)
  doc.transact(() => change(doc))
  doc.off('update', listen)
  const [update] = before
  if (update === undefined) throw new TypeError('The edit changed nothing')
  return update
}

/** A room in which everybody has written something already. */
export function furnishedWorld(): World {
  const world = new World()
  world.doc.transact(() => {
    const facts = world.doc.getMap('facts')
    facts.set('title', 'Orders waited')
    facts.set('summary', new Text('The queue 😀 was full'))
    world.doc.getMap('agenda').set('state', 'live')
  })
  write(world, 'ada', (doc) => {
    const entry = new YMap<unknown>([
      ['text', 'First page'],
      ['at', '2026-03-01T10:00:00Z'],
    ])
    doc.getMap('timeline').set('entry', entry)
    const heading = new XmlElement('heading')
    const body = new XmlText('Alarm 😀 rang')
    heading.insert(0, [body])
    body.format(0, 5, { bold: true })
    doc.getXmlFragment('notes').insert(0, [heading, new XmlElement('paragraph')])
  })
  write(world, 'ben', (doc) => {
    const annotations = doc.getMap('annotations')
    annotations.set(
      'ben:1',
      new YMap([
        ['body', 'I saw it 😀 early'],
        ['lens', 'saw'],
      ]),
    )
    annotations.set(
      'ben:2',
      new YMap([
        ['body', 'withdrawn'],
        ['lens', 'saw'],
      ]),
    )
    doc.getMap('votes').set('ben', ['entry'])
  })
  write(world, 'ben', (doc) => doc.getMap('annotations').delete('ben:2'))
  write(world, 'mal', (doc) => {
    doc.getMap('annotations').set(
      'mal:1',
      new YMap([
        ['body', 'me too'],
        ['lens', 'knew'],
      ]),
    )
  })
  return world
}

function write(world: World, name: Name, change: (doc: Doc) => void): void {
  const admission = world.send(name, edit(world.replica(PEOPLE[name].client), change))
  if (admission.kind !== 'admitted') throw new TypeError(`Not let in: ${admission.detail}`)
}
