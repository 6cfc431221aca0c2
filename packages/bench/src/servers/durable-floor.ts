// The least that a server can do which shows nothing before it is on disk: reads with `ws`, commits each frame to
// SQLite with an fsync, then writes it to the others of the room, framed once and one write a socket. It parses and
// judges nothing and keeps no document.
import { createServer } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'

const EMPTY_ANSWER = Buffer.of(0, 1, 2, 0, 0)

const db = new DatabaseSync(join(process.env.DATA_DIR ?? '.', 'frames.db'))
db.exec('pragma journal_mode = wal; pragma synchronous = full; create table frames (data blob not null)')
const insert = db.prepare('insert into frames (data) values (?)')

const rooms = new Map<string, Set<Duplex>>()
const http = createServer((_, response) => response.end('up'))
const server = new WebSocketServer({ noServer: true, perMessageDeflate: false })

/** One whole binary frame of less than 64 KiB (RFC 6455, 5.2). */
const framed = (data: Buffer): Buffer =>
  data.length < 126
    ? Buffer.concat([Buffer.of(0x82, data.length), data])
    : Buffer.concat([Buffer.of(0x82, 126, data.length >> 8, data.length & 255), data])

http.on('upgrade', (request, stream, head) => {
  server.handleUpgrade(request, stream, head, (socket) => {
    const name = request.url ?? ''
    const room = rooms.get(name) ?? new Set()
    rooms.set(name, room)
    room.add(stream)
    socket.on('message', (data: Buffer) => {
      if (data[0] === 0 && data[1] === 0) return socket.send(EMPTY_ANSWER)
      insert.run(data)
      const frame = framed(data)
      for (const other of room) if (other !== stream) other.write(frame)
    })
    socket.on('close', () => {
      room.delete(stream)
      if (room.size === 0) rooms.delete(name)
    })
  })
})
http.listen(Number(process.env.PORT), process.env.HOST)
