import { notesOf, type Role } from '@second-story/board'
import { applyUpdate, Doc, encodeStateAsUpdate, type Map as YMap, XmlElement, XmlText } from 'yjs'
import { expect, test } from 'vitest'
import { heard, type Attacker, type Stage } from './stage.ts'
import type { Id } from './raw.ts'

/** Something that a hostile client can send, and how it shows that it went through. */
export interface Attack {
  name: string
  as: Role
  /** The updates, in order. */
  build(attacker: Attacker, stage: Stage): Uint8Array[]
  /** Whether a document suffered. Absent where a plain Yjs server comes through unharmed, too. */
  took?(doc: Doc, attacker: Attacker, stage: Stage): boolean
  /** True where the server is to leave it out in silence: pages of readers send the like by themselves. */
  quiet?: true
}

/** Registers two tests for each attack: it does nothing here, and it does harm where nobody judges. */
export const against = (stage: () => Stage, attacks: readonly Attack[]): void => {
  for (const attack of attacks) {
    const title = `${attack.quiet ? 'leaves out' : 'refuses'}: ${attack.name}`
    const control = attack.took ? ' (on a plain Yjs server it takes effect)' : ''
    test(`${title}${control}`, () => attempt(stage(), attack))
  }
}

const attempt = async (stage: Stage, { as, build, took, quiet }: Attack): Promise<void> => {
  const attacker = await stage.attacker(as)
  const { page } = attacker
  const updates = build(attacker, stage)
  if (took) {
    const plain = plainly(stage, updates)
    expect(took(plain, attacker, stage), 'the control').toBe(true)
  }
  const before = await stage.scene()
  stage.send(page, updates)
  await heard(page)
  expect(page.closes).toEqual(quiet ? [] : [4403])
  expect(page.said.filter((body) => 'code' in body)).toEqual(
    quiet
      ? []
      : [
          {
            code: expect.any(String),
            detail: expect.stringMatching(/^[A-Z].*\.$/s),
            frame: expect.any(Number),
          },
        ],
  )
  expect(await stage.scene()).toBe(before)
  if (took) expect(took(stage.doc, attacker, stage)).toBe(false)
  page.leave()
}

/** A server without a gate: it applies what comes, survives what throws, and goes on with what is left. */
const plainly = (stage: Stage, updates: readonly Uint8Array[]): Doc => {
  const doc = new Doc()
  for (const update of [encodeStateAsUpdate(stage.doc), ...updates]) {
    try {
      applyUpdate(doc, update)
    } catch {
      // Half-applied or not, such a server stays up.
    }
  }
  return doc
}

export const headingOf = (doc: Doc): XmlElement => {
  const heading = notesOf(doc).get(0)
  if (!(heading instanceof XmlElement)) throw new Error('the notes have no heading')
  return heading
}
export const wordsOf = (doc: Doc): XmlText => {
  const words = headingOf(doc).get(0)
  if (!(words instanceof XmlText)) throw new Error('the heading has no words')
  return words
}

/** Id of the last living letter in the notes' heading. */
export const lastOfNotes = (doc: Doc): Id => {
  let last: Id = [0, 0]
  for (let item = wordsOf(doc)._start; item !== null; item = item.right) {
    if (!item.deleted) last = [item.id.client, item.id.clock + item.length - 1]
  }
  return last
}

export const field = (doc: Doc, root: string, key: string, name: string): unknown =>
  (doc.getMap(root).get(key) as YMap<unknown> | undefined)?.get(name)
