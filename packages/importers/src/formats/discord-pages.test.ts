import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

// After the pages that newer versions of DiscordChatExporter write; a real one was at hand only of an old version.
const container = (inner: string) =>
  `<div class=chatlog__message-container><div class=chatlog__message>${inner}</div></div>`
const head = (title: string, name: string, at: string) =>
  `<div class=chatlog__header><span class=chatlog__author title=${title}>${name}</span> <span class=chatlog__timestamp title="x"><a href=#x>${at}</a></span></div>`
const said = (text: string) =>
  `<div class="chatlog__content chatlog__markdown"><span class=chatlog__markdown-preserve>${text}</span></div>`
const group = (...messages: string[]) =>
  `<div class=chatlog__message-group>${messages.map(container).join('')}</div>`

test('each message of a group in its container, replies, short times, notes of Discord', () => {
  const short =
    '<div class=chatlog__message-aside><div class=chatlog__short-timestamp title="x">14:06</div></div>'
  const reply =
    '<div class=chatlog__reply><div class=chatlog__reply-author title=ann>Ann</div><div class=chatlog__reply-content>disk</div></div>'
  const joined =
    '<div class=chatlog__system-notification-content><span class=chatlog__system-notification-author title=cy>Cy</span> joined. <span class=chatlog__system-notification-timestamp title="x"><a href=#z>13/05/2024 14:09</a></span></div>'
  const page = `<!DOCTYPE html><html><body><div class=chatlog>${[
    group(
      `${head('ann', 'Ann', '01/05/2024 14:05')}${said('disk is full')}`,
      `${short}${said('of <b>db1</b>')}`,
    ),
    group(`${reply}${head('bob', 'Bob', '13/05/2024 14:07')}${said('which?')}`),
    group(joined),
  ].join('')}</div></body></html>`
  const { format, entries, skipped } = importTimeline(page, { timeZone: 'UTC' })
  expect([format, skipped]).toEqual(['discord', 0])
  expect(entries.map(({ at, author, text }) => [at?.slice(0, 16), author, text])).toEqual([
    ['2024-05-01T14:05', 'ann', 'disk is full'],
    ['2024-05-01T14:06', 'ann', 'of db1'],
    ['2024-05-13T14:07', 'bob', 'which?'],
  ])
})
