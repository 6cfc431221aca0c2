import { performance } from 'node:perf_hooks'
import { setTimeout as delay } from 'node:timers/promises'
import { cpuOf, machineBusy } from '../machine/proc.ts'

/** What a stretch of a run took. */
export interface Cost {
  seconds: number
  /** Of the server's process tree, s. */
  serverCpuS: number
  /** The same, as processors kept busy. */
  serverCores: number
  /** Event loop utilisation of this process, 0 to 1. */
  loadElu: number
  /** Processors kept busy by anybody else on the machine. */
  othersCores: number
}

/** Starts to measure; call what it answers at the end. The server must be the same processes at both times. */
export const measure = (pids: readonly number[]): (() => Cost) => {
  const began = performance.now()
  const elu = performance.eventLoopUtilization()
  const cpu = cpuOf(pids)
  const own = process.cpuUsage()
  const busy = machineBusy()
  return () => {
    const seconds = (performance.now() - began) / 1000
    const serverCpuS = cpuOf(pids) - cpu
    const { user, system } = process.cpuUsage(own)
    const others = machineBusy() - busy - serverCpuS - (user + system) / 1e6
    return {
      seconds,
      serverCpuS,
      serverCores: serverCpuS / seconds,
      loadElu: performance.eventLoopUtilization(elu).utilization,
      othersCores: Math.max(0, others / seconds),
    }
  }
}

/** Waits for so long and says what that cost. */
export const measureFor = async (pids: readonly number[], seconds: number): Promise<Cost> => {
  const end = measure(pids)
  await delay(seconds * 1000)
  return end()
}
