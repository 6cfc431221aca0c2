// One setup at a time per folder. The lock is a file with the holder's process id, touched while it works; it is broken
// when that process is gone, or when nobody touched it for long (the id may have gone to another process since).
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { TOOLCHAIN } from './places.mjs'
import { fileFailed } from './refusal.mjs'

const POLL_MS = 150
const TOUCH_MS = 2000
const STALE_MS = 30_000

/**
 * Runs `work` while no other process of this folder runs its own. Waits for as long as the other takes.
 * @param {() => Promise<void>} work
 * @param {string} [folder] where the lock lies
 */
export async function alone(work, folder = TOOLCHAIN) {
  const file = join(folder, 'lock')
  let told = false
  while (!take(folder, file)) {
    if (breakIfStale(file)) continue
    if (!told) console.error('Another start of this folder is installing; waiting for it ...')
    told = true
    await delay(POLL_MS)
  }
  const release = () => rmSync(file, { force: true })
  process.once('exit', release)
  const touch = setInterval(() => utimesSync(file, new Date(), new Date()), TOUCH_MS)
  try {
    await work()
  } finally {
    clearInterval(touch)
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} folder
 * @param {string} file
 */
function take(folder, file) {
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw fileFailed('Setting up', error)
  }
}

/**
 * True when the lock is gone or was broken.
 * @param {string} file
 */
function breakIfStale(file) {
  // Two processes may find the same lock stale: moving it away lets one win, and shows if it was a newer one.
  const aside = `${file}.${process.pid}`
  try {
    const seen = readFileSync(file, 'utf8')
    const isFresh = Date.now() - statSync(file).mtimeMs < STALE_MS
    // Between being made and being written a lock names nobody.
    if (isFresh && (seen === '' || isAlive(Number(seen)))) return false
    renameSync(file, aside)
    if (readFileSync(aside, 'utf8') === seen) {
      rmSync(aside)
      return true
    }
    renameSync(aside, file)
    return false
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true
    throw fileFailed('Setting up', error)
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
