import type { Command } from '@second-story/api'

/** A command as a screen gives it; its `id` is added on the way. A question's `id` says which one. */
export type Order = Command extends infer C
  ? C extends { do: 'question' }
    ? C
    : C extends Command
      ? Omit<C, 'id'>
      : never
  : never
