import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Answer, Order } from './one-run.ts'
import type { Options } from './options.ts'
import type { Run } from './report/runs.ts'
import { NOISY_CORES } from './report/table.ts'
import { WORKLOADS } from './workloads/catalogue.ts'

const ONE_RUN = fileURLToPath(new URL('one-run.ts', import.meta.url))

/** The runs in the order they are made: per workload each server once, the next workload, then all again. */
export const ordersOf = ({
  workloads,
  servers,
  rounds,
  size,
  profile,
}: Options): (Order & { round: number })[] =>
  Array.from({ length: rounds }, (_, round) =>
    workloads.flatMap((workload) => {
      const known = WORKLOADS.find(({ name }) => name === workload)
      return servers
        .filter((server) => known?.servers.includes(server))
        .map((server) => ({ workload, server, size, profile, round: round + 1 }))
    }),
  ).flat()

/** Makes one run in a process of its own. @param say takes lines about its progress */
export const measureOnce = async (
  { round, ...order }: Order & { round: number },
  say: (text: string) => void,
): Promise<Run> => {
  const began = performance.now()
  // Not with our own flags: the one that ends us with npm would end the run at once.
  const child = fork(ONE_RUN, { execArgv: [] })
  const answer = await answerOf(child, order, say)
  return {
    workload: order.workload,
    server: order.server,
    round,
    figures: 'figures' in answer ? answer.figures : null,
    failed: 'failed' in answer ? answer.failed : null,
    seconds: (performance.now() - began) / 1000,
  }
}

/** The run, again up to `patience` times while others kept the machine busy; the quietest counts. */
export const measureQuietly = async (
  order: Order & { round: number },
  patience: number,
  say: (text: string) => void,
): Promise<Run> => {
  let best = await measureOnce(order, say)
  for (let again = 0; again < patience && noiseOf(best) > NOISY_CORES; again++) {
    say(`others kept ${noiseOf(best).toFixed(2)} cores busy; once more`)
    const next = await measureOnce(order, say)
    if (next.figures && noiseOf(next) < noiseOf(best)) best = next
  }
  return best
}

const noiseOf = ({ figures }: Run): number => figures?.othersCores ?? 0

const answerOf = (
  child: ChildProcess,
  order: Order,
  say: (text: string) => void,
): Promise<Exclude<Answer, { say: string }>> =>
  new Promise((resolve) => {
    let answer: Exclude<Answer, { say: string }> | null = null
    child.on('message', (said: Answer) => {
      if ('say' in said) say(said.say)
      else answer = said
    })
    child.once('exit', (code, signal) =>
      resolve(answer ?? { failed: `the load ended with ${signal ?? code}` }),
    )
    child.send(order)
  })
