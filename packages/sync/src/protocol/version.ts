/**
 * Version of the frames in this folder. It rises with every change that an older end would read wrongly; the
 * pinned bytes in frames.test.ts fail when somebody changes a frame without it. The server says it in `hello`.
 */
export const PROTOCOL_VERSION = 1
