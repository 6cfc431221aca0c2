import { ContentFormat } from 'yjs'
import type { Item } from 'yjs'
import type { SharedType } from './container.ts'

/**
 * Whether a formatted text looks the same without some of its marks: every character keeps its formatting,
 * and so does whatever is typed at the end.
 */
export function changesNothingVisible(text: SharedType, without: ReadonlySet<Item>): boolean {
  const before = new Map<string, string>()
  const after = new Map<string, string>()
  const differing = new Set<string>()
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue
    if (!(item.content instanceof ContentFormat)) {
      if (differing.size > 0) return false
      continue
    }
    const { key } = item.content
    const value = JSON.stringify(item.content.value) ?? 'null'
    before.set(key, value)
    if (!without.has(item)) after.set(key, value)
    if ((before.get(key) ?? 'null') === (after.get(key) ?? 'null')) differing.delete(key)
    else differing.add(key)
  }
  return differing.size === 0
}
