/** Whether this screen goes where the room goes. */
export interface Following {
  readonly on: boolean
  /** The room went on while this person had the caret in a field: they follow, and are not there yet. */
  readonly behind: boolean
}

export type FollowEvent =
  /** Another entry is discussed; `writing`: the caret stands in a field of the timeline. */
  | { type: 'went'; writing: boolean }
  /** Scrolled, opened another entry, or moved the focus away from what is discussed. */
  | { type: 'looked-away' }
  | { type: 'back' }

export const FOLLOWING: Following = { on: true, behind: false }

/** Somebody who writes is never moved; scrolling by hand unfollows; one press brings back (DESIGN.md 2). */
export const followed = (was: Following, event: FollowEvent): Following => {
  switch (event.type) {
    case 'went':
      if (!was.on) return was
      return event.writing ? { on: true, behind: true } : FOLLOWING
    case 'looked-away':
      return was.on ? { on: false, behind: false } : was
    case 'back':
      return FOLLOWING
  }
}

/** True when the pane moves by itself on this event. */
export const moves = (was: Following, event: FollowEvent): boolean =>
  event.type === 'back' || (event.type === 'went' && was.on && !event.writing)

/** The way back is shown to whoever is not where the room is. */
export const offersBack = ({ on, behind }: Following): boolean => !on || behind
