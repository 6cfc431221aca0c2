import type { Seat } from '../wire/client.ts'

/** A room of a server; for ours it is a review. */
export interface Room {
  /** A place in it for one more person. */
  seat: (role: 'scribe' | 'participant') => Promise<Seat>
  /** Keeps a log beside the board, where the server takes any; answers how many lines were read and how often it told how far it was. */
  bring?: (log: Uint8Array<ArrayBuffer>) => Promise<{ count: number; progress: number }>
}

/** What a server is to the workloads. Restarts keep its port, its data and all seats. */
export interface Server {
  readonly name: ServerName
  /** Whether it holds documents; the floor only hands frames on. */
  readonly keeps: boolean
  /** Holds its data and its log. */
  readonly folder: string
  start: () => Promise<void>
  /** Ends it in good order. */
  stop: () => Promise<void>
  /** SIGKILL to the whole tree. */
  kill: () => Promise<void>
  pids: () => number[]
  room: () => Promise<Room>
}

export const SERVER_NAMES = ['bare-ws', 'durable-floor', 'y-websocket-server', 'hocuspocus', 'ours'] as const
export type ServerName = (typeof SERVER_NAMES)[number]
