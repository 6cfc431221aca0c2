import { parseObject } from '../protocol/bodies.ts'
import type { Command, CommandAnswer } from '../protocol/payloads.ts'

/** Commands of one connection that may wait for their turn. A person presses one button at a time. */
const WAITING_COMMANDS = 32

/** Length of a command id and of what a command may say, in characters. */
const ID_CHARS = 64
const COMMAND_CHARS = 64 * 1024

/** Runs the commands of one connection one after the other and sends each one's answer. */
export class CommandQueue {
  #run: (command: Command) => Promise<Omit<CommandAnswer, 'id'>>
  #answer: (answer: CommandAnswer) => void
  #trouble: (error: unknown) => void
  #last: Promise<void> = Promise.resolve()
  #waiting = 0

  constructor(
    run: (command: Command) => Promise<Omit<CommandAnswer, 'id'>>,
    answer: (answer: CommandAnswer) => void,
    trouble: (error: unknown) => void,
  ) {
    this.#run = run
    this.#answer = answer
    this.#trouble = trouble
  }

  /** Takes the text of a command frame. Whatever it says, there is an answer to it. */
  take(text: string): void {
    const command = text.length <= COMMAND_CHARS ? readCommand(text) : null
    if (command === null) {
      this.#answer(refusal(null, 400, 'malformed', 'This is no command: it needs an id and what to do.'))
    } else if (this.#waiting >= WAITING_COMMANDS) {
      this.#answer(refusal(command.id, 429, 'too-many', 'Too many commands at once; wait for their answers.'))
    } else {
      this.#waiting += 1
      this.#last = this.#last.then(() => this.#next(command))
    }
  }

  async #next(command: Command): Promise<void> {
    try {
      this.#answer({ ...(await this.#run(command)), id: command.id })
    } catch (error) {
      this.#trouble(error)
      this.#answer(refusal(command.id, 500, 'failed', 'The server could not do this. Try again.'))
    } finally {
      this.#waiting -= 1
    }
  }
}

function readCommand(text: string): Command | null {
  const body = parseObject(text)
  if (!body || typeof body.id !== 'string' || typeof body.do !== 'string') return null
  if (body.id.length === 0 || body.id.length > ID_CHARS) return null
  return { ...body, id: body.id, do: body.do }
}

function refusal(id: string | null, status: number, code: string, detail: string): CommandAnswer {
  return { id, status, error: { code, detail } }
}
