export { html } from './html.ts'
export { type ReviewExport, reviewExport } from './json.ts'
export { markdown } from './markdown.ts'
export { lasted, zoneClock, type ZoneClock } from './time.ts'
