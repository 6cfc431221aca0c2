// The floor: hands each frame to the other sockets of the room and parses nothing. Who asks for the document gets
// an empty answer, or the first large update that came by.
import { createServer } from 'node:http'
import { type WebSocket, WebSocketServer } from 'ws'

const LARGE_BYTES = 64 * 1024
const EMPTY_ANSWER = Buffer.of(0, 1, 2, 0, 0)

interface Room {
  sockets: Set<WebSocket>
  answer: Buffer
}

const rooms = new Map<string, Room>()
const http = createServer((_, response) => response.end('up'))
const server = new WebSocketServer({ server: http, perMessageDeflate: false })

server.on('connection', (socket, request) => {
  const name = request.url ?? ''
  const room = rooms.get(name) ?? { sockets: new Set(), answer: EMPTY_ANSWER }
  rooms.set(name, room)
  room.sockets.add(socket)
  socket.on('message', (data: Buffer) => {
    if (data[0] === 0 && data[1] === 0) return socket.send(room.answer)
    if (data.length > LARGE_BYTES && room.answer === EMPTY_ANSWER && data[0] === 0) {
      room.answer = Buffer.from(data)
      room.answer[1] = 1
    }
    for (const other of room.sockets) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.sockets.delete(socket)
    if (room.sockets.size === 0) rooms.delete(name)
  })
})
http.listen(Number(process.env.PORT), process.env.HOST)
