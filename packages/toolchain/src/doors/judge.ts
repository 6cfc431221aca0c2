import { posix } from 'node:path'
import { LIBRARIES, ROOMS, WEB_COMPOSERS, WEB_KIT } from './house.ts'
import type { Room } from './house.ts'

const SCOPE = '@second-story/'
const WEB = 'apps/web/src/'

/** Whether a file, by its path from the top of the repository, is a test or belongs to tests only. */
export const isTest = (file: string): boolean => /\.test\.tsx?$|\/(test|testing|fixtures)\//.test(file)

/** Whether a path lies in a folder; both from the top of the repository. */
export const isIn = (folder: string, file: string): boolean => file.startsWith(`${folder}/`)

/** The room a file lies in; configuration at the top belongs to none. */
export const roomOf = (file: string): Room | undefined => ROOMS.find(({ folder }) => isIn(folder, file))

/**
 * Says what is wrong with one import, or nothing.
 * @param file the importing file, its path from the top of the repository with `/`
 * @param specifier what it imports
 * @param doors every specifier the packages of the house export
 */
export function judgeImport(file: string, specifier: string, doors: ReadonlySet<string>): string | undefined {
  const room = roomOf(file)
  if (!room) return undefined
  if (specifier.startsWith('.')) return judgeRelative(room, file, posix.join(posix.dirname(file), specifier))
  if (specifier.startsWith(SCOPE)) return judgeDoor(room, specifier, doors)
  return judgeLibrary(file, specifier)
}

function judgeRelative(room: Room, file: string, target: string): string | undefined {
  if (!isIn(room.folder, target)) return `reaches out of ${room.folder}: use the door of the other package`
  if (!isIn('apps/web/src', file) || !isIn('apps/web/src', target)) return undefined
  const from = webFolder(file)
  const to = webFolder(target)
  if (from === undefined || to === undefined || from === to || to === WEB_KIT) return undefined
  if (from === WEB_KIT) return `the kit is free of the domain and cannot know ${to}`
  if (WEB_COMPOSERS.includes(from) || WEB_COMPOSERS.includes(to)) return undefined
  return `feature ${from} imports feature ${to}: only ${WEB_COMPOSERS.join(' and ')} compose features`
}

/** The folder right below the web app's src; nothing for a file that lies there itself. */
function webFolder(file: string): string | undefined {
  const [folder, rest] = file.slice(WEB.length).split('/')
  return rest === undefined ? undefined : folder
}

function judgeDoor(room: Room, specifier: string, doors: ReadonlySet<string>): string | undefined {
  if (!doors.has(specifier)) return `${specifier} is no door of its package`
  const name = specifier.slice(SCOPE.length).split('/')[0] ?? ''
  if (room.opens.includes(name) || room.folder === `packages/${name}`) return undefined
  return `${room.folder} may not import ${name}`
}

function judgeLibrary(file: string, specifier: string): string | undefined {
  const parts = specifier.split('/')
  const name = parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
  const library = LIBRARIES.find(({ names }) => names.test(name))
  if (!library || library.folders.some((folder) => isIn(folder, file))) return undefined
  if (library.inTests && isTest(file)) return undefined
  return `${name} is kept to ${library.folders.join(', ')}`
}
