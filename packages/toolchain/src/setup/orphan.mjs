// npm ends on SIGTERM without telling what it started, and leaves `sh` and everything below to run on. So each of our
// processes looks whether those who started it are still there.
import { readFileSync } from 'node:fs'

const POLL_MS = 400

/**
 * Calls back once when the process that started this one is gone: its parent, or where npm put a shell in between,
 * npm itself. The check does not keep the process running. Answers a function that ends it.
 * @param {() => void} callback
 */
export function whenOrphaned(callback) {
  const parent = process.ppid
  const npm = shellOfNpm(parent) ? parentOf(parent) : undefined
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return
    clearInterval(timer)
    callback()
  }, POLL_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** @param {number} pid */
function shellOfNpm(pid) {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return false
  try {
    return /^(sh|dash|bash|ash|busybox|zsh)$/.test(readFileSync(`/proc/${pid}/comm`, 'utf8').trim())
  } catch {
    return false
  }
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold spaces; what follows it is: state, parent.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}
