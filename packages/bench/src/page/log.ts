const WHO = ['ines', 'tariq', 'oskar', 'mei', 'lena', 'noor', 'kit', 'amara', 'alertbot']
const SAID = [
  'queue graph is flat again',
  'restarting the next worker of the second row, it takes about a minute each',
  'who looks at the carrier side?',
  'page loads here, slowly',
  'depot three says the same as yesterday',
]

/** So many lines of invented chat spread over fourteen hours, each with its number. */
export const chatOf = (lines: number): string => {
  const everyMs = (14 * 3_600_000) / lines
  return Array.from({ length: lines }, (_, index) => {
    const time = new Date(Date.UTC(2026, 1, 2, 6) + index * everyMs).toISOString().slice(11, 19)
    return `[${time}] <${WHO[(index * 7) % WHO.length]!}> ${SAID[index % SAID.length]!}, no. ${index + 1}`
  }).join('\n')
}
/** The day that `chatOf` is about. */
export const CHAT_DAY = '2026-02-02'
