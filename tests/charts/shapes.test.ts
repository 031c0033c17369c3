import { expect, test } from 'vitest'
import { shareShapes } from '../../src/render/shapes.ts'

const land = `m0 0${'l1 1'.repeat(60)}`
const lake = `m9 9${'l2 2'.repeat(60)}`
const svg = (inner: string) => `<svg viewBox="0 0 9 9">${inner}</svg>`

test('a long shape that several drawings hold is written once and referred to, its looks kept', () => {
  const drawings = [svg(`<path class="base" d="${land}" fill="red"/>`), svg(`<path d="${land}" fill="blue"/>`)]
  expect(shareShapes(drawings, { prefix: 'map' })).toEqual([
    svg(`<defs><path id="map-shape-0" d="${land}"/></defs><use href="#map-shape-0" class="base" fill="red"/>`),
    svg('<use href="#map-shape-0" fill="blue"/>'),
  ])
})

test('a shape that stands twice in one drawing is shared too', () => {
  const [shared] = shareShapes([svg(`<path d="${lake}"/><path d="${lake}" fill="red"/>`)], { prefix: 'map' })
  expect(shared).toBe(
    svg(
      `<defs><path id="map-shape-0" d="${lake}"/></defs><use href="#map-shape-0"/><use href="#map-shape-0" fill="red"/>`,
    ),
  )
})

test('short shapes, single ones, and those with a label of their own stay as they are', () => {
  const drawings = [svg('<path d="m0 0l1 1"/>'), svg('<path d="m0 0l1 1"/>'), svg(`<path d="${land}"/>`)]
  expect(shareShapes(drawings, { prefix: 'map' })).toEqual(drawings)
  const labelled = [
    svg(`<path d="${lake}"><title>A lake</title></path>`),
    svg(`<path d="${lake}"><title>A lake</title></path>`),
  ]
  expect(shareShapes(labelled, { prefix: 'map' })).toEqual(labelled)
})
