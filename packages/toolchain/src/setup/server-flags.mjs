/**
 * What the server asks of Node.
 *
 * - V8 lets the space for what is young grow to 128 MB before it looks twice; what the server makes is gone within a
 *   turn, and 32 MB (two halves of 16) cost no more time.
 * - It takes what the program itself fills, some 40 MB, for growth, and looks through all of it in the middle of the
 *   first meeting: some 50 ms of the event loop and as much beside it. It shall begin at 64 MB.
 */
export const SERVER_FLAGS = ['--max-semi-space-size=16', '--initial-old-space-size=64']
