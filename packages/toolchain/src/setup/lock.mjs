// One setup at a time per folder. The lock is a file with the holder's process id; the lock of a dead process is broken.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { TOOLCHAIN } from './places.mjs'
import { fileFailed } from './refusal.mjs'

const FILE = join(TOOLCHAIN, 'lock')
const POLL_MS = 150
/** Writing the process id takes microseconds; a file without one that is older than this belongs to nobody. */
const EMPTY_IS_STALE_AFTER_MS = 5000

/**
 * Runs `work` while no other process of this folder runs its own. Waits for as long as the other takes.
 * @param {() => Promise<void>} work
 */
export async function alone(work) {
  let told = false
  while (!take()) {
    if (breakIfStale()) continue
    if (!told) console.error('Another start of this folder is installing; waiting for it ...')
    told = true
    await delay(POLL_MS)
  }
  const release = () => rmSync(FILE, { force: true })
  process.once('exit', release)
  try {
    await work()
  } finally {
    process.off('exit', release)
    release()
  }
}

function take() {
  try {
    mkdirSync(TOOLCHAIN, { recursive: true })
    writeFileSync(FILE, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw fileFailed('Setting up', error)
  }
}

/** True when the lock is gone or was broken. */
function breakIfStale() {
  const seen = holder()
  if (seen === undefined) return true
  if (seen !== 0 && isAlive(seen)) return false
  // Two processes may see the same dead holder: moving the file away lets one win, and shows if it was a newer lock.
  const aside = `${FILE}.${process.pid}`
  try {
    renameSync(FILE, aside)
  } catch {
    return true
  }
  if (Number(readFileSync(aside, 'utf8')) !== seen) {
    renameSync(aside, FILE)
    return false
  }
  rmSync(aside, { force: true })
  return true
}

/** The holder's process id, 0 where an old file names none, undefined where there is no lock. */
function holder() {
  try {
    const pid = Number(readFileSync(FILE, 'utf8'))
    if (pid > 0) return pid
    return Date.now() - statSync(FILE).mtimeMs > EMPTY_IS_STALE_AFTER_MS ? 0 : process.pid
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return isCode(error, 'EPERM')
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
