export { type CommandAnswer, type CommandName, mayConduct } from './commands.ts'
export {
  type Answer,
  type Asker,
  mayBringFiles,
  mayTouch,
  mayWrite,
  mayWriteAtAll,
  type Refusal,
} from './document.ts'
