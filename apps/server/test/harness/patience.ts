import { vi } from 'vitest'

// A busy machine takes its time, and nothing here asserts how much.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })
