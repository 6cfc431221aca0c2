export { CloseCode, isFinal } from './close-codes.ts'
export { MessageType, SyncStep } from './message-type.ts'
export { PROTOCOL_VERSION } from './version.ts'
export {
  MalformedFrame,
  awarenessFrame,
  clockAnswer,
  clockQuestion,
  commandFrame,
  keepaliveFrame,
  readClientFrame,
  refusalFrame,
  savedFrame,
  syncFrame,
} from './frames.ts'
export type { ClientFrame } from './frames.ts'
export { parseObject, readClockAnswer, readJsonBody, readSaved } from './bodies.ts'
export type {
  ClockStamps,
  Command,
  CommandAnswer,
  HelloEvent,
  Refusal,
  Saved,
  ServerEvent,
  StoreEvent,
} from './payloads.ts'
