// npm run fonts: cuts the typeface down to what English and Spanish need. Run by hand when characters are missing.
// One variable file for pages; for drawings made at build, one fixed file a weight, since resvg reads no variable fonts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { root } from './pin.ts'
import { tellUsage } from './usage.ts'

tellUsage(`Usage: npm run fonts
Cuts the typeface down to the characters that the site needs; run it when some are missing.`)
const require = createRequire(import.meta.url)
const source = readFileSync(
  require.resolve('@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2'),
)
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const text = `${ascii} ¡¿ÁÉÍÓÚÜÑáéíóúüñ§©·–—‘’“”…•×−±½¼¾°ªº€→←↑↓↗`

mkdirSync(join(root, 'public/fonts'), { recursive: true })
mkdirSync(join(root, 'src/render/fonts'), { recursive: true })
const variable = await subsetFont(source, text, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
})
save('public/fonts/libre-franklin.woff2', variable)
for (const weight of [400, 600]) {
  save(
    `src/render/fonts/libre-franklin-${weight}.ttf`,
    await subsetFont(source, text, { targetFormat: 'sfnt', variationAxes: { wght: weight } }),
  )
}
save('public/fonts/LICENSE.txt', readFileSync(require.resolve('@fontsource-variable/libre-franklin/LICENSE')))

function save(path: string, bytes: Uint8Array): void {
  writeFileSync(join(root, path), bytes)
  console.log(`${path}  ${bytes.length} bytes`)
}
