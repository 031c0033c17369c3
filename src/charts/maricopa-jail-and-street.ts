import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { inKey } from '../marks/key.ts'
import { inPixels } from '../marks/pixels.ts'
import { defineChart } from '../schema/chart.ts'
import { type MaricopaPlace, maricopaWhere } from '../tables/maricopa-where.ts'

type Row = Omit<MaricopaPlace, 'label'>

/** People that one square stands for. */
const unit = 100
const { place, people, qualifier, period_from, period_to, source, locator, confidence } = maricopaWhere.columns

/** People found at booking and on the street, a square for every hundred; the last square of each is cut to size. */
export default defineChart({
  reads: { maricopaWhere },
  columns: { place, people, qualifier, period_from, period_to, source, locator, confidence },
  labels: ['jail', 'jail-number', 'street', 'street-number', 'unit', 'people'],
  rows: ({ maricopaWhere }) =>
    [...maricopaWhere].sort((a, b) => b.people - a.people).map(({ label, ...row }): Row => row),
  table: {
    columns: { place, qualifier, people, period_from, period_to, source },
    rows: (rows) =>
      rows.map(({ place, qualifier, people, period_from, period_to, source }) => ({
        ...{ place, qualifier, people, period_from, period_to, source },
      })),
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, language, labelled } = drawing
    const columns = narrow ? 25 : 50
    const pitch = width / columns
    let y = 30
    const blocks = [...rows]
      .sort((a, b) => b.people - a.people)
      .map((row) => {
        const head = y + 10
        const top = y + 24
        y = top + Math.ceil(row.people / unit / columns) * pitch + 24
        const colour = row.place === 'jail' ? 'JEM' : 'TFM'
        // With its hedge, which only the words may give: “nearly” is a claim that a number has to bear out.
        const number = label(`${row.place}-number`)
        return { ...row, head, top, number, fill: theme.model[colour], ink: theme.modelText[colour] }
      })
    return {
      ...inPixels(width, Math.ceil(y - 20)),
      marks: [
        Plot.rect([unit], { ...inKey, x1: 0, x2: pitch - 2, y1: 4, y2: pitch + 2, fill: theme.neutral }),
        Plot.text([unit], {
          x: pitch + 6,
          y: 4 + (pitch - 2) / 2,
          text: () => `${label('unit')} ${formatNumber(unit, language)} ${label('people')}`,
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        ...blocks.map(({ place, people, number, top, fill }) =>
          squares(people / unit, {
            ...{ columns, pitch, top, fill },
            label: labelled ? `${label(place)}: ${number} ${label('people')}` : undefined,
          }),
        ),
        ...blocks.map(({ place, number, head, ink }) =>
          Plot.text([`${label(place)}: ${number}`], {
            ...{ x: 0, y: head, textAnchor: 'start' as const, fontWeight: 600, fill: ink },
          }),
        ),
      ],
    }
  },
})

/** That many squares as one path, in rows; the last is as wide as the part that is left. */
function squares(
  count: number,
  look: { columns: number; pitch: number; top: number; fill: string; label: string | undefined },
): Plot.Markish {
  const { columns, pitch, top, fill, label } = look
  const side = pitch - 2
  const path = Array.from({ length: Math.ceil(count) }, (_, index) => {
    const wide = Math.min(1, count - index) * side
    const [x, y] = [(index % columns) * pitch, top + Math.floor(index / columns) * pitch]
    return `M${x},${y}L${x + wide},${y}L${x + wide},${y + side}L${x},${y + side}Z`
  }).join('')
  return (_index, _scales, _channels, _dimensions, { document }) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'path') as SVGPathElement
    element.setAttribute('d', path)
    element.setAttribute('fill', fill)
    if (label) element.setAttribute('aria-label', label)
    return element
  }
}
