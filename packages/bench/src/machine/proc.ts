import { readFileSync, readdirSync } from 'node:fs'

/** Steps of the kernel's process times, s (CLK_TCK is 100 wherever Node runs on Linux). */
const TICK_S = 0.01

interface Stat {
  state: string
  parent: number
  group: number
  /** User and system time, s. */
  cpuS: number
}

/** One line of /proc/PID/stat. The name in it may hold spaces and brackets, so fields count from the last bracket. */
export const parseStat = (line: string): Stat => {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  const field = (number: number): string => fields[number - 3] ?? ''
  return {
    state: field(3),
    parent: Number(field(4)),
    group: Number(field(5)),
    cpuS: (Number(field(14)) + Number(field(15))) * TICK_S,
  }
}

/** What all processors of the machine did but idle and serve interrupts, s: first line of /proc/stat. */
export const parseBusy = (stat: string): number => {
  const [user = 0, nice = 0, system = 0, , , , , steal = 0] = stat
    .slice(0, stat.indexOf('\n'))
    .replace(/^cpu +/, '')
    .split(' ')
    .map(Number)
  return (user + nice + system + steal) * TICK_S
}

const statOf = (pid: number): Stat | null => {
  try {
    return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return null // It ended in between.
  }
}

/** A process and all that descend from it, without zombies. */
export const processTree = (root: number): number[] => {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    const stat = Number.isInteger(pid) ? statOf(pid) : null
    if (stat && stat.state !== 'Z') children.set(stat.parent, [...(children.get(stat.parent) ?? []), pid])
  }
  const tree = statOf(root) ? [root] : []
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree
}

/** User and system time of these processes together, s. */
export const cpuOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + (statOf(pid)?.cpuS ?? 0), 0)

/** See `parseBusy`. */
export const machineBusy = (): number => parseBusy(readFileSync('/proc/stat', 'utf8'))

/** Resident memory of these processes together, bytes: now (VmRSS) and at most so far (VmHWM). */
export const memoryOf = (pids: readonly number[]): { now: number; peak: number } => {
  const sum = { now: 0, peak: 0 }
  for (const pid of pids) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8')
      sum.now += kilobytes(status, 'VmRSS') * 1024
      sum.peak += kilobytes(status, 'VmHWM') * 1024
    } catch {
      // It ended in between.
    }
  }
  return sum
}

const kilobytes = (status: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0)
