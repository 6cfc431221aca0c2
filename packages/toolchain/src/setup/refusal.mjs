import { readFileSync, writeFileSync } from 'node:fs'
import { LOG, ROOT } from './places.mjs'

/** Why the product cannot be set up or started here, in words for the person at the terminal. */
export class Refusal extends Error {}

const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|dns error|failed to (fetch|connect)|error sending request|certificate/i

/** What the output of npm or pnpm points to, most telling first, and what to do about it. */
const CAUSES = [
  {
    seen: /ENOSPC|no space left/i,
    say: () => 'The disk is full.',
  },
  {
    seen: /\b(EACCES|EROFS|EPERM)\b|permission denied|read-only file system/i,
    say: () => `A folder cannot be written: ${ROOT} and the home folder must be yours to write.`,
  },
  {
    seen: /OUTDATED_LOCKFILE/,
    say: () =>
      'pnpm-lock.yaml does not match the package.json files. Run `.toolchain/node_modules/.bin/pnpm install` and commit the lockfile.',
  },
  {
    seen: NETWORK,
    say: () =>
      'The package registry cannot be reached. Check the network, or the registry and proxy in your npm configuration, then try again.',
  },
]

/**
 * The refusal for a step of the setup that ended badly: its name, the likely cause and where the details are.
 * @param {string} step for example "Installing the packages"
 * @param {string} output everything the step printed
 */
export function stepFailed(step, output) {
  const cause = CAUSES.find(({ seen }) => seen.test(output))
  if (!cause) return new Refusal(`${output.trimEnd()}\n${step} failed, see above.`)
  return new Refusal(`${step} failed. ${cause.say()} ${keep(output)}`.trimEnd())
}

/**
 * Whether the output of npm or pnpm tells of the network.
 * @param {string} output
 */
export function isNetworkFailure(output) {
  return NETWORK.test(output)
}

/** @param {string} output */
function keep(output) {
  try {
    writeFileSync(LOG, output)
    return `All it printed is in ${LOG}.`
  } catch {
    return ''
  }
}

/**
 * The refusal for a file operation of the setup itself.
 * @param {string} step
 * @param {unknown} error
 */
export function fileFailed(step, error) {
  const text = String(error)
  return new Refusal(`${step} failed. ${CAUSES.find(({ seen }) => seen.test(text))?.say() ?? text}`)
}

/**
 * The text of a file, or '' where there is none.
 * @param {string} file
 */
export function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
