import type * as Y from 'yjs'
import { ownerOf } from '../ids.ts'
import { patchRecord } from '../record.ts'
import { ORIGIN, rootMap, TEXT_CHARS } from '../schema.ts'
import { readThing } from '../snapshot.ts'
import type { Action, ActionPatch } from './action.ts'

/** No list of an action may hold more (record.ts). */
const MOST_FROM = 1000
const MOST_SOAKERS = 200
const SIZES = ['s', 'm', 'l'] as const

/**
 * Makes actions that say the same part of one: they point to it and keep their words; what they answer comes together
 * in it, and it takes over what it lacks (an owner, a day, a ticket). Proposals of others are accepted first.
 * @param into key of the one that stands; where it was merged itself meanwhile, the one it went to
 * @returns keys of what became part of it; empty where there was nothing to merge
 */
export const mergeActions = (doc: Y.Doc, into: string, keys: readonly string[]): readonly string[] => {
  const target = standing(doc, into)
  const found = new Map(keys.flatMap((key) => standing(doc, key) ?? []).map((action) => [action.id, action]))
  const parts = [...found.values()].filter(({ id }) => id !== target?.id && ownerOf(id) === null)
  if (!target || ownerOf(target.id) !== null || parts.length === 0) return []
  doc.transact(() => {
    const actions = rootMap(doc, 'actions') as Y.Map<Y.Map<unknown>>
    for (const { id } of parts) actions.get(id)?.set('mergedInto', target.id)
    patchRecord(actions.get(target.id)!, together(target, parts))
  }, ORIGIN.person)
  return parts.map(({ id }) => id)
}

const standing = (doc: Y.Doc, key: string): Action | undefined => {
  const seen = new Set<string>()
  let action = readThing(doc, 'actions', key)
  while (action?.mergedInto !== undefined && !seen.has(action.id)) {
    seen.add(action.id)
    action = readThing(doc, 'actions', action.mergedInto)
  }
  return action
}

const together = (into: Action, parts: readonly Action[]): ActionPatch => {
  const all = [into, ...parts]
  const risks = [...new Set(all.flatMap(({ risk }) => risk?.trim() || []))].join('\n')
  const sizes = all.flatMap(({ size }) => (size ? [SIZES.indexOf(size)] : []))
  return {
    owner: into.owner ?? first(parts, 'owner'),
    due: into.due ?? first(parts, 'due'),
    helps: into.helps ?? first(parts, 'helps'),
    size: sizes.length > 0 ? SIZES[Math.max(...sizes)] : undefined,
    ticket: into.ticket || first(parts, 'ticket'),
    from: united(all.map(({ from }) => from ?? []), MOST_FROM), // prettier-ignore
    soakers: united(all.map(({ soakers }) => soakers ?? []), MOST_SOAKERS), // prettier-ignore
    risk: risks === '' ? undefined : risks.slice(0, TEXT_CHARS),
  }
}

const first = <F extends keyof Action>(parts: readonly Action[], field: F): Action[F] | undefined =>
  parts.find((part) => part[field])?.[field]

const united = (lists: readonly (readonly string[])[], most: number): string[] | undefined => {
  const all = [...new Set(lists.flat())]
  return all.length === 0 ? undefined : all.slice(0, most)
}
