/**
 * The rings among things that each point to one other: two people who write at once can close one, and whoever
 * follows it would never arrive.
 * @param pointsTo key -> key
 * @returns the keys of each ring
 */
export const ringsIn = (pointsTo: ReadonlyMap<string, string>): readonly (readonly string[])[] => {
  const rings: string[][] = []
  const done = new Set<string>()
  for (const start of pointsTo.keys()) {
    const places = new Map<string, number>()
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !places.has(at)) {
      places.set(at, places.size)
      at = pointsTo.get(at)
    }
    const from = at === undefined ? undefined : places.get(at)
    if (from !== undefined) rings.push([...places.keys()].slice(from))
    for (const key of places.keys()) done.add(key)
  }
  return rings
}
