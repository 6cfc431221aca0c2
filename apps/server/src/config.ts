import { ticketTemplate } from '@second-story/board'
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
  /** Template of new-ticket links; null: none are offered. */
  ticketTemplate: string | null
  /** What trackers sign their calls with; null: none are taken. */
  ticketSecret: string | null
  /** Who is told when a meeting has ended, and what that is signed with; null: nobody. */
  webhook: { url: string; secret: string } | null
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

/** The operator's word is taken for where it leads, inside their network or out of it. */
const receiver = z.string().transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && !url.hash && !url.username && !url.password) return url.href
  context.addIssue({ code: 'custom', message: 'give an http(s) address without a name, password and #' })
  return z.NEVER
})

const tickets = z.string().transform((text, context) => {
  const made = ticketTemplate(text)
  if ('template' in made) return made.template
  context.addIssue({ code: 'custom', message: made.fault })
  return z.NEVER
})

const signing = z
  .string()
  .min(16, 'give 16 characters or more')
  .refine(
    (text) => !text.startsWith('whsec_') || /^whsec_[A-Za-z\d+/]{22,}=*$/.test(text),
    'give base64 of 16 bytes or more after whsec_',
  )
  .optional()

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
  TICKET_URL: tickets.optional(),
  TICKET_SECRET: signing,
  WEBHOOK_URL: receiver.optional(),
  WEBHOOK_SECRET: signing,
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
    ticketTemplate: data.TICKET_URL ?? null,
    ticketSecret: data.TICKET_SECRET ?? null,
    webhook: webhookOf(data.WEBHOOK_URL, data.WEBHOOK_SECRET),
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

const webhookOf = (url: string | undefined, secret: string | undefined): Config['webhook'] => {
  if (url === undefined) return null
  if (secret === undefined) {
    throw new BadVariable(
      'WEBHOOK_URL cannot be used: set WEBHOOK_SECRET too, so that its receiver knows us.',
    )
  }
  return { url, secret }
}
