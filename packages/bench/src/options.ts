import { parseArgs } from 'node:util'
import { SERVER_NAMES, type ServerName } from './servers/server.ts'
import { WORKLOADS } from './workloads/catalogue.ts'
import type { Size } from './workloads/workload.ts'

export interface Options {
  workloads: string[]
  servers: ServerName[]
  rounds: number
  size: Size
  /** How often a run is repeated because others kept the machine busy. */
  patience: number
  profile: boolean
  /** Where the plot goes beside the results; null for nowhere. */
  plot: string | null
}

/** An argument that means nothing; the message says what would. */
export class BadOption extends Error {
  override name = 'BadOption'
}

export const USAGE = `npm run bench -- [options]
  --quick             one short round of the telling workloads, under three minutes
  --workloads w1,w2   by name or its beginning; all of them: ${WORKLOADS.map(({ name }) => name).join(' ')}
  --servers a,b       of ${SERVER_NAMES.join(' ')}
  --rounds 2          each server once per workload and round, one after the other
  --window 20         length of the measured stretch of w1 and w2, s
  --kills 20          SIGKILLs a round in w5 (200 for the promise)
  --patience 2        how often a run is repeated when others keep over 0.25 cores busy
  --profile           a CPU profile of ours beside the results
  --plot FILE         write the plot there as well`

const QUICK = ['w1-1x100', 'w2-100', 'w3-join', 'w5-kill', 'w5b-burst']

const wholeNumber = (name: string, text: string, least: number): number => {
  const value = Number(text)
  if (!Number.isInteger(value) || value < least)
    throw new BadOption(`--${name} takes a whole number from ${least} on`)
  return value
}

/** Reads the command line. @throws {BadOption} for anything it does not know */
export const readOptions = (args: readonly string[]): Options => {
  const given = parse(args)
  const quick = given.quick ?? false
  const number = (name: 'rounds' | 'window' | 'kills' | 'patience', otherwise: number, least = 1): number =>
    given[name] === undefined ? otherwise : wholeNumber(name, given[name], least)
  return {
    workloads: chosenWorkloads(given.workloads, quick),
    servers: chosenServers(given.servers),
    rounds: number('rounds', quick ? 1 : 2),
    size: { windowS: number('window', quick ? 5 : 20), kills: number('kills', quick ? 3 : 20), quick },
    patience: number('patience', quick ? 0 : 2, 0),
    profile: given.profile ?? false,
    plot: given.plot ?? null,
  }
}

const parse = (args: readonly string[]) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        quick: flag,
        profile: flag,
        workloads: text,
        servers: text,
        rounds: text,
        window: text,
        kills: text,
        patience: text,
        plot: text,
      },
    }).values
  } catch (error) {
    throw new BadOption(error instanceof Error ? error.message : String(error))
  }
}

const chosenWorkloads = (list: string | undefined, quick: boolean): string[] => {
  const names = WORKLOADS.map(({ name }) => name)
  if (list === undefined) return quick ? QUICK : names
  return list.split(',').flatMap((wanted) => {
    const found = names.includes(wanted) ? [wanted] : names.filter((name) => name.startsWith(wanted))
    if (wanted === '' || found.length === 0) throw new BadOption(`there is no workload "${wanted}"`)
    return found
  })
}

const chosenServers = (list: string | undefined): ServerName[] => {
  if (list === undefined) return [...SERVER_NAMES]
  return list.split(',').map((wanted) => {
    const found = SERVER_NAMES.find((name) => name === wanted)
    if (!found) throw new BadOption(`there is no server "${wanted}"; there are ${SERVER_NAMES.join(', ')}`)
    return found
  })
}
