import type { ServerName } from '../servers/server.ts'

/** A figure's medians by server; null where there is none. */
export type Medians = (server: ServerName) => number | null

/** What ours has to reach, from issue 4. */
export interface Target {
  says: string
  holds: (of: Medians) => boolean | null
}

/** A figure worth a line. */
export interface Headline {
  figure: string
  label: string
  better: 'lower' | 'higher'
  targets?: readonly Target[]
  plot?: true
}

export const PEERS = ['y-websocket-server', 'hocuspocus'] as const

/** The best of the peers; null where neither has a figure. */
export const bestPeer = (of: Medians, better: Headline['better']): number | null => {
  const values = PEERS.flatMap((peer) => of(peer) ?? [])
  if (values.length === 0) return null
  return better === 'lower' ? Math.min(...values) : Math.max(...values)
}

const compared = (
  says: string,
  other: (of: Medians) => number | null,
  holds: (ours: number, other: number) => boolean,
): Target => ({
  says,
  holds(of) {
    const mine = of('ours')
    const theirs = other(of)
    return mine === null || theirs === null ? null : holds(mine, theirs)
  },
})

const atMost = (bound: number): Target => ({
  says: `at most ${bound}`,
  holds: (of) => (of('ours') === null ? null : of('ours')! <= bound),
})
const lowest = (of: Medians): number | null => bestPeer(of, 'lower')
const highest = (of: Medians): number | null => bestPeer(of, 'higher')
const times = (factor: number): Target =>
  compared(`${factor}x less than the best peer`, lowest, (ours, peer) => ours * factor <= peer)
const atLeast = (factor: number): Target =>
  compared(`at least ${factor}x the best peer`, highest, (ours, peer) => ours >= factor * peer)

/** Longer is a hitch to somebody who types, ms (issue 6). */
const HITCH_MS = 100

/** The store gathers so long and then takes a commit, ms. */
const COMMIT_GROUP_MS = 5

/** Fan-out has its targets at 300; the smaller rooms are there to see more. */
const fanOut = (cpu: readonly Target[], p95: readonly Target[]): readonly Headline[] => [
  { figure: 'cpuSPer10k', label: 'CPU s per 10,000 deliveries', better: 'lower', plot: true, targets: cpu },
  { figure: 'p95Ms', label: 'p95 ms', better: 'lower', targets: p95 },
]
const likeFloor = compared(
  'at most 1.1 of bare ws',
  (of) => of('bare-ws'),
  (ours, floor) => ours <= 1.1 * floor,
)
const oneGroupLater = compared(
  `best peer and ${COMMIT_GROUP_MS} ms`,
  lowest,
  (ours, peer) => ours <= peer + COMMIT_GROUP_MS,
)
const saturation = (targets: readonly Target[]): readonly Headline[] => [
  { figure: 'deliveriesPerS', label: 'deliveries/s', better: 'higher', plot: true, targets },
  { figure: 'serverCores', label: 'cores at that rate', better: 'lower' },
  { figure: 'loadElu', label: 'load loop busy', better: 'lower' },
]
const carets = (targets: readonly Target[]): readonly Headline[] => [
  { figure: 'serverCores', label: 'cores', better: 'lower', plot: true, targets },
  { figure: 'p95Ms', label: 'p95 ms', better: 'lower' },
]
const kills: readonly Headline[] = [
  { figure: 'lost', label: 'lost', better: 'lower', targets: [atMost(0)] },
  { figure: 'lostShare', label: 'share lost', better: 'lower', plot: true },
]
const memory: readonly Headline[] = [
  { figure: 'kbPerRoom', label: 'kB an open room', better: 'lower', plot: true, targets: [atMost(150)] },
  { figure: 'mbPerCycle', label: 'MB a cycle', better: 'lower' },
  { figure: 'mbPerCycleAtLast', label: 'MB a cycle at last', better: 'lower' },
]

/** What of each workload is shown, and what ours has to reach in it. */
export const HEADLINES: Readonly<Record<string, readonly Headline[]>> = {
  'w1-1x100': fanOut([], []),
  'w1-1x300': fanOut([likeFloor], [oneGroupLater]),
  'w1-50x8': fanOut([], []),
  'w2-100': carets([times(8)]),
  'w2-300': carets([atMost(0.3)]),
  'w3-join': [
    { figure: 'cpuMsPerJoin', label: 'CPU ms a join', better: 'lower', plot: true, targets: [times(4)] },
    { figure: 'p95Ms', label: 'p95 ms', better: 'lower', plot: true, targets: [times(1.5)] },
    { figure: 'editorP95Ms', label: "editor's p95 ms", better: 'lower', targets: [times(1.5)] },
  ],
  'w3-rejoin': [
    { figure: 'p95Ms', label: 'p95 ms', better: 'lower' },
    { figure: 'cpuMsPerJoin', label: 'CPU ms a join', better: 'lower' },
  ],
  'w5-kill': kills,
  'w5b-burst': kills,
  'w1psat-1x100': saturation([]),
  'w1psat-1x300': saturation([]),
  'w1psat-1x100a': saturation([atLeast(1)]),
  'w1psat-50x8': saturation([atLeast(1.3)]),
  'w4-cold': [
    {
      figure: 'coldMs',
      label: 'ms until everything is there',
      better: 'lower',
      plot: true,
      targets: [
        compared(
          'not slower than Hocuspocus',
          (of) => of('hocuspocus'),
          (ours, peer) => ours <= peer,
        ),
        compared(
          '10x faster than the log',
          (of) => of('y-websocket-server'),
          (ours, log) => ours * 10 <= log,
        ),
      ],
    },
    { figure: 'diskMb', label: 'disk MB', better: 'lower' },
    { figure: 'writtenPerS', label: 'written/s', better: 'higher' },
  ],
  'w6-memory': memory,
  'w6-long': [
    { figure: 'mbPerCycleAtLast', label: 'MB a cycle, last 6', better: 'lower', targets: [atMost(1)] },
  ],
  'w8-import': [
    {
      figure: 'worstMs',
      label: 'ms until a letter is there, at worst',
      better: 'lower',
      targets: [atMost(HITCH_MS)],
    },
    { figure: 'worstBeforeMs', label: 'the same before the log came', better: 'lower' },
    { figure: 'takenInS', label: 's until the log is taken in', better: 'lower' },
  ],
  'w7-idle': [
    {
      figure: 'kbPerConnection',
      label: 'kB a connection',
      better: 'lower',
      plot: true,
      targets: [atMost(25)],
    },
    { figure: 'cpuSPerMinRenewing', label: 'CPU s/min renewing', better: 'lower' },
  ],
}
