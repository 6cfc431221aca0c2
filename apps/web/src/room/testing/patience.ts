import { configure } from '@testing-library/react'

/** For one thing that has to come, ms. A busy machine takes its time, and nothing here asserts how much. */
const STEP_MS = 60_000

configure({ asyncUtilTimeout: STEP_MS })
