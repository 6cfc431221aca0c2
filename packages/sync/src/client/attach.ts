import { ObservableV2 } from 'lib0/observable'
import type { Decoder } from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import { readClockAnswer, readJsonBody, readSaved } from '../protocol/bodies.ts'
import { clockQuestion, commandFrame } from '../protocol/frames.ts'
import { MessageType } from '../protocol/message-type.ts'
import type { CommandAnswer, HelloEvent, Refusal, ServerEvent, StoreEvent } from '../protocol/payloads.ts'
import { readAnswer, readEvent, readHello, readRefusal, readStore } from './bodies.ts'
import { sendOwnStateOnly, showAgain } from './awareness-link.ts'
import { CommandLine } from './command-line.ts'
import type { SyncTally } from './counting-socket.ts'
import { leaveTidying } from './untidied.ts'
import { SavedTracker } from './saved-state.ts'
import type { SavedReport } from './saved-state.ts'
import { ServerClock } from './server-clock.ts'
import { systemTime } from './time-source.ts'
import type { TimeSource } from './time-source.ts'

/** What a page hears from a room beside the document itself. */
export interface LinkEvents {
  /** First word of each connection. A new `epoch` means the room went back in time: begin anew. */
  hello(event: HelloEvent): void
  /** An update was not allowed; the connection ends for good and the local document has to go. */
  refusal(refusal: Refusal): void
  saved(report: SavedReport): void
  store(event: StoreEvent): void
  /** The server's time is known better than before. */
  clock(): void
  /** Anything else that the server says unasked, `next` for instance. */
  event(event: ServerEvent): void
}

export interface LinkOptions {
  /** From the `countingSocket` whose class the provider was made with. */
  tally: SyncTally
  /** Unsaved changes that an earlier visit left in the local store. */
  unsavedBefore?: number
  /** True for the origin of a local store that loads what it kept: nothing that was written just now. */
  restores?: (origin: unknown) => boolean
  time?: TimeSource
  newId?: () => string
}

/** A room's own frames on top of a y-websocket provider. */
export interface Link extends Pick<ObservableV2<Handlers>, 'on' | 'off' | 'once'> {
  readonly clock: ServerClock
  readonly saved: SavedReport
  /** The last hello; null before the first connection. */
  readonly hello: HelloEvent | null
  /** Server time, ms since 1970. */
  now(): number
  /** Sends a command; the answer's typed errors are those of `CommandLine.send`. */
  send(
    command: { do: string; id?: string; [field: string]: unknown },
    timeoutMs?: number,
  ): Promise<CommandAnswer>
  /** Ends the clock, the commands and the counting; the provider stays. */
  detach(): void
}

type Handlers = { [Name in keyof LinkEvents]: LinkEvents[Name] }

/**
 * Attaches to a provider. Make the provider with `countingSocket(WebSocket).WebSocketPolyfill` and attach at
 * once, before it can have connected, so that the first frame is heard and the first change counted.
 */
export function attach(provider: WebsocketProvider, options: LinkOptions): Link {
  return new ProviderLink(provider, options)
}

class ProviderLink extends ObservableV2<Handlers> implements Link {
  readonly clock: ServerClock
  hello: HelloEvent | null = null
  #provider: WebsocketProvider
  #commands: CommandLine
  #tracker: SavedTracker
  #stops: (() => void)[]

  constructor(provider: WebsocketProvider, options: LinkOptions) {
    super()
    const {
      tally,
      unsavedBefore = 0,
      restores,
      time = systemTime,
      newId = () => crypto.randomUUID(),
    } = options
    this.#provider = provider
    this.clock = new ServerClock(
      time,
      (t0) => this.#transmit(clockQuestion(t0)),
      () => this.emit('clock', []),
    )
    this.#commands = new CommandLine(time, newId, (command) => this.#transmit(commandFrame(command)))
    this.#tracker = new SavedTracker(
      tally,
      unsavedBefore,
      () => this.#open(),
      (report) => this.emit('saved', [report]),
    )
    this.#listen()
    this.#stops = [
      sendOwnStateOnly(provider),
      leaveTidying(provider.doc),
      this.#followStatus(),
      this.#followDocument(restores),
    ]
  }

  get saved(): SavedReport {
    return this.#tracker.report
  }

  now(): number {
    return this.clock.now()
  }

  send(
    command: { do: string; id?: string; [field: string]: unknown },
    timeoutMs?: number,
  ): Promise<CommandAnswer> {
    return this.#commands.send(command, timeoutMs)
  }

  detach(): void {
    for (const stop of this.#stops) stop()
    for (const type of [MessageType.clock, MessageType.refusal, MessageType.saved, MessageType.command]) {
      this.#provider.messageHandlers[type] = () => {}
    }
    this.clock.stop()
    this.#commands.stop()
    super.destroy()
  }

  #listen(): void {
    const on = (type: number, handle: (decoder: Decoder) => void) => {
      this.#provider.messageHandlers[type] = (_encoder, decoder) => handle(decoder)
    }
    on(MessageType.clock, (decoder) => {
      const stamps = readClockAnswer(decoder)
      if (stamps) this.clock.answered(stamps)
    })
    on(MessageType.refusal, (decoder) => {
      const body = readJsonBody(decoder)
      if (body) this.emit('refusal', [readRefusal(body)])
    })
    on(MessageType.saved, (decoder) => this.#tracker.saved(readSaved(decoder).frames))
    on(MessageType.command, (decoder) => this.#hear(readJsonBody(decoder)))
  }

  #hear(body: Record<string, unknown> | null): void {
    if (!body) return
    const event = readEvent(body)
    const answer = readAnswer(body)
    if (event) this.#heard(event)
    else if (answer) this.#commands.answered(answer)
  }

  #heard(event: ServerEvent): void {
    const hello = readHello(event)
    const store = readStore(event)
    if (hello) {
      this.hello = hello
      this.emit('hello', [hello])
    } else if (store) {
      this.emit('store', [store])
    } else {
      this.emit('event', [event])
    }
  }

  #followStatus(): () => void {
    const follow = ({ status }: { status: string }) => {
      if (status === 'disconnected') this.#tracker.lost()
      if (status !== 'connected') return
      showAgain(this.#provider)
      this.clock.measure()
      this.#commands.connected()
    }
    this.#provider.on('status', follow)
    return () => this.#provider.off('status', follow)
  }

  #followDocument(restores: ((origin: unknown) => boolean) | undefined): () => void {
    const { doc } = this.#provider
    const follow = (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.#provider && !restores?.(origin)) this.#tracker.changedHere()
    }
    doc.on('update', follow)
    return () => doc.off('update', follow)
  }

  #open(): boolean {
    return this.#provider.wsconnected && this.#provider.ws?.readyState === 1
  }

  #transmit(frame: Uint8Array<ArrayBuffer>): boolean {
    if (!this.#open()) return false
    this.#provider.ws?.send(frame)
    return true
  }
}
