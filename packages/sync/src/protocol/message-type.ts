/** First varuint of every frame. 0-3 are y-websocket's own; ours start at 100 and may be ignored by any client. */
export const MessageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  clock: 100,
  refusal: 101,
  saved: 102,
  command: 103,
} as const

/** Second varuint of a sync frame, as in y-protocols. */
export const SyncStep = { stateVector: 0, answer: 1, update: 2 } as const
