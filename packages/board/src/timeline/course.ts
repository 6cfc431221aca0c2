import type { Entry } from './entry.ts'

type Timeline = { readonly byId: ReadonlyMap<string, Entry>; readonly order: readonly string[] }

const courses = new WeakMap<Timeline, object>()

/**
 * Which entries there are, and everything of them but their words: the same object for as long as only words were
 * written. What hangs on the course alone need not go through thousands of entries for a letter.
 */
export const courseOf = (timeline: Timeline): object => courses.get(timeline) ?? timeline

/** Makes a reading of the timeline that does not hang on words: it is made once for each course of the story. */
export const oncePerCourse = <V extends Timeline, T>(read: (timeline: V) => T): ((timeline: V) => T) => {
  const known = new WeakMap<object, { readonly value: T }>()
  return (timeline) => {
    const course = courseOf(timeline)
    let made = known.get(course)
    if (!made) known.set(course, (made = { value: read(timeline) }))
    return made.value
  }
}

/** Notes that `next` came of `before` by changes to entries of these keys. */
export const keepCourse = (before: Timeline, next: Timeline, keys: ReadonlySet<string>): void => {
  for (const key of keys) if (beyondWords(before.byId.get(key)) !== beyondWords(next.byId.get(key))) return
  courses.set(next, courseOf(before))
}

const beyondWords = (entry: Entry | undefined): string | undefined =>
  entry && JSON.stringify({ ...entry, text: undefined, detail: undefined, links: undefined })
