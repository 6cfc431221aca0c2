// Unpacks the archives of @sparticuz/chromium (folder in the first argument) into the temporary folder.
import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflate } from '@sparticuz/chromium'

/** The packed settings name folders that are not ours; a Chromium that finds no font at all crashes. */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`

const folder = process.argv[2]
if (!folder) throw new Error('The folder with the archives is missing.')
await Promise.all(readdirSync(folder).map((name) => inflate(join(folder, name))))
writeFileSync(join(tmpdir(), 'fonts', 'fonts.conf'), FONT_SETTINGS)
