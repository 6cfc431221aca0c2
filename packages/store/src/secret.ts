import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { SecretUnreadable } from './errors.ts'
import type { Logger } from './logger.ts'

const BYTES = 32

/** The server secret of a data folder, in the file `secret` that only its owner may read; made where missing. */
export function readOrMakeSecret(dataDir: string, log: Logger): Uint8Array {
  const file = join(dataDir, 'secret')
  const found = read(file, log)
  if (found !== null) return found
  make(dataDir, file)
  const made = read(file, log)
  if (made === null) throw new SecretUnreadable(`${file} was made and is gone again`)
  return made
}

function read(file: string, log: Logger): Uint8Array | null {
  let secret: Uint8Array
  try {
    secret = readFileSync(file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  if (secret.byteLength !== BYTES) {
    throw new SecretUnreadable(
      `${file} has ${secret.byteLength} bytes instead of ${BYTES}: restore it from a backup, or remove it and send all links anew`,
    )
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    chmodSync(file, 0o600)
    log.warn({ file }, 'others could read the server secret: its file is now for its owner only')
  }
  return secret
}

/** Written whole under another name and then linked: nobody ever sees half a secret, and the first one stays. */
function make(dataDir: string, file: string): void {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', 0o600)
  try {
    writeSync(handle, randomBytes(BYTES))
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
  const folder = openSync(dataDir, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
