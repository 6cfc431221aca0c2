import '../harness/patience.ts'
import { afterAll, beforeAll, describe } from 'vitest'
import { against } from './attack.ts'
import { IDENTITY, ORDERING } from './order.ts'
import { Stage } from './stage.ts'

// The attack list of the room engine's paper over real sockets, by sessions of real roles, one server for the file.
let stage: Stage
beforeAll(async () => {
  stage = await Stage.open()
})
afterAll(() => stage.close())

describe('identity', () => {
  against(() => stage, IDENTITY)
})
describe('ordering', () => {
  against(() => stage, ORDERING)
})
