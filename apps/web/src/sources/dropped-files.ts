import type { Log } from './log.ts'

/** What somebody dropped or chose: single files, and folders with everything in them. */
export interface Dropped {
  readonly logs: readonly Log[]
  readonly folders: readonly {
    readonly name: string
    readonly files: readonly { path: string; file: File }[]
  }[]
}

/** A folder of an export has a file for each day and channel: more than this is no export. */
const MOST_FILES = 20_000

/** Reads what was dropped. Call it while the event is handled: the list is emptied with it. */
export const droppedFiles = async (transfer: DataTransfer): Promise<Dropped> => {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = [...transfer.files]
  const folders = entries.filter((entry) => entry.isDirectory)
  if (folders.length === 0) return { logs: files.map(logOf), folders: [] }
  const loose = entries.flatMap((entry) => (entry.isFile ? [entry.name] : []))
  return {
    logs: files.filter(({ name }) => loose.includes(name)).map(logOf),
    folders: await Promise.all(
      folders.map(async (folder) => ({ name: folder.name, files: await filesIn(folder) })),
    ),
  }
}

/** The files that a folder field holds, as one folder. */
export const chosenFolder = (files: readonly File[]): Dropped => {
  const [first] = files
  if (!first) return { logs: [], folders: [] }
  const name = first.webkitRelativePath.split('/')[0] || 'folder'
  const inside = files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))
  return { logs: [], folders: [{ name, files: inside.slice(0, MOST_FILES) }] }
}

export const logOf = (file: File): Log => ({ name: file.name, body: file })

const filesIn = async (folder: FileSystemEntry): Promise<{ path: string; file: File }[]> => {
  const found: { path: string; file: File }[] = []
  const waiting: FileSystemEntry[] = [folder]
  for (let entry = waiting.shift(); entry && found.length < MOST_FILES; entry = waiting.shift()) {
    if (entry.isDirectory) waiting.push(...(await childrenOf(entry as FileSystemDirectoryEntry)))
    else found.push({ path: entry.fullPath.slice(1), file: await fileOf(entry as FileSystemFileEntry) })
  }
  return found
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

// A reader answers a hundred at a time, and nothing when it is through.
const childrenOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return all
    all.push(...part)
  }
}
