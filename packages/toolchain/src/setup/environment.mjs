import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { TOOLCHAIN, TOOL_BIN, WORKSPACE_BIN } from './places.mjs'

/** Settings that say how a registry is reached; npm hands them to its scripts, pnpm reads them under its own name. */
const REGISTRY_SETTING = /^npm_config_(registry|cafile|ca|proxy|https_proxy|noproxy|strict_ssl)$/i

/** The environment for `npm install`: the caller's, with a cache that can be written. */
export function npmEnvironment() {
  const env = { ...process.env }
  // These name the calling package and would install into it, or leave things out.
  for (const name of Object.keys(env)) {
    if (/^npm_config_(local_prefix|global|omit|production|include|dry_run|offline)$/i.test(name))
      delete env[name]
  }
  if (!homeIsWritable()) env.npm_config_cache ??= join(TOOLCHAIN, 'cache', 'npm')
  return env
}

/** The environment for `pnpm install`: a task's, with the registry settings npm was called with. */
export function pnpmEnvironment() {
  const env = taskEnvironment()
  // It would leave out what building the web app needs.
  delete env.NODE_ENV
  for (const [name, value] of Object.entries(process.env)) {
    if (!REGISTRY_SETTING.test(name)) continue
    env[name] = value
    env[`pnpm_config_${name.slice('npm_config_'.length).toLowerCase()}`] = value
  }
  if (!homeIsWritable()) {
    env.XDG_CACHE_HOME = join(TOOLCHAIN, 'cache')
    env.XDG_DATA_HOME = join(TOOLCHAIN, 'cache')
    env.XDG_STATE_HOME = join(TOOLCHAIN, 'cache')
  }
  return env
}

/** The environment for the tasks: without what npm adds for its scripts, with the tools on the PATH. */
export function taskEnvironment() {
  /** @type {NodeJS.ProcessEnv} */
  const env = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (!/^p?npm_|^INIT_CWD$/i.test(name)) env[name] = value
  }
  env.PATH = [TOOL_BIN, WORKSPACE_BIN, process.env.PATH].join(delimiter)
  return env
}

function homeIsWritable() {
  try {
    accessSync(homedir(), constants.W_OK)
    return true
  } catch {
    return false
  }
}
