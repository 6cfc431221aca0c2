import { SERVER_NAMES, type ServerName } from '../servers/server.ts'
import { HEADLINES, type Headline } from './headlines.ts'
import { type Run, figureOf } from './runs.ts'
import { plain } from './table.ts'

const WIDTH = 860
const COLUMNS = 2
const GAP = 28
const BAR = 16
const STEP = 22
const TITLE = 44
const NAMES = 132
const VALUES = 60
const COLOURS: Readonly<Record<ServerName, string>> = {
  'bare-ws': '#c9c9c4',
  'durable-floor': '#b4b6b2',
  'y-websocket-server': '#9aa5ad',
  hocuspocus: '#71808a',
  ours: '#1f7a6d',
}

interface Panel {
  workload: string
  headline: Headline
  bars: { server: ServerName; value: number | null }[]
}

/** Bars for each headline that is marked for it, as SVG: one panel a figure, the longest bar is its largest. */
export const plotOf = (runs: readonly Run[]): string => {
  const panels = panelsOf(runs)
  const height = (panel: Panel): number => TITLE + panel.bars.length * STEP
  const rowHeight = Math.max(0, ...panels.map(height)) + GAP
  const total = Math.ceil(panels.length / COLUMNS) * rowHeight + GAP
  const width = (WIDTH - GAP * (COLUMNS + 1)) / COLUMNS
  const drawn = panels.map((panel, i) => {
    const x = GAP + (i % COLUMNS) * (width + GAP)
    const y = GAP + Math.floor(i / COLUMNS) * rowHeight
    return `<g transform="translate(${x} ${y})">${draw(panel, width)}</g>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${total}" role="img" font-family="system-ui, sans-serif" font-size="12">`,
    `<title>Ours beside bare ws, y-websocket-server and Hocuspocus</title>`,
    `<rect width="${WIDTH}" height="${total}" fill="#fff"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n')
}

const panelsOf = (runs: readonly Run[]): Panel[] =>
  Object.entries(HEADLINES).flatMap(([workload, headlines]) =>
    headlines
      .filter(({ plot }) => plot)
      .map((headline) => {
        const present = SERVER_NAMES.filter((server) =>
          runs.some((run) => run.workload === workload && run.server === server),
        )
        const bars = present.map((server) => ({
          server,
          value: figureOf(runs, workload, server, headline.figure),
        }))
        return { workload, headline, bars }
      })
      .filter(({ bars }) => bars.some(({ value }) => value !== null)),
  )

const draw = ({ workload, headline, bars }: Panel, width: number): string => {
  const most = Math.max(...bars.map(({ value }) => value ?? 0))
  const room = width - NAMES - VALUES
  const better = headline.better === 'lower' ? 'less is better' : 'more is better'
  const lines = bars.map(({ server, value }, i) => {
    const y = TITLE + i * STEP
    const length = value === null || most === 0 ? 0 : Math.max(1, (value / most) * room)
    const weight = server === 'ours' ? ' font-weight="600"' : ''
    const said = value === null ? 'no figure' : plain(value)
    return [
      `<text x="${NAMES - 8}" y="${y + 12}" text-anchor="end" fill="#333"${weight}>${server}</text>`,
      `<rect x="${NAMES}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="2" fill="${COLOURS[server]}"/>`,
      `<text x="${(NAMES + length + 6).toFixed(1)}" y="${y + 12}" fill="#333"${weight}>${said}</text>`,
    ].join('')
  })
  return [
    `<text y="12" fill="#111" font-weight="600">${escaped(headline.label)}</text>`,
    `<text y="30" fill="#666">${escaped(workload)}, ${better}</text>`,
    ...lines,
  ].join('\n')
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
