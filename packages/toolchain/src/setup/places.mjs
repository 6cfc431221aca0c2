import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The top folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
/** Everything the setup keeps for itself: tools, stamps, lock, log. Never committed. */
export const TOOLCHAIN = join(ROOT, '.toolchain')
/** What npm or pnpm printed when the setup failed last. */
export const LOG = join(TOOLCHAIN, 'setup.log')
/** Programs of the pinned tools. */
export const TOOL_BIN = join(TOOLCHAIN, 'node_modules', '.bin')
/** Programs of the workspace's packages. */
export const WORKSPACE_BIN = join(ROOT, 'node_modules', '.bin')
