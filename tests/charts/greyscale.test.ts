import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { drawChart } from '../../src/render/figure.ts'
import { fileTheme, pageTheme } from '../../src/render/theme.ts'
import { subjects } from './every.ts'

/**
 * How far the lightness of two fills must lie apart, in L* of CIELAB, where black is 0 and white 100: a seventh of the
 * way. The half tones of a copier keep steps of less than half of that apart; the rest is for bad ones, and for eyes
 * that must find in a key what they see in a drawing, not side by side.
 */
const enough = 15

/** Fills that stand for things of one kind, and so must be told from one another. */
const families = [
  pageTheme.model,
  pageTheme.posture,
  { ink: pageTheme.ink, quiet: pageTheme.quiet, neutral: pageTheme.neutral },
].map((colours) => Object.values(colours).map(tokenOf))

const themes = coloursIn(readFileSync('src/styles/tokens.css', 'utf8'))

test('lightness is that of CIELAB', () => {
  expect([lightness('#000000'), lightness('#777777'), lightness('#ffffff')].map(Math.round)).toEqual([0, 50, 100])
  // Two greens and oranges of one darkness, which a copier makes one grey.
  expect(Math.abs(lightness('#33807b') - lightness('#d9701a'))).toBeLessThan(enough)
})

test.for([...themes])('the models differ in lightness, two by two, in the theme %s', ([, colours]) => {
  expect(tooNear(families[0]!, colours)).toEqual([])
})

test('files have the colours of the light theme, so that what is true of it is true of them', () => {
  const light = themes.get('light')!
  for (const [model, colour] of Object.entries(fileTheme.model)) {
    expect(colour).toBe(light.get(tokenOf(pageTheme.model[model as keyof typeof pageTheme.model])))
  }
})

test('many drawings fill marks with two or more colours of a family, so that there is something to judge', () => {
  const judged = subjects.filter(({ id, language }) => {
    const fills = fillsIn(drawChart(id, { language, size: 'wide', labelled: false }).markup)
    return families.some((family) => family.filter((token) => fills.has(token)).length > 1)
  })
  expect(judged.length).toBeGreaterThan(10)
})

describe.for(subjects)('$id in $language', ({ id, language }) => {
  const drawn = (['narrow', 'wide'] as const).map((size) =>
    fillsIn(drawChart(id, { language, size, labelled: false }).markup),
  )

  test.for([...themes])(
    'keeps its fills apart in greyscale, by lightness or by a pattern, in the theme %s',
    ([, colours]) => {
      for (const fills of drawn) {
        for (const family of families)
          expect(
            tooNear(
              family.filter((token) => fills.has(token)),
              colours,
            ),
          ).toEqual([])
      }
    },
  )
})

/** Pairs of tokens whose colours lie too near, with the distance. */
function tooNear(tokens: readonly string[], colours: ReadonlyMap<string, string>): string[] {
  return tokens.flatMap((one, index) =>
    tokens.slice(index + 1).flatMap((other) => {
      const apart = Math.abs(lightness(colours.get(one)!) - lightness(colours.get(other)!))
      return apart < enough ? [`${one} and ${other}: ${apart.toFixed(1)}`] : []
    }),
  )
}

/**
 * Tokens with which a drawing fills its marks plainly. Words say themselves what they are; a hatched, hollow or dotted
 * mark is told by that, and has no plain fill.
 */
function fillsIn(markup: string): Set<string> {
  const { document } = new JSDOM(markup, { contentType: 'image/svg+xml' }).window
  const marks = [...document.querySelectorAll('rect, path, circle')].filter((mark) => !mark.closest('defs'))
  const fills = marks.map((mark) => mark.closest('[fill]')?.getAttribute('fill') ?? '')
  return new Set(fills.filter((fill) => fill.startsWith('var(')).map(tokenOf))
}

/** The literal colours of light, dark and print, by token. */
function coloursIn(css: string): Map<string, ReadonlyMap<string, string>> {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
  const light = new Map(pairs.map(([, token, colour]) => [token!, colour!]))
  const dark = new Map(pairs.map(([, token, , colour]) => [token!, colour!]))
  const printed = [...css.slice(css.indexOf('@media print')).matchAll(/--([\w-]+): #(\w{3,6});/g)].map(
    ([, token, digits]) => [token!, `#${digits!.length === 3 ? digits!.replace(/./g, '$&$&') : digits}`] as const,
  )
  return new Map([
    ['light', light],
    ['dark', dark],
    ['print', new Map([...light, ...printed])],
  ])
}

function tokenOf(colour: string): string {
  return colour.replace(/^var\(--(.+)\)$/, '$1')
}

/** L* of a colour. */
function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number]
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27
}
