import { JSDOM } from 'jsdom'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { captionOf } from '../../src/render/caption.ts'
import { fileOf } from '../../src/render/files.ts'
import { subjects } from './every.ts'

describe.for(subjects)('the files of $id in $language', async ({ id, language }) => {
  const text = new TextDecoder().decode(await fileOf(id, 'svg', language))
  const root = new JSDOM(text, { contentType: 'image/svg+xml' }).window.document.documentElement
  const caption = captionOf(id, language)

  test('the SVG is one image named by its title and alternative text', () => {
    expect(root.getAttribute('role')).toBe('img')
    expect(root.querySelector('title')?.textContent).toBe(`${caption.title}. ${caption.alt}`)
  })

  test('the SVG holds title, takeaway, note and source in its own lines, none wider than its frame', () => {
    const lines = [...root.children].filter(({ tagName }) => tagName === 'text').map((line) => line.textContent)
    const words = lines.join(' ')
    for (const part of [caption.title, caption.subtitle, caption.takeaway, caption.note, caption.source]) {
      expect(words).toContain(part)
    }
    expect(words).toContain(`/charts/${id}/`)
  })

  test('the SVG has literal colours: a stylesheet that is not there is not asked', () => {
    expect(text).not.toMatch(/var\(|currentColor|light-dark\(|\sstyle=/)
    const colours = [...text.matchAll(/\s(?:fill|stroke)="([^"]+)"/g)].map((match) => match[1]!)
    expect(colours.filter((colour) => !/^(#[0-9a-f]{6}|none|url\(#.+\))$/.test(colour))).toEqual([])
  })

  test('the SVG brings both weights of its typeface, and asks for nothing from elsewhere', () => {
    const faces = [...text.matchAll(/@font-face\{[^}]+font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]+)\)/g)]
    expect(faces.map(([, weight]) => weight)).toEqual(['400', '600'])
    for (const [, , data] of faces) expect(Buffer.from(data!, 'base64').subarray(0, 4).toString()).toBe('wOF2')
    expect(text.match(/(?:href|src)="[^#"]*"|url\((?!data:|#)/g)).toBeNull()
  })

  test('the drawing inside the SVG lies within its frame', () => {
    const frame = sizeOf(root)
    const inner = sizeOf(root.querySelector('svg')!)
    expect(inner.x).toBeGreaterThan(0)
    expect(inner.x + inner.width).toBeLessThan(frame.width)
    expect(inner.y + inner.height).toBeLessThan(frame.height)
  })

  test.for([
    ['png', 1],
    ['png-2x', 2],
  ] as const)('the file %s is the same picture at %d times the size, and not blank', async ([kind, scale]) => {
    const png = sharp(await fileOf(id, kind, language))
    const { width, height } = await png.metadata()
    const frame = sizeOf(root)
    expect([width, height]).toEqual([scale * frame.width, scale * frame.height])
    const { channels } = await png.stats()
    // Paper takes most of the picture; text and marks move every channel away from it.
    for (const { min, max, stdev } of channels.slice(0, 3)) {
      expect(max - min).toBeGreaterThan(100)
      expect(stdev).toBeGreaterThan(8)
    }
  })
})

function sizeOf(svg: Element): { x: number; y: number; width: number; height: number } {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(svg.getAttribute(name) ?? 0))
  return { x: x!, y: y!, width: width!, height: height! }
}
