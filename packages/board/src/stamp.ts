import type { Role } from './people/person.ts'

/** Who writes, a fresh id for what they write, and when (ISO 8601 UTC): nothing here is read inside this package. */
export interface Stamp {
  personId: string
  role: Role
  id: string
  at: string
}
