import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { ApiError } from '../../src/errors.ts'
import { inspect } from '../../src/files/inspect.ts'
import { gif, HTML, jpeg, pdf, pdfStream, png, pngChunk, SAMPLES, SVG, webp } from './samples.ts'

const refusal = async (bytes: Uint8Array): Promise<string> => {
  try {
    await inspect(Buffer.from(bytes))
    return 'taken'
  } catch (error) {
    if (error instanceof ApiError) return `${error.status} ${error.message}`
    throw error
  }
}
const behind = (bytes: Buffer, more: string): Buffer => Buffer.concat([bytes, Buffer.from(more)])

describe('files that are taken', () => {
  test.each(SAMPLES)('%s is told by its content', async (type, bytes) => {
    expect(await inspect(bytes)).toMatchObject({ type })
  })

  test('a picture says how large it is', async () => {
    const sizes = await Promise.all(
      [png(), jpeg(), gif(), webp(), pdf()].map(async (one) => (await inspect(one)).size),
    )
    expect(sizes).toEqual([
      { width: 3, height: 2 },
      { width: 4, height: 3 },
      { width: 1, height: 1 },
      { width: 5, height: 4 },
      null,
    ])
  })

  test('where and by whom a picture was made is not kept', async () => {
    for (const [type, bytes] of SAMPLES.filter(([kind]) => kind !== 'application/pdf')) {
      const { data } = await inspect(bytes)
      // The control: it was there.
      expect([type, bytes.toString('latin1')].join(' ')).toMatch(/GPS|made by/)
      expect([type, data.toString('latin1')].join(' ')).not.toMatch(/GPS|made by|script/)
      expect([type, (await inspect(data)).data.equals(data)]).toEqual([type, true])
    }
  })

  test('a photo keeps which way is up', async () => {
    const { data } = await inspect(jpeg({ orientation: 6 }))
    expect(data.toString('latin1')).toContain('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06')
    expect((await inspect(jpeg({ orientation: 1 }))).data.includes('Exif')).toBe(false)
  })

  test('what a phone puts behind a photo is cut off', async () => {
    const { data } = await inspect(behind(jpeg(), HTML))
    expect(data.equals((await inspect(jpeg())).data)).toBe(true)
  })

  test('a document with links, outlines and an opening page', async () => {
    const links = pdf(
      '/OpenAction[3 0 R/Fit]',
      '5 0 obj\n<</S/URI/URI(https://docs.example/Web/JavaScript/Launch)>>\nendobj\n',
      pdfStream('q 1 0 0 1 0 0 cm (see https://docs.example/JavaScript) Tj Q', ''),
    )
    expect(await refusal(links)).toBe('taken')
  })
})

