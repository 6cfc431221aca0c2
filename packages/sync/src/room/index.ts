export { LogUnavailable } from './ports.ts'
export type { ClientBinding, Judge, LogRecord, StoredRoom, UpdateLog, Writer } from './ports.ts'
export type { Content, Place, Verdict } from '../gate/place.ts'
