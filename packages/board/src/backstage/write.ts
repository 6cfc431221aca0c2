import * as Y from 'yjs'
import { ownKey } from '../ids.ts'
import { ORIGIN } from '../schema.ts'
import type { Stamp } from '../stamp.ts'
import type { BackstageRoot, CueKind, PrepKind } from './backstage.ts'

/** Says something to the other facilitators, or notes down how the meeting is led; answers its key. */
export const addBackstageWords = (
  backstage: Y.Doc,
  root: 'chat' | 'observations',
  stamp: Stamp,
  text: string,
): string => put(backstage, root, ownKey(stamp.personId, stamp.id), { text, at: stamp.at })

/** Takes back one's own words. */
export const removeBackstageWords = (backstage: Y.Doc, root: 'chat' | 'observations', key: string): void =>
  backstage.transact(() => backstage.getMap(root satisfies BackstageRoot).delete(key), ORIGIN.person)

export interface CuePatch {
  kind?: CueKind
  personId?: string | null
  text?: string
  done?: boolean
}

/** Puts up a cue for whoever conducts; answers its key. */
export const addCue = (backstage: Y.Doc, stamp: Stamp, cue: CuePatch & { kind: CueKind }): string =>
  put(backstage, 'cues', stamp.id, { ...cue, by: stamp.personId, at: stamp.at })

export const editCue = (backstage: Y.Doc, key: string, patch: CuePatch): void =>
  backstage.transact(() => {
    const cue = backstage.getMap<Y.Map<unknown>>('cues' satisfies BackstageRoot).get(key)
    for (const [field, value] of Object.entries(patch)) {
      if (value !== undefined && cue?.get(field) !== value) cue?.set(field, value)
    }
  }, ORIGIN.person)

export interface PrepPatch {
  kind?: PrepKind
  personId?: string
  name?: string
  state?: string
  text?: string
  due?: string | null
}

/** Adds a line to what is prepared: an interview, a private question, something to tick. */
export const addPrep = (backstage: Y.Doc, stamp: Stamp, prep: PrepPatch & { kind: PrepKind }): string =>
  put(backstage, 'prep', stamp.id, { ...prep })

const put = (
  backstage: Y.Doc,
  root: BackstageRoot,
  key: string,
  fields: Readonly<Record<string, unknown>>,
): string => {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined)
  backstage.transact(() => backstage.getMap(root).set(key, new Y.Map(known)), ORIGIN.person)
  return key
}
