import { BACKSTAGE, type BackstageRoot, isBackstageRoot, isKey, ownerOf } from '@second-story/board'
import type { Judge, Place, Verdict } from '@second-story/sync/room'
import { ALLOWED, refused } from './board-judge.ts'
import { fieldFault, fieldsFault } from './fields.ts'

const ROLES = new Set(['facilitator', 'cofacilitator'])

/** Judges the facilitators' own document by the table of its roots. */
export const backstageJudge: Judge = {
  judge(writer, places) {
    if (!ROLES.has(writer.role)) return refused('role', `A ${writer.role} has no part in this.`)
    for (const place of places) {
      if (place.dead) continue
      const verdict = judgePlace(writer.personId, place)
      if (!verdict.allowed) return verdict
    }
    return ALLOWED
  },
}

const judgePlace = (personId: string, place: Place): Verdict => {
  const { root, path } = place
  if (!isBackstageRoot(root)) return refused('shape', 'The document has no such part.')
  const { by, fields } = BACKSTAGE[root]
  if (by === 'server') return refused('server-only', `Only the server writes ${root}.`)
  const [key, field] = path
  if (typeof key !== 'string' || !isKey(key)) {
    return refused('shape', `A key of ${root} is 10 or more characters of a-z0-9.`)
  }
  if (!keyFits(root, key, personId)) {
    return refused(
      'not-yours',
      by === 'own' ? `What stands in ${root} is its writer's own.` : `Things in ${root} have plain ids.`,
    )
  }
  if (place.verb === 'delete') return ALLOWED
  const fault =
    field === undefined
      ? fieldsFault(fields, place.content)
      : fieldFault(fields, path.length === 2 ? field : null, place.content)
  return fault ? refused('shape', `What stands in ${root} ${fault}`) : ALLOWED
}

const keyFits = (root: BackstageRoot, key: string, personId: string): boolean =>
  BACKSTAGE[root].by === 'own' ? ownerOf(key) === personId : ownerOf(key) === null
