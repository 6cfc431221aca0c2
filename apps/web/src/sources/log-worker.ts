import { InvalidOption, UnreadableInput } from '@second-story/importers'
import type { Answered, Asked } from './log-messages.ts'
import { packFolder } from './pack-folder.ts'
import { readLog } from './read-log.ts'
import { Refused, sendLog } from './send-log.ts'

// A thread of its own: reading a hundred thousand lines takes seconds in which nobody must notice anything.

/** So many lines at once are taken over within a frame. */
const PART = 1_000

const answer = (message: Answered): void => self.postMessage(message)

const read = async ({ name, body, told, incident }: Extract<Asked, { do: 'read' }>): Promise<void> => {
  answer({ is: 'progress', progress: { doing: 'opening', done: 0, of: body.size } })
  const bytes = new Uint8Array(await body.arrayBuffer())
  const { lines, ...log } = readLog(bytes, name, told, incident, (progress) =>
    answer({ is: 'progress', progress }),
  )
  for (let at = 0; at < lines.length; at += PART) {
    answer({ is: 'lines', lines: lines.slice(at, at + PART) })
  }
  answer({ is: 'read', log })
}

const pack = async ({ files }: Extract<Asked, { do: 'pack' }>): Promise<void> => {
  const zip = await packFolder(files, (done) =>
    answer({ is: 'progress', progress: { doing: 'packing', done, of: files.length } }),
  )
  answer({ is: 'packed', zip })
}

const send = async (asked: Extract<Asked, { do: 'send' }>): Promise<void> => {
  answer({ is: 'sent', answer: await sendLog(asked, (progress) => answer({ is: 'progress', progress })) })
}

const work = (asked: Asked): Promise<void> => {
  if (asked.do === 'read') return read(asked)
  return asked.do === 'send' ? send(asked) : pack(asked)
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  work(data).catch((error: unknown) => answer({ is: 'refused', detail: detailOf(error) }))
})

const detailOf = (error: unknown): string =>
  error instanceof UnreadableInput || error instanceof InvalidOption || error instanceof Refused
    ? error.detail
    : 'This could not be read here. Bring it in parts, or as text.'
