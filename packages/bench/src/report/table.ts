import { SERVER_NAMES } from '../servers/server.ts'
import { HEADLINES, type Headline, bestPeer } from './headlines.ts'
import { type Run, figureOf, median } from './runs.ts'

/** More than so many processors kept busy by others make a run doubtful. */
export const NOISY_CORES = 0.25

/** All figures as lines of text: medians by server, ours against the floor and the best peer, the targets. */
export const tableOf = (runs: readonly Run[]): string => {
  const names = [...new Set(runs.map(({ workload }) => workload))]
  return names.map((name) => workloadTable(runs, name)).join('\n\n')
}

const workloadTable = (runs: readonly Run[], name: string): string => {
  const own = runs.filter(({ workload }) => workload === name)
  const rows = [
    [name, ...SERVER_NAMES, 'ours/floor', 'ours/best peer', 'target'],
    ...(HEADLINES[name] ?? []).map((headline) => rowOf(own, name, headline)),
  ]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map((row) =>
    row
      .map((cell, i) =>
        i === 0 || i === row.length - 1 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!),
      )
      .join('  ')
      .trimEnd(),
  )
  return [...lines, ...notesOn(own)].join('\n')
}

const rowOf = (runs: readonly Run[], name: string, headline: Headline): string[] => {
  const of = (server: (typeof SERVER_NAMES)[number]): number | null =>
    figureOf(runs, name, server, headline.figure)
  const ours = of('ours')
  const verdicts = (headline.targets ?? []).map(({ says, holds }) => {
    const held = holds(of)
    return `${held === null ? 'no figure' : held ? 'holds' : 'FALLS SHORT'} (${says})`
  })
  return [
    `  ${headline.label}`,
    ...SERVER_NAMES.map((server) => plain(of(server))),
    ratio(ours, of('bare-ws')),
    ratio(ours, bestPeer(of, headline.better)),
    verdicts.join(', '),
  ]
}

const notesOn = (runs: readonly Run[]): string[] => {
  const failed = runs.flatMap(({ server, round, failed: why }) =>
    why === null ? [] : [`  ${server}, round ${round}, gave no figure: ${why.split('\n')[0]}`],
  )
  const others = runs.flatMap(({ figures }) => figures?.othersCores ?? [])
  const noise = median(others)
  const noisy =
    noise > NOISY_CORES ? [`  noisy: others kept ${noise.toFixed(2)} cores busy (median of the runs)`] : []
  return [...failed, ...noisy]
}

const ratio = (ours: number | null, other: number | null): string =>
  ours === null || other === null || other === 0 ? '-' : `${(ours / other).toFixed(2)}x`

/** Three significant digits, thousands as k. */
export const plain = (value: number | null): string => {
  if (value === null) return '-'
  const size = Math.abs(value)
  if (size >= 1_000_000) return `${(value / 1_000_000).toPrecision(3)}M`
  if (size >= 10_000) return `${Math.round(value / 1000)}k`
  if (size >= 100) return String(Math.round(value))
  return size === 0 ? '0' : String(Number(value.toPrecision(3)))
}
