import type { Role } from '@second-story/board'

/** Whoever uses this page, as the server named them. The id is the same on every visit from this browser. */
export interface Me {
  readonly id: string
  readonly name: string
  readonly role: Role
}
