/** One import of a source file: what it names and the line it stands on, from 1. */
export interface Import {
  readonly specifier: string
  readonly line: number
}

const STATIC = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"\n]+)\1/gm
const DYNAMIC = /\bimport\(\s*(['"])([^'"\n]+)\1/g

/** All imports and re-exports of a TypeScript or JavaScript source, static and dynamic, types included. */
export function importsOf(source: string): Import[] {
  return [STATIC, DYNAMIC].flatMap((pattern) =>
    Array.from(source.matchAll(pattern), (match) => {
      const end = match.index + match[0].length
      return { specifier: match[2] ?? '', line: source.slice(0, end).split('\n').length }
    }),
  )
}
