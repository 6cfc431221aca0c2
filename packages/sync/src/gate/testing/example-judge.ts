import type { Judge } from '../../room/ports.ts'
import type { Place, Verdict } from '../place.ts'
import type { Roots } from '../container.ts'

/** A small document with one part for each way of owning things; it is nobody's real schema. */
export const ROOTS: Roots = {
  facts: 'map',
  agenda: 'map',
  timeline: 'map',
  annotations: 'map',
  votes: 'map',
  notes: 'xml-fragment',
}

const NODES = new Set(['heading', 'paragraph', 'list', 'item'])
const MARKS = new Set(['bold', 'italic', 'link'])
const ATTRIBUTES = new Set(['level', 'href'])
const LENSES = new Set(['knew', 'saw'])
const SAFE_LINK = /^https?:\/\//

/**
 * Scribes write facts, timeline and notes; everybody but readers writes annotations and votes whose key is
 * their own; the agenda is the server's.
 */
export const exampleJudge: Judge = {
  judge(writer, places): Verdict {
    if (writer.role === 'reader' && places.every(({ dead }) => dead)) {
      return { allowed: false, code: 'forbidden', detail: 'reader may write nothing' }
    }
    for (const place of places) {
      const why = objection(writer.personId, writer.role, place)
      if (why !== null) return { allowed: false, code: 'forbidden', detail: why }
    }
    return { allowed: true }
  },
}

function objection(personId: string, role: string, place: Place): string | null {
  if (place.dead) return null
  const key = place.path[0] ?? null
  if (!mayWrite(personId, role, place.root, key)) return `${role} may not write ${place.root}`
  if (place.verb === 'delete') return null
  return place.root === 'notes' ? badNote(place) : badValue(place)
}

function mayWrite(personId: string, role: string, root: string, key: string | null): boolean {
  if (role === 'reader') return false
  switch (root) {
    case 'facts':
    case 'notes':
      return role === 'scribe'
    case 'timeline':
      return role === 'scribe' || key?.startsWith(`${personId}:`) === true
    case 'annotations':
      return key?.startsWith(`${personId}:`) === true
    case 'votes':
      return key === personId
    default:
      return false
  }
}

function badValue({ root, path, content }: Place): string | null {
  if (content === undefined || content.kind === 'deleted') return null
  if (root === 'facts' && path[1] === null) return content.kind === 'string' ? null : 'plain text only'
  if (root === 'timeline' || root === 'annotations') {
    if (path.length === 1) return content.kind === 'type' && content.type === 'map' ? null : 'no map'
    if (path.length > 2 || content.kind !== 'any') return 'no value'
    if (path[1] === 'lens' && !content.values.every((lens) => LENSES.has(String(lens)))) return 'no lens'
    return content.values.every((value) => String(value).length <= 1000) ? null : 'too long'
  }
  return path.length === 1 && content.kind === 'any' ? null : 'no value'
}

function badNote({ path, nodes, content }: Place): string | null {
  if (!nodes.every((name) => NODES.has(name))) return 'unknown node'
  const attribute = path.at(-1)
  if (typeof attribute === 'string' && !ATTRIBUTES.has(attribute)) return 'unknown attribute'
  if (content?.kind === 'type' && content.nodeName !== undefined && !NODES.has(content.nodeName)) {
    return 'unknown node'
  }
  if (content?.kind === 'any' && attribute === 'href') {
    return content.values.every((href) => SAFE_LINK.test(String(href))) ? null : 'unsafe link'
  }
  if (content?.kind !== 'format') return null
  if (!MARKS.has(content.key)) return 'unknown mark'
  if (content.key !== 'link' || content.value === null) return null
  const { href } = content.value as { href?: unknown }
  return SAFE_LINK.test(String(href)) ? null : 'unsafe link'
}
