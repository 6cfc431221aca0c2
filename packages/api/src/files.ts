import { LINE_CHARS } from '@second-story/board'
import * as z from 'zod/mini'

/** What evidence files may be; told by their content. */
export const FILE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'application/pdf'] as const
export type FileType = (typeof FILE_TYPES)[number]

/** The most bytes of one file, unless the server was set up otherwise (model.md `fileBytes`). */
export const FILE_BYTES = 10 * 1024 * 1024
/** The most bytes of a small picture that stands for a file, and its longest side in pixels. */
export const THUMB_BYTES = 256 * 1024
export const THUMB_SIDE = 640

/** Answer of `POST .../files` and of giving a file another name. */
export const keptFile = z.object({
  fileId: z.string(),
  name: z.string(),
  type: z.string(),
  bytes: z.number(),
})
export type KeptFile = z.output<typeof keptFile>

/** Body of `POST .../files/:fileId`: what the file shows. */
export const fileName = z.object({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(LINE_CHARS)),
})
