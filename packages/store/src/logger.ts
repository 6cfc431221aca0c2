/** Where the store says what an operator should know; pino's calling order, so Fastify's logger fits. */
export interface Logger {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** For callers who pass none: what matters is in `store.health()` as well. */
export const silent: Logger = { info() {}, warn() {}, error() {} }
