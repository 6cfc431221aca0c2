import { expect, test } from 'vitest'
import { importTimeline } from '../import-timeline.ts'

const read = (text: string) => {
  const { format, entries } = importTimeline(text)
  return [format, ...entries.map(({ at, text: said }) => [at, said])]
}

test('pairs of a program, with its quotes, and what it prints between them', () => {
  expect(
    read(
      'starting up\nts=2024-05-01T09:05:00.25Z level=warn msg="label \\"A4\\" is late" took=3s\n  at queue.take\ntime="2024-05-01T11:06:00+02:00" level=info msg=printed\n',
    ),
  ).toEqual([
    'logfmt',
    ['2024-05-01T09:05:00.250Z', 'label "A4" is late\nlevel=warn took=3s\n  at queue.take'],
    ['2024-05-01T09:06:00.000Z', 'printed\nlevel=info'],
  ])
})

test('seconds since 1970, and a line that is nothing but pairs', () => {
  expect(read('t=1714554300 method=GET path=/labels status=500\n')).toEqual([
    'logfmt',
    ['2024-05-01T09:05:00.000Z', 'method=GET path=/labels status=500'],
  ])
})

test.each([
  'TIME=5\nPATH=/bin\n',
  'time=soon level=info msg=later\n',
  'a=1 b=2\nc=3 d=4\n',
  'x = y at 14:05\n',
])('settings and sums are none: %j', (text) => {
  expect(read(text)).toEqual(['text'])
})
