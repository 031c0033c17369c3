import { expect, test } from 'vitest'
import { encodePath, shortNumber } from '../../src/render/path.ts'

test('a line becomes relative steps, rounded to a tenth', () => {
  expect(encodePath('M10.04,20.06L15.04,20.06L15.04,30.06L20.04,35.06')).toBe('m10 20.1h5v10l5 5')
})

test('absolute and relative commands that draw the same give the same', () => {
  const drawn = 'm10 10h10v10h-10z'
  expect(encodePath('M10,10L20,10L20,20L10,20Z')).toBe(drawn)
  expect(encodePath('M10 10H20V20H10Z')).toBe(drawn)
  expect(encodePath('m10 10h10v10h-10z')).toBe(drawn)
  expect(encodePath('m10,10l10,0l0,10l-10,0z')).toBe(drawn)
})

test('pairs after a moveto are lines, and commands are repeated only where they change', () => {
  expect(encodePath('M0,0 3,4 6,8')).toBe('m0 0l3 4 3 4')
  expect(encodePath('m5 5 3 4 3 4')).toBe('m5 5l3 4 3 4')
})

test('two movetos in a row are both written', () => {
  expect(encodePath('M1,1L2,3M5,5L6,7')).toBe('m1 1l1 2m3 2l1 2')
})

test('after a closed shape steps count from where it began', () => {
  expect(encodePath('M10,10L20,10L20,20ZM30,30L31,32')).toBe('m10 10h10v10zm20 20l1 2')
})

test('curves keep every control point', () => {
  expect(encodePath('M0,0C10,0,20,10,20,20')).toBe('m0 0c10 0 20 10 20 20')
  expect(encodePath('m5 5c1 0 2 1 2 2')).toBe('m5 5c1 0 2 1 2 2')
  expect(encodePath('M0,0Q10,0,10,10')).toBe('m0 0q10 0 10 10')
})

test('an arc keeps its radii, turn and flags', () => {
  expect(encodePath('M4.5,0A4.5,4.5,0,1,1,-4.5,0A4.5,4.5,0,1,1,4.5,0Z')).toBe(
    'm4.5 0a4.5 4.5 0 1 1-9 0 4.5 4.5 0 1 1 9 0z',
  )
  expect(encodePath('M1,1a2,3,45,0,1,4,4')).toBe('m1 1a2 3 45 0 1 4 4')
})

test('a dot, drawn as a line of no length, stays a line', () => {
  expect(encodePath('M3,4L3,4')).toBe('m3 4h0')
  expect(encodePath('M3,4L3,4M8,9L8,9')).toBe('m3 4h0m5 5h0')
})

test('steps that round to nothing elsewhere are left out', () => {
  expect(encodePath('M0,0L5,0L5.01,0.01L5,5')).toBe('m0 0h5v5')
})

test('digits say how finely points are kept', () => {
  expect(encodePath('M10.26,10.26L20.74,30.51', 0)).toBe('m10 10l11 21')
  expect(encodePath('M10.26,10.26L20.74,30.51', 2)).toBe('m10.26 10.26l10.48 20.25')
})

test('numbers without a zero, a space or a comma are read', () => {
  expect(encodePath('M.5.5L1.5-2')).toBe('m.5 .5l1-2.5')
})

test('numbers with an exponent, as scripts print tiny ones, are read', () => {
  expect(encodePath('M1e1,2e-1L20,1e-7')).toBe('m10 .2l10-.2')
})

test('path data that cannot be read is refused, with the place', () => {
  expect(() => encodePath('M0,0L5')).toThrow('cannot read path data near "L5"')
  expect(() => encodePath('M0,0S1,1,2,2')).toThrow('cannot read path data near "S1,1,2,2"')
})

test('an empty path stays empty', () => {
  expect(encodePath('')).toBe('')
})

test('a number is written as short as SVG allows', () => {
  expect([0.5, -0.5, 12, 0, -0.04, 5.4321, 1e-9, -7].map((value) => shortNumber(value))).toEqual([
    '.5',
    '-.5',
    '12',
    '0',
    '0',
    '5.4',
    '0',
    '-7',
  ])
  expect(shortNumber(5.4321, 3)).toBe('5.432')
})

test('however long the path, no point moves by more than half a tenth, and errors never add up', () => {
  for (const seed of [1, 2, 3]) {
    const points = wander(seed, 600)
    const d = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x},${y}`).join('')
    const drawn = follow(encodePath(d))
    for (const point of points) expect(distance(point, nearestOf(drawn, point))).toBeLessThanOrEqual(0.0708)
    expect(drawn.length).toBeLessThanOrEqual(points.length)
    for (const [name, pick] of Object.entries({ least: Math.min, most: Math.max })) {
      for (const axis of [0, 1] as const) {
        const whole = pick(...points.map((point) => point[axis]))
        const kept = pick(...drawn.map((point) => point[axis]))
        expect(Math.abs(whole - kept), `${name} of axis ${axis}`).toBeLessThanOrEqual(0.0501)
      }
    }
  }
})

test('encoding what was encoded changes nothing', () => {
  const d = wander(9, 300)
    .map(([x, y], index) => `${index % 40 === 0 ? 'M' : 'L'}${x},${y}`)
    .join('')
  const once = encodePath(d)
  expect(encodePath(once)).toBe(once)
})

type Point = readonly [number, number]

/** A path of small steps from a fixed sequence: the same in every run. */
function wander(seed: number, length: number): Point[] {
  let state = seed
  const next = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647 - 0.5
  }
  const points: Point[] = [[300 + next(), 200 + next()]]
  while (points.length < length) {
    const [x, y] = points.at(-1)!
    points.push([x + 3 * next(), y + 3 * next()])
  }
  return points
}

/** Points of path data made of m, l, h and v: an own reader, so that the encoder is not checked by itself. */
function follow(d: string): Point[] {
  const points: Point[] = []
  let x = 0
  let y = 0
  for (const [, command, args] of d.matchAll(/([a-z])([^a-z]*)/g)) {
    const numbers = (args!.match(/-?\d*\.?\d+/g) ?? []).map(Number)
    const size = command === 'h' || command === 'v' ? 1 : 2
    for (let i = 0; i < numbers.length; i += size) {
      if (command !== 'v') x += numbers[i]!
      if (command === 'v') y += numbers[i]!
      if (size === 2) y += numbers[i + 1]!
      points.push([x, y])
    }
  }
  return points
}

function nearestOf(points: readonly Point[], to: Point): Point {
  return points.reduce((best, point) => (distance(point, to) < distance(best, to) ? point : best))
}

function distance([a, b]: Point, [c, d]: Point): number {
  return Math.hypot(a - c, b - d)
}
