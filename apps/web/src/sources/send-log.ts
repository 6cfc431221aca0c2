/** The server did not take a log; the message is its own sentence. */
export class Refused extends Error {
  readonly detail: string

  constructor(detail: string) {
    super(detail)
    this.name = 'Refused'
    this.detail = detail
  }
}

/**
 * Sends a log with its progress, which `fetch` does not tell. Answers the id it is kept under.
 * @throws {Refused}
 */
export const sendLog = (
  { path, session, body }: { path: string; session: string; body: Blob },
  onSent: (bytes: number) => void,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('authorization', `Bearer ${session}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded))
    request.addEventListener('error', () => reject(new Refused('The server cannot be reached just now.')))
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      if (typeof answer.sourceId === 'string') resolve(answer.sourceId)
      else reject(new Refused(answer.detail ?? `The server answered ${request.status}.`))
    })
    request.send(body)
  })

const parsed = (text: string): { sourceId?: string; detail?: string } => {
  try {
    // What else it is, is asked of each field.
    return JSON.parse(text) as { sourceId?: string; detail?: string }
  } catch {
    return {}
  }
}
