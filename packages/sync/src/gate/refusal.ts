/** An update that is not taken, with the reason for the log (`code`) and for its writer (`message`). */
export class Refusal extends Error {
  override name = 'Refusal'
  code: string
  constructor(code: string, detail: string) {
    super(detail)
    this.code = code
  }
}

/** An update that hangs on something the document does not have (yet). */
export class Unready extends Error {
  override name = 'Unready'
  code: string
  constructor(code: string, detail: string) {
    super(detail)
    this.code = code
  }
}

/**
 * The document did not become what the gate had foreseen. The update is in memory already, so the document
 * can no longer be trusted: close the room, load it again from the log, and treat it as a bug of the gate.
 */
export class GateBroken extends Error {
  override name = 'GateBroken'
}
