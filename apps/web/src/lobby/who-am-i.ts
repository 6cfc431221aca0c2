import * as z from 'zod/mini'

const NAME = 'ss:who'
const who = z.object({ name: z.string(), job: z.string() })
export type WhoAmI = z.output<typeof who>

/** What somebody called themselves the last time, so that they need not type it at every door. */
export const whoAmI = (): WhoAmI => {
  try {
    const kept = who.safeParse(JSON.parse(localStorage.getItem(NAME) ?? 'null'))
    return kept.success ? kept.data : { name: '', job: '' }
  } catch {
    return { name: '', job: '' }
  }
}

export const rememberWhoIAm = (me: WhoAmI): void => localStorage.setItem(NAME, JSON.stringify(me))
