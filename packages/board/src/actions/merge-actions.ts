import type * as Y from 'yjs'
import { type Merge, mergeThings, united } from '../merging.ts'
import { TEXT_CHARS } from '../schema.ts'
import type { Action, ActionPatch } from './action.ts'

/** No list of an action may hold more (record.ts). */
const MOST_FROM = 1000
const MOST_SOAKERS = 200
const SIZES = ['s', 'm', 'l'] as const

/**
 * Makes actions that say the same part of one: they point to it and keep their words; what they answer comes together
 * in it, and it takes over what it lacks (an owner, a day, a ticket). Proposals of others are accepted first.
 * @param into key of the one that stands; where it was merged itself meanwhile, the one it went to
 * @returns null where there was nothing to merge
 */
export const mergeActions = (doc: Y.Doc, into: string, keys: readonly string[]): Merge | null =>
  mergeThings(doc, 'actions', into, keys, together)

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
