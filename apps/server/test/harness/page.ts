import { declareRoots } from '@second-story/board'
import { parseObject } from '@second-story/sync/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import { Doc } from 'yjs'
import type { Guest, Review } from './http.ts'
import { until } from './until.ts'

/** A browser's end: the stock y-websocket provider, and what came of our own frames. */
export interface Page {
  doc: Doc
  provider: WebsocketProvider
  guest: Guest
  /** Close codes, oldest first. */
  closes: number[]
  /** Bodies of frames 101 and 103, oldest first. */
  said: Record<string, unknown>[]
  /** Sends a command over the socket and waits for its answer. */
  order(command: { id: string; do: string }): Promise<Record<string, unknown>>
  leave(): void
}

/** @param room the review's id, with ~backstage or ~mine for the other two */
export const dial = (syncUrl: string, room: string, guest: Guest, doc = new Doc()): Page => {
  declareRoots(doc)
  const closes: number[] = []
  const said: Record<string, unknown>[] = []
  const provider = new WebsocketProvider(syncUrl, room, doc, {
    params: { token: guest.session },
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    maxBackoffTime: 100,
  })
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code)
  })
  for (const type of [101, 103]) {
    provider.messageHandlers[type] = (_encoder, decoder) => {
      const body = parseObject(decoding.readVarString(decoder))
      if (body) said.push(body)
    }
  }
  // What it need not know: saved frames and clock answers.
  for (const type of [100, 102]) provider.messageHandlers[type] = () => undefined
  const order = async (command: { id: string; do: string }): Promise<Record<string, unknown>> => {
    provider.ws?.send(frame(103, JSON.stringify(command)))
    return until(`an answer to ${command.do}`, () => said.find(({ id }) => id === command.id))
  }
  return { doc, provider, guest, closes, said, order, leave: () => provider.destroy() }
}

/** Dials and waits until the document is here. */
export const visit = async (
  syncUrl: string,
  { id }: Review,
  guest: Guest,
  part = '',
  doc?: Doc,
): Promise<Page> => {
  const page = dial(syncUrl, id + part, guest, doc)
  await until('the document', () => page.provider.synced || page.closes.length > 0)
  return page
}

const frame = (type: number, text: string): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    encoding.writeVarString(encoder, text)
  })
