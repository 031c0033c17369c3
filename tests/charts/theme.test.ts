import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fileTheme, pageTheme } from '../../src/render/theme.ts'

/** The light colours of the stylesheet, by token. */
const light = new Map(
  [...readFileSync('src/styles/tokens.css', 'utf8').matchAll(/--([\w-]+): light-dark\((#\w{6}),/g)].map((match) => [
    match[1],
    match[2],
  ]),
)

test('files are drawn in the light colours of the stylesheet', () => {
  const colours = (theme: typeof pageTheme): string[] =>
    Object.values(theme).flatMap((colour) => (typeof colour === 'string' ? colour : Object.values(colour)))
  const tokens = colours(pageTheme).map((variable) => variable.replace(/^var\(--(.+)\)$/, '$1'))
  expect(tokens.length).toBeGreaterThan(10)
  expect(colours(fileTheme)).toEqual(tokens.map((token) => light.get(token)))
})
