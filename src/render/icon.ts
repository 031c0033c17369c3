import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import sharp from 'sharp'

/** The site's sign as PNG of that many px, on a ground of its own where `ground` names a colour. */
export async function renderIcon(size: number, ground?: string): Promise<Uint8Array<ArrayBuffer>> {
  // The one drawing of the sign, at 72 dots an inch 32 px wide. Commands run from the project's folder.
  const svg = readFileSync(resolve('public/favicon.svg'))
  const image = sharp(svg, { density: (72 * size) / 32 }).resize(size, size)
  const grounded = ground === undefined ? image : image.flatten({ background: ground })
  return Uint8Array.from(await grounded.png({ compressionLevel: 9 }).toBuffer())
}

/** A PNG of 32 px as ICO, which holds it as it is. */
export function asIco(png: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2) // an icon
  head.writeUInt16LE(1, 4) // of one picture
  head.writeUInt8(32, 6)
  head.writeUInt8(32, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12) // bits a dot
  head.writeUInt32LE(png.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Uint8Array.from(Buffer.concat([head, png]))
}
