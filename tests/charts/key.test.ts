import * as Plot from '@observablehq/plot'
import { JSDOM } from 'jsdom'
import { expect, test } from 'vitest'
import { inKey } from '../../src/marks/key.ts'
import { renderSvg } from '../../src/render/svg.ts'

const options: Plot.PlotOptions = {
  axis: null,
  marks: [Plot.dot([[1, 1]], { symbol: 'square', ...inKey }), Plot.dot([[2, 2]]), Plot.text(['Jail'])],
}

test.for([
  { told: 'with its words', keeps: undefined, holds: [1, 1, 1, 0] },
  { told: 'without its words, and so without its key', keeps: () => false, holds: [0, 1, 0, 0] },
])('a drawing $told', ({ keeps, holds }) => {
  const { markup } = renderSvg(options, { id: 'one', alt: 'all', ...(keeps ? { keeps } : {}) })
  const { document } = new JSDOM(markup, { contentType: 'image/svg+xml' }).window
  expect(['path', 'circle', 'text', '.key'].map((name) => document.querySelectorAll(name).length)).toEqual(holds)
})
