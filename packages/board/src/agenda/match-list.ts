import * as Y from 'yjs'

/**
 * Makes the list that stands under `key` equal to `wanted`, writing only what differs: entries that went at the
 * front or changed at the end, as a bounded list that grows has it. Call it in a transaction of the server's.
 */
export const matchList = (map: Y.Map<unknown>, key: string, wanted: readonly unknown[]): void => {
  let list = map.get(key) as Y.Array<unknown> | undefined
  if (!list) map.set(key, (list = new Y.Array()))
  const texts = wanted.map((each) => JSON.stringify(each))
  const first = texts[0]
  const there = list.toArray().map((each) => JSON.stringify(each))
  const gone = first === undefined ? there.length : there.indexOf(first)
  const front = gone === -1 ? there.length : gone
  if (front > 0) list.delete(0, front)
  const rest = there.slice(front)
  let same = 0
  while (same < rest.length && rest[same] === texts[same]) same++
  if (same < rest.length) list.delete(same, rest.length - same)
  if (same < wanted.length) list.push(wanted.slice(same))
}
