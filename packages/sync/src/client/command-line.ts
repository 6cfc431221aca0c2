import type { Command, CommandAnswer } from '../protocol/payloads.ts'
import type { TimeSource } from './time-source.ts'

/** How long an answer is waited for, ms, connection or not. */
const ANSWER_MS = 10_000

/** The server said no. `state` is what it sent along, the agenda's newest after a 409. */
export class CommandFailed extends Error {
  override name = 'CommandFailed'
  status: number
  code: string
  state: unknown
  constructor(answer: CommandAnswer) {
    super(answer.error?.detail ?? `The server answered ${answer.status}.`)
    this.status = answer.status
    this.code = answer.error?.code ?? 'failed'
    this.state = answer.state
  }
}

/** No answer came in time. Whether the command was carried out is not known; the same id may be sent again. */
export class CommandTimeout extends Error {
  override name = 'CommandTimeout'
  command: Command
  constructor(command: Command) {
    super('The server has not answered. Try again when the connection is back.')
    this.command = command
  }
}

/** The page left the room before the answer came. */
export class CommandDropped extends Error {
  override name = 'CommandDropped'
  constructor() {
    super('The connection was given up before the server answered.')
  }
}

interface Waiting {
  command: Command
  resolve: (answer: CommandAnswer) => void
  reject: (error: Error) => void
  cancelTimeout: () => void
}

/** Commands on their way. Those without an answer go out again on every new connection, under the same id. */
export class CommandLine {
  #waiting = new Map<string, Waiting>()
  #transmit: (command: Command) => boolean
  #time: TimeSource
  #newId: () => string

  /** `transmit` sends a command, false where there is no connection just now. */
  constructor(time: TimeSource, newId: () => string, transmit: (command: Command) => boolean) {
    this.#time = time
    this.#newId = newId
    this.#transmit = transmit
  }

  /**
   * Sends a command and waits for its answer. Rejects with {@link CommandFailed}, {@link CommandTimeout} or
   * {@link CommandDropped}.
   */
  send(
    body: Omit<Command, 'id'> & { do: string; id?: string },
    timeoutMs = ANSWER_MS,
  ): Promise<CommandAnswer> {
    const command: Command = { ...body, id: body.id ?? this.#newId() }
    return new Promise((resolve, reject) => {
      const cancelTimeout = this.#time.after(timeoutMs, () => {
        this.#waiting.delete(command.id)
        reject(new CommandTimeout(command))
      })
      this.#waiting.set(command.id, { command, resolve, reject, cancelTimeout })
      this.#transmit(command)
    })
  }

  /** Takes an answer; false where nobody waits for it. */
  answered(answer: CommandAnswer): boolean {
    const waiting = answer.id === null ? undefined : this.#waiting.get(answer.id)
    if (!waiting) return false
    this.#waiting.delete(waiting.command.id)
    waiting.cancelTimeout()
    if (answer.status < 400) waiting.resolve(answer)
    else waiting.reject(new CommandFailed(answer))
    return true
  }

  /** A new connection stands. */
  connected(): void {
    for (const { command } of this.#waiting.values()) this.#transmit(command)
  }

  /** Gives up on everything that waits. */
  stop(): void {
    for (const { cancelTimeout, reject } of this.#waiting.values()) {
      cancelTimeout()
      reject(new CommandDropped())
    }
    this.#waiting.clear()
  }
}
