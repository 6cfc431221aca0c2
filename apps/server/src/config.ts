import * as z from 'zod'
import { DEFAULT_LIMITS, type Limits, limitsVariable } from './limits.ts'

/** How this server runs: the environment, read once and checked. */
export interface Config {
  host: string
  port: number
  dataDir: string
  /** Where people reach it, without a slash at the end; null: at the address it listens on. */
  publicUrl: string | null
  /** Bearer token that creating a review takes; null: anybody may. */
  createToken: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  demo: boolean
  limits: Limits
  /** Link tokens are derived from it; null: the one in the data folder. */
  secret: string | null
}

/** A variable that cannot be used. The message is one line and begins with the variable's name. */
export class BadVariable extends Error {
  override name = 'BadVariable'
}

const address = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) {
    context.addIssue({
      code: 'custom',
      message: 'give an http(s) address without ? and #, like https://reviews.example.org',
    })
    return z.NEVER
  }
  return url.href.replace(/\/+$/, '')
})

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'give a whole number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'give a whole number from 0 to 65535')

const notYet = (what: string) => z.undefined(`this version does not know it yet (${what}); start without it`)

/** An absent or empty variable is not set. Nothing here is ever repeated in a message: some are secrets. */
const variables = z.object({
  HOST: z.string().max(255).default('127.0.0.1'),
  PORT: port.default(4680),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: address.optional(),
  DATABASE_URL: notYet('it keeps everything in the embedded store'),
  REDIS_URL: notYet('it runs as one node'),
  CREATE_TOKEN: z.string().min(8, 'give 8 characters or more').optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], 'give debug, info, warn or error').default('info'),
  DEMO: z.enum(['0', '1'], 'give 0 (no demo review) or 1').default('1'),
  LIMITS: limitsVariable.default(DEFAULT_LIMITS),
  SECRET: z.string().min(16, 'give 16 characters or more').optional(),
})

/**
 * Reads the environment of contract.md.
 * @throws {BadVariable} for the first variable that cannot be used
 */
export const readConfig = (env: Readonly<Record<string, string | undefined>>): Config => {
  const given = Object.fromEntries(
    Object.keys(variables.shape).map((name) => [name, env[name] === '' ? undefined : env[name]]),
  )
  const read = variables.safeParse(given)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new BadVariable(`${String(issue?.path[0])} cannot be used: ${issue?.message}.`)
  }
  const { data } = read
  return {
    host: data.HOST,
    port: data.PORT,
    dataDir: data.DATA_DIR,
    publicUrl: data.PUBLIC_URL ?? null,
    createToken: data.CREATE_TOKEN ?? null,
    logLevel: data.LOG_LEVEL,
    demo: data.DEMO === '1',
    limits: data.LIMITS,
    secret: data.SECRET ?? null,
  }
}
