import { Zip, ZipDeflate } from 'fflate'

/** What an export holds beside its messages: pictures and films are no lines, and nobody waits for them. */
const NO_LOG = /\.(?:png|jpe?g|gif|webp|mp4|mov|mp3|pdf|heic|zip)$/i

/**
 * Packs the files of a folder into a zip, one after the other, so that a folder takes no more memory than its largest
 * file and the zip. @param onDone is told after each file how many are in
 */
export const packFolder = async (
  files: readonly { readonly path: string; readonly file: File }[],
  onDone: (done: number) => void,
): Promise<Blob> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const problems: Error[] = []
  const zip = new Zip((error, part) => {
    if (error) problems.push(error)
    // fflate writes into buffers of its own, never into shared ones.
    else parts.push(part as Uint8Array<ArrayBuffer>)
  })
  for (const [index, { path, file }] of files.entries()) {
    if (!NO_LOG.test(path)) {
      const member = new ZipDeflate(path, { level: 6 })
      zip.add(member)
      member.push(new Uint8Array(await file.arrayBuffer()), true)
    }
    onDone(index + 1)
  }
  zip.end()
  if (problems[0]) throw problems[0]
  return new Blob(parts, { type: 'application/zip' })
}