describe('files that are refused, each in a sentence', () => {
  const js = '<</S/JavaScript/JS(app.alert(1))>>'
  const cases: readonly [string, Uint8Array, RegExp][] = [
    ['nothing', Buffer.alloc(0), /^422 .*empty/],
    ['an SVG called PNG', Buffer.from(SVG), /^415 .*SVG/],
    ['an SVG behind an XML head', Buffer.from(`<?xml version="1.0"?>\n<!-- ${SVG}`), /^415 .*SVG/],
    ['a page called PNG', Buffer.from(HTML), /^415 .*web page/],
    ['a zip', behind(Buffer.from('PK\x03\x04'), 'x'.repeat(2_000)), /^415 .*zip/],
    ['a program', Buffer.from('MZ\x90\0 this program'), /^415 .*PNG, JPEG/],
    [
      'a photo of a kind that browsers do not show',
      Buffer.from('\0\0\0\x18ftypheic', 'latin1'),
      /^415 .*HEIC/,
    ],
    ['a PNG with a script behind its end', behind(png(), HTML), /^422 .*behind its end/],
    ['a GIF with a script behind its end', behind(gif(), HTML), /^422 .*behind its end/],
    ['a WebP with a script behind its end', behind(webp(), HTML), /^422 .*behind its end/],
    ['a PDF with a zip behind its end', behind(pdf(), 'PK\x03\x04'), /^422 .*behind its end/],
    ['a PNG of 60,000 by 60,000', png({ width: 60_000, height: 60_000 }), /^422 .*60000 by 60000/],
    ['a JPEG of 60,000 by 60,000', jpeg({ width: 60_000, height: 60_000 }), /^422 .*60000 by 60000/],
    ['a GIF of 60,000 by 60,000', gif({ width: 60_000, height: 60_000 }), /^422 .*60000 by 60000/],
    ['a WebP of 60,000 by 60,000', webp({ width: 60_000, height: 60_000 }), /^422 .*60000 by 60000/],
    ['a PNG of no size', png({ width: 0 }), /^422 .*damaged/],
    ['a PNG whose sum is wrong', Buffer.from(png()).fill(9, 19, 20), /^422 .*damaged/],
    ['a PNG of two heads', png({ more: [pngChunk('IHDR', Buffer.alloc(13, 1))] }), /^422 .*damaged/],
    ['a PDF that is locked', pdf('/Encrypt 7 0 R'), /^422 .*locked/],
    ['a PDF with a script', pdf(`/OpenAction${js}`), /^422 .*script/],
    [
      'a script with letters written as numbers',
      pdf('/OpenAction<</S/J#61vaScrip#74/JS(x)>>'),
      /^422 .*script/,
    ],
    ['a script behind a comment', pdf('/OpenAction<</S%a\n/JavaScript/JS(x)>>'), /^422 .*script/],
    ['a script behind a string with a sign of comments', pdf(`/T(100%)/OpenAction${js}`), /^422 .*script/],
    ['a script whose kind stands elsewhere', pdf('', '5 0 obj /JavaScript endobj\n'), /^422 .*script/],
    ['scripts by name', pdf('/Names<</Dests 4 0 R/JavaScript 5 0 R>>'), /^422 .*script/],
    ['a script among packed objects', pdf('', pdfStream(`7 0 ${js}`)), /^422 .*script/],
    [
      'a script in a part that does not say it holds objects',
      pdf('', pdfStream(`7 0 ${js}`, '')),
      /^422 .*script/,
    ],
    [
      'objects packed in two ways',
      pdf('', pdfStream('7 0', '/Type/ObjStm/F[/ASCII85Decode]')),
      /^422 .*packs/,
    ],
    ['objects packed without end', pdf('', pdfStream(' '.repeat(9_000_000))), /^422 .*packs/],
    ['a program to start', pdf('/OpenAction<</S/Launch/F(cmd.exe)>>'), /^422 .*script/],
    ['a file inside', pdf('', '5 0 obj\n<</Type/EmbeddedFile>>\nendobj\n'), /^422 .*script/],
    ['a form that sends', pdf('/AA<</O<</S /SubmitForm/F(https://x.example)>>>>'), /^422 .*script/],
  ]
  test.each(cases)('%s', async (_, bytes, sentence) => {
    expect(await refusal(bytes)).toMatch(sentence)
  })

  it('takes none that was cut short, wherever', async () => {
    for (const [type, bytes] of SAMPLES) {
      for (let length = 0; length < bytes.length - 1; length++) {
        expect(`${type} of ${length} bytes ${await refusal(bytes.subarray(0, length))}`).not.toMatch(/taken$/)
      }
    }
  })

  it('answers anything, however damaged, with a sentence or with less than came', async () => {
    const damaged = fc
      .tuple(fc.constantFrom(...SAMPLES), fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }))
      .map(([[, bytes], changes]) => {
        const copy = Buffer.from(bytes)
        for (const [at, value] of changes) if (at < copy.length) copy[at] = value
        return copy
      })
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        expect(await refusal(bytes)).toMatch(/^(taken|4\d\d .*\.)$/)
      }),
      { numRuns: 400 },
    )
  })
})
