export { type CommandAnswer, type CommandName, mayConduct } from './commands.ts'
export { type Answer, type Asker, mayTouch, mayWrite, type Refusal } from './document.ts'
