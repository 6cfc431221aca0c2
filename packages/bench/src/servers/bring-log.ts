const NEWLINE = 0x0a

/** Posts a log and reads the answer line by line, without ever holding all of it. @throws {Error} where it is refused */
export const bringLog = async (
  url: string,
  session: string,
  log: Uint8Array<ArrayBuffer>,
): Promise<{ count: number; progress: number }> => {
  const headers = {
    authorization: `Bearer ${session}`,
    accept: 'application/x-ndjson',
    'content-type': 'text/plain',
  }
  const answer = await fetch(url, { method: 'POST', headers, body: log })
  if (!answer.ok || !answer.body) throw new Error(`the log was answered with ${answer.status}`)
  let progress = 0
  let pieces: Uint8Array[] = []
  let last = ''
  for await (const chunk of answer.body) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      const line = Buffer.concat([...pieces, chunk.subarray(from, at)])
      pieces = []
      from = at + 1
      // Entries are long and nobody looks at them here.
      if (line.subarray(0, 11).toString() === '{"progress"') progress += 1
      else if (line.subarray(0, 10).toString() !== '{"entries"') last = line.toString()
    }
    pieces.push(chunk.subarray(from))
  }
  const { answer: told, problem } = JSON.parse(last) as {
    answer?: { count: number }
    problem?: { detail: string }
  }
  if (!told) throw new Error(problem?.detail ?? 'the log was not answered to its end')
  return { count: told.count, progress }
}
