import { crc32, deflateSync } from 'node:zlib'

/** A chunk of a PNG. */
export const pngChunk = (name: string, data: Uint8Array = Buffer.alloc(0)): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const chunk = Buffer.alloc(named.length + 8)
  chunk.writeUInt32BE(data.length, 0)
  named.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(named), chunk.length - 4)
  return chunk
}

interface PngParts {
  width?: number
  height?: number
  /** Chunks between the head and the pixels. */
  more?: readonly Buffer[]
}

/** A grey picture that every browser shows, unless its size is made up. */
export const png = ({ width = 3, height = 2, more = [] }: PngParts = {}): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const rows = Buffer.alloc(Math.min(4_000, (1 + width) * height))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const pixels = pngChunk('IDAT', deflateSync(rows))
  return Buffer.concat([signature, pngChunk('IHDR', header), ...more, pixels, pngChunk('IEND')])
}

const segment = (marker: number, data: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** Which way is up, and where it was taken. */
const exif = (orientation: number): Buffer => {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from('GPS 38.72 N', 'latin1')])
}

/** Built as a JPEG is, with as little picture in it as can be. */
export const jpeg = ({ width = 4, height = 3, orientation = 6 } = {}): Buffer => {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 1)
  frame.writeUInt16BE(width, 3)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif(orientation)),
    segment(0xfe, Buffer.from('<script>alert(1)</script>')),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ])
}

/** One pixel, with a comment. */
export const gif = ({ width = 1, height = 1, comment = 'made by Ana' } = {}): Buffer => {
  const head = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  head.writeUInt16LE(width, 6)
  head.writeUInt16LE(height, 8)
  const said = Buffer.concat([
    Buffer.from([0x21, 0xfe, comment.length]),
    Buffer.from(comment, 'latin1'),
    Buffer.from([0]),
  ])
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([head, said, frame, Buffer.from([0x3b])])
}

const riff = (name: string, data: Uint8Array): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

/** A lossless WebP in its long form, with a place in it. */
export const webp = ({ width = 5, height = 4 } = {}): Buffer => {
  const extended = Buffer.alloc(10)
  extended[0] = 0x08
  extended.writeUIntLE(width - 1, 4, 3)
  extended.writeUIntLE(height - 1, 7, 3)
  const pixels = Buffer.alloc(10)
  pixels[0] = 0x2f
  pixels.writeUInt32LE((Math.min(width, 16_384) - 1) | ((Math.min(height, 16_384) - 1) << 14), 1)
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riff('VP8X', extended),
    riff('VP8L', pixels),
    riff('EXIF', Buffer.from('GPS 38.72 N')),
  ])
  return riff('RIFF', body)
}

/** A document of these objects. `more` stands in the catalogue. */
export const pdf = (more = '', ...objects: (string | Buffer)[]): Buffer => {
  const all = [
    `1 0 obj\n<</Type/Catalog/Pages 2 0 R ${more}>>\nendobj\n`,
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>\nendobj\n',
    ...objects,
  ].map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : one))
  const end = Buffer.from('trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n', 'latin1')
  return Buffer.concat([Buffer.from('%PDF-1.7\n', 'latin1'), ...all, end])
}

/** A packed part of a document, of objects unless its dictionary says otherwise. */
export const pdfStream = (content: string, dictionary = '/Type/ObjStm/N 1/First 4'): Buffer =>
  Buffer.concat([
    Buffer.from(`9 0 obj\n<<${dictionary}/Filter/FlateDecode>>\nstream\n`, 'latin1'),
    deflateSync(Buffer.from(content, 'latin1')),
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ])

export const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
export const HTML = '<!doctype html><script>alert(1)</script>'

/** One of each kind that is taken. */
export const SAMPLES: readonly [type: string, bytes: Buffer][] = [
  ['image/png', png({ more: [pngChunk('tEXt', Buffer.from('Comment\0GPS 38.72 N'))] })],
  ['image/jpeg', jpeg()],
  ['image/gif', gif()],
  ['image/webp', webp()],
  ['application/pdf', pdf()],
]
