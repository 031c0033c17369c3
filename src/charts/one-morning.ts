import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { inPixels } from '../marks/pixels.ts'
import { defineChart } from '../schema/chart.ts'
import { oneMorning } from '../tables/one-morning.ts'

interface Row {
  measure: string
  value: number
  unit: string
  note: string | null
  source: string
  locator: string
}

const { measure, value, unit, note, source, locator } = oneMorning.columns
/** The counts that are drawn one mark a thing, in the order of the drawing; hours and dollars are written. */
const drawn = ['stops', 'citations', 'criminal arrests', 'immigrants detained'] as const

/**
 * What a newspaper counted on one May morning, one mark a thing. The rows stand apart because the outcomes are neither
 * exclusive nor parts of a whole; only the vehicles are known to be some of the stops.
 */
export default defineChart({
  reads: { oneMorning },
  columns: { measure, value, unit, note, source, locator },
  labels: [...drawn, 'vehicles', 'time', 'overtime'],
  rows: ({ oneMorning }) =>
    [...oneMorning]
      .sort((a, b) => a.position - b.position)
      .map(({ measure, value, unit, note, source, locator }) => ({ measure, value, unit, note, source, locator })),
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const counted = (measure: string) => rows.find((row) => row.measure === measure)!.value
    const vehicles = counted('vehicles they came from')
    const perLine = narrow ? 14 : 21
    const pitch = narrow ? 24 : 32
    const size = narrow ? 17 : 22
    let top = 0
    const groups = drawn.map((measure) => {
      const count = counted(measure)
      const head = top
      top += 30 + Math.ceil(count / perLine) * pitch + (measure === 'stops' ? 26 : 0) + 20
      return { measure, count, head }
    })
    const units = groups.flatMap(({ measure, count, head }) =>
      Array.from({ length: count }, (_, index) => ({
        measure,
        x: (index % perLine) * pitch + size / 2,
        y: head + 34 + Math.floor(index / perLine) * pitch + size / 2,
        isVehicle: measure === 'stops' && index < vehicles,
      })),
    )
    const people = units.filter(({ measure }) => measure === 'criminal arrests' || measure === 'immigrants detained')
    const things = units.filter((unit) => !people.includes(unit))
    const [stops] = groups
    const after = stops!.head + 34 + Math.ceil(stops!.count / perLine) * pitch
    const written = [label('time'), label('overtime')]
    return {
      ...inPixels(width, top + (narrow ? 44 : 24)),
      marks: [
        Plot.text(groups, {
          x: 0,
          y: ({ head }) => head + 14,
          text: ({ measure, count }) => `${formatNumber(count, language)} ${label(measure)}`,
          textAnchor: 'start',
          fontSize: 15,
          fontWeight: 600,
          fill: theme.ink,
          ariaLabel: ({ measure, count }) => `${formatNumber(count, language)} ${label(measure)}`,
        }),
        Plot.rect(things, {
          x1: ({ x }) => x - size / 2,
          x2: ({ x }) => x + size / 2,
          y1: ({ y, measure }) => y - (measure === 'stops' ? size * 0.36 : size / 2),
          y2: ({ y, measure }) => y + (measure === 'stops' ? size * 0.36 : size / 2),
          rx: 2,
          fill: ({ isVehicle, measure }) => (isVehicle ? theme.ink : measure === 'stops' ? theme.neutral : theme.paper),
          stroke: ({ isVehicle, measure }) => (isVehicle || measure !== 'stops' ? theme.ink : theme.neutral),
          strokeWidth: 1.25,
        }),
        Plot.dot(people, {
          x: 'x',
          y: 'y',
          r: size / 2 - 1.5,
          fill: ({ measure }) => (measure === 'immigrants detained' ? theme.ink : theme.paper),
          stroke: theme.ink,
          strokeWidth: 1.5,
        }),
        Plot.text([label('vehicles')], {
          x: 0,
          y: after + 8,
          text: (words: string) => words,
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.text(written, {
          x: (_: string, index: number) => (narrow ? 0 : index * 64),
          y: (_: string, index: number) => top + 8 + (narrow ? index * 20 : 0),
          text: (words: string) => words,
          textAnchor: 'start',
          fill: theme.ink,
        }),
      ],
    }
  },
})
