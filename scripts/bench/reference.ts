// What the same work takes on this machine: times are told beside it, so that figures of two machines can be compared.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compress } from './server.ts'

/** Seconds of work of the processor for a fixed piece of it. */
export function referenceWork(): number {
  let number = 1
  const numbers = Array.from({ length: 300_000 }, () => {
    number = (Math.imul(number, 1_664_525) + 1_013_904_223) >>> 0
    return ((number >>> 16) % 4999).toString(36)
  })
  const text = Buffer.from(numbers.join(' '))
  const before = process.cpuUsage()
  compress(text)
  const { user, system } = process.cpuUsage(before)
  return Math.round((user + system) / 1e4) / 100
}

/** A folder with one page that never changes: text, a style and a drawing of many marks. Removed by `remove`. */
export function referencePage(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'deputized-reference-'))
  const circles = Array.from(
    { length: 1500 },
    (_, index) => `<circle cx="${(index * 37) % 360}" cy="${(index * 53) % 240}" r="${1 + (index % 4)}"/>`,
  ).join('')
  const paragraphs = Array.from({ length: 60 }, (_, index) => `<p>${wordsUpTo(60 + index)}</p>`).join('')
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<link rel="icon" href="data:,"><title>Reference</title><style>body{font:1rem/1.5 serif;margin:1rem}</style>` +
      `<svg class="drawing" viewBox="0 0 360 240">${circles}</svg>${paragraphs}</html>`,
  )
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Made-up words, the same each time. */
function wordsUpTo(count: number): string {
  return Array.from({ length: count }, (_, index) => ((index * index * 7919) % 4999).toString(36)).join(' ')
}
