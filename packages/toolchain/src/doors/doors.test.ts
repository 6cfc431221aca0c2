import { describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT } from '../setup/places.mjs'
import { EMPTY_NAMES, IMPURE, PURE, ROOMS } from './house.ts'
import { importsOf } from './imports.ts'
import { isIn, isTest, judgeImport, roomOf } from './judge.ts'
import { doorFiles, doors, sources } from './sources.ts'

const all = sources()
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

describe('the house', () => {
  it('imports nothing except through the doors of its table', () => {
    const open = doors()
    const complaints = all.flatMap(({ file, text }) =>
      importsOf(text).flatMap(({ specifier, line }) => {
        const complaint = judgeImport(file, specifier, open)
        return complaint === undefined ? [] : [`${file}:${line} ${complaint}`]
      }),
    )
    expect(complaints).toEqual([])
  })

  it('has a row in the table for every package and app', () => {
    const folders = ['apps', 'packages'].flatMap((group) =>
      readdirSync(join(ROOT, group)).map((name) => `${group}/${name}`),
    )
    expect(folders.filter((folder) => !ROOMS.some((room) => room.folder === folder))).toEqual([])
  })

  it('reads no clock, chance or environment where they are passed in', () => {
    const complaints = all
      .filter(({ file }) => PURE.some((folder) => isIn(folder, file)) && !isTest(file))
      .flatMap(({ file, text }) => {
        const found = IMPURE.exec(withoutComments(text))
        return found ? [`${file} reads ${found[0]}`] : []
      })
    expect(complaints).toEqual([])
  })

  it('has one door per package and no barrels inside', () => {
    const entries = doorFiles()
    const barrels = all
      .map(({ file }) => file)
      .filter((file) => /^index\.tsx?$/.test(basename(file)) && roomOf(file) && !entries.has(file))
    expect(barrels).toEqual([])
  })

  it('names files and folders after what lies in them', () => {
    const empty = all.flatMap(({ file }) =>
      file.split('/').filter((part) => EMPTY_NAMES.test(part.replace(/\..*$/, ''))),
    )
    expect(empty).toEqual([])
  })

  it('silences neither the compiler nor the linter, and skips or singles out no test', () => {
    const silenced = /@ts-(ignore|nocheck)|(ox|es)lint-disable|\b(describe|it|test)\.(only|skip)\(/
    const complaints = all.flatMap(({ file, text }) => {
      const found = silenced.exec(text)
      return found && !isIn('packages/toolchain/src/doors', file) ? [`${file}: ${found[0]}`] : []
    })
    expect(complaints).toEqual([])
  })
})

describe('the installed packages', () => {
  // Two copies of one of these break documents, editors or hooks at run time, far from the cause.
  const single = [
    'yjs',
    'y-protocols',
    'lib0',
    'prosemirror-model',
    'prosemirror-state',
    'prosemirror-view',
    'react',
  ]
  const installed = readdirSync(join(ROOT, 'node_modules', '.pnpm'))

  it.each([...single, 'react-dom', '@tiptap+core'])('hold one copy of %s', (name) => {
    expect(installed.filter((folder) => folder.startsWith(`${name}@`))).toHaveLength(1)
  })
})
