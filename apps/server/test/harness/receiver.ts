import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A call as it came, in full. */
export interface Heard {
  headers: IncomingMessage['headers']
  body: string
}

/** What a receiver does with its next call: answers a status, never answers, or hangs up having heard it. */
export type Answering = number | 'silence' | 'lost'

/** A program that is told things: a real HTTP server that fails as it is bid, and acts once for each key. */
export interface Receiver {
  url: string
  port: number
  heard: Heard[]
  /** Keys it acted upon, once for each time it did. */
  acted: string[]
  /** What it does with the calls to come, in this order; then it answers 204. */
  next: Answering[]
  close: () => Promise<void>
}

/** @param before one that was closed: it comes back at the same address and remembers what it acted upon */
export const startReceiver = async (next: Answering[] = [], before?: Receiver): Promise<Receiver> => {
  const heard: Heard[] = []
  const acted = before?.acted ?? []
  const act = ({ headers }: IncomingMessage): void => {
    const key = String(headers['idempotency-key'])
    if (!acted.includes(key)) acted.push(key)
  }
  const answer = (request: IncomingMessage, response: ServerResponse, body: string): void => {
    const how = next.shift() ?? 204
    // A call that failed was not acted upon, but for the one whose answer was lost on its way back.
    if (how === 'lost' || (typeof how === 'number' && how < 300)) act(request)
    heard.push({ headers: request.headers, body })
    if (how === 'silence') return
    if (how === 'lost') return void request.socket.destroy()
    response.writeHead(how, { location: '/elsewhere' }).end()
  }
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (part: string) => void (body += part))
    request.on('end', () => answer(request, response, body))
  })
  await new Promise<void>((resolve) => server.listen(before?.port ?? 0, '127.0.0.1', resolve))
  // Listening on TCP, it has an address of that kind.
  const { port: at } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    if (!server.listening) return
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  return { url: `http://127.0.0.1:${at}/told?by=us`, port: at, heard, acted, next, close }
}
