import { crc32 } from 'node:zlib'

/** A zip of texts, stored as they are. */
export const zipOf = (files: Record<string, string>): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, text] of Object.entries(files)) {
    const [name, data] = [Buffer.from(path), Buffer.from(text)]
    const about = Buffer.alloc(22)
    about.writeUInt32LE(crc32(data), 10)
    about.writeUInt32LE(data.length, 14)
    about.writeUInt32LE(data.length, 18)
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), about, size(name.length), size(0)])
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), size(20), about, size(name.length), size(0), entry, name]),
    )
    parts.push(head, name, data)
    offset += head.length + name.length + data.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(directory.length, 4)
  end.writeUInt16LE(directory.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, list, Buffer.from('PK\x05\x06'), end])
}

const size = (bytes: number): Buffer => {
  const two = Buffer.alloc(2)
  two.writeUInt16LE(bytes)
  return two
}
