import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../setup/places.mjs'

/** A source file of the house: its path from the top of the repository, with `/`, and its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

const IGNORED = new Set(['node_modules', 'dist', 'data', 'test-results', '.cache'])

/** All TypeScript and JavaScript of apps, packages and e2e, as it lies in the work tree. */
export function sources(): Source[] {
  return ['apps', 'packages', 'e2e'].flatMap((folder) => below(folder))
}

/** Every specifier that packages of the house offer in their `exports`. */
export function doors(): Set<string> {
  return new Set(
    packages().flatMap(({ name, exports }) => Object.keys(exports).map((path) => name + path.slice(1))),
  )
}

/** The files behind those specifiers, by their paths from the top of the repository. */
export function doorFiles(): Set<string> {
  return new Set(
    packages().flatMap(({ folder, exports }) => Object.values(exports).map((path) => folder + path.slice(1))),
  )
}

function packages(): { folder: string; name: string; exports: Record<string, string> }[] {
  return readdirSync(join(ROOT, 'packages'))
    .map((name) => `packages/${name}`)
    .filter((folder) => existsSync(join(ROOT, folder, 'package.json')))
    .map((folder) => {
      const { name, exports } = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
        name: string
        exports?: Record<string, string>
      }
      return { folder, name, exports: exports ?? {} }
    })
}

function below(folder: string): Source[] {
  const path = join(ROOT, folder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : below(file)
    return /\.(tsx?|mjs)$/.test(entry.name) ? [{ file, text: readFileSync(join(ROOT, file), 'utf8') }] : []
  })
}
