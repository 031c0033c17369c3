import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileTheme, ground, pageTheme } from '../../src/render/theme.ts'

/** The light colours of the stylesheet, by token. */
const light = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}),/g)].map((match) => [
    match[1],
    match[2],
  ]),
)

/** Light and dark colour of a token. */
const pairOf = (name: string) =>
  readFileSync('src/styles/tokens.css', 'utf8')
    .match(new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`))!
    .slice(1) as [string, string]

test('browsers paint around a page in the colours of its ground', () => {
  expect([ground.light, ground.dark]).toEqual(pairOf('paper'))
})

test('what state laws do stands out from the page, light and dark', () => {
  const [paper, ...postures] = ['paper', ...Object.keys(pageTheme.posture).map((name) => `posture-${name}`)].map(pairOf)
  const faint = postures.flatMap((pair) => [contrast(pair[0], paper![0]), contrast(pair[1], paper![1])])
  expect(faint.length).toBe(8)
  expect(faint.filter((ratio) => ratio < 3)).toEqual([])
})

test('files are drawn in the light colours of the stylesheet', () => {
  const colours = (theme: typeof pageTheme): string[] =>
    Object.values(theme).flatMap((colour) => (typeof colour === 'string' ? colour : Object.values(colour)))
  const tokens = colours(pageTheme).map((variable) => variable.replace(/^var\(--(.+)\)$/, '$1'))
  expect(tokens.length).toBeGreaterThan(10)
  expect(colours(fileTheme)).toEqual(tokens.map((token) => light.get(token)))
})

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
