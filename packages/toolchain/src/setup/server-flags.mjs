/**
 * What the server asks of Node. V8 lets the space for what is young grow to 128 MB before it looks twice; what the
 * server makes is gone within a turn, and 32 MB (two halves of 16) cost no more time.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=16']
