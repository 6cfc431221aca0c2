import { isChangeOrigin } from '@tiptap/extension-collaboration'
import { Fragment, type Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { Mapping, StepMap } from '@tiptap/pm/transform'

/**
 * Where the places of the notes are after a change. What comes from others replaces the whole document, so that nothing
 * would be carried over it: there the change is what differs.
 */
export const mappingOf = (transaction: Transaction): Mapping =>
  isChangeOrigin(transaction) ? changeBetween(transaction.before, transaction.doc) : transaction.mapping

/** Where two states of the notes differ: one range for each run of blocks that are not the ones from before. */
export const changeBetween = (before: Node, after: Node): Mapping => {
  const places = new Map<Node, { readonly index: number; readonly pos: number }>()
  after.forEach((node, pos, index) => places.set(node, { index, pos }))
  const ranges: number[] = []
  const old = { index: 0, pos: 0 }
  const now = { index: 0, pos: 0 }
  const differ = (oldEnd: number, nowEnd: number): void => {
    const was = before.content.content.slice(old.index, oldEnd)
    const is = after.content.content.slice(now.index, nowEnd)
    ranges.push(...rangeBetween(Fragment.fromArray(was), Fragment.fromArray(is), old.pos))
  }
  before.forEach((node, pos, index) => {
    const place = places.get(node)
    if (!place || place.index < now.index) return
    differ(index, place.index)
    Object.assign(old, { index: index + 1, pos: pos + node.nodeSize })
    Object.assign(now, { index: place.index + 1, pos: place.pos + node.nodeSize })
  })
  differ(before.childCount, after.childCount)
  return new Mapping(ranges.length === 0 ? [] : [new StepMap(ranges)])
}

/** The least that tells one run of blocks from another: where, how much goes, how much comes. Nothing for the same. */
const rangeBetween = (before: Fragment, after: Fragment, pos: number): readonly number[] => {
  const start = before.findDiffStart(after)
  const ends = before.findDiffEnd(after)
  if (start === null || ends === null) return []
  // Where the same letters stand at both ends of what changed, the two searches run past each other.
  const past = Math.max(0, start - Math.min(ends.a, ends.b))
  return [pos + start, ends.a + past - start, ends.b + past - start]
}
