import * as Plot from '@observablehq/plot'
import { formatNumber, formatValue } from '../format.ts'
import { inPixels } from '../marks/pixels.ts'
import { bars, say } from '../marks/sheet.ts'
import { addUp, awards, exampleCases, type OfferLine, workOut } from '../offer.ts'
import { defineChart } from '../schema/chart.ts'
import type { Columns } from '../schema/table.ts'
import { type OfferItem, offer } from '../tables/offer.ts'

/** The items that have an amount in dollars: first what an agency gets once, whatever its size. */
const priced = ['Vehicles', 'Equipment', 'Award'] as const
const lines = ['Salary and benefits', 'Overtime', ...priced, 'sum', 'each'] as const

const sizes = Object.entries(exampleCases)
const terms = ['item', 'condition', 'limit', 'amount', 'unit', 'per'] as const

interface Row {
  officers: number
  quarters: number
  item: string
  condition: string | null
  amount: number
  unit: string
  per: OfferLine['per']
  limit: 'up to' | 'flat'
  usd: number | null
  source: string
  locator: string
}

const columns = {
  officers: { type: 'integer', required: true, description: 'Task-force officers of the example agency' },
  quarters: { type: 'integer', required: true, description: 'Quarters for which awards are counted' },
  item: { type: 'string', required: true, description: 'What is offered' },
  condition: { type: 'string', description: 'For an award, the share of success that earns it; only one is earned' },
  amount: { type: 'number', required: true, description: 'How much the offer gives, in the unit' },
  unit: { type: 'string', required: true, description: 'USD, or the percentage of what' },
  per: {
    type: 'string',
    required: true,
    enum: ['agency', 'officer', 'officer-quarter'],
    description: 'For each of what: agency, officer, officer and quarter',
  },
  limit: { type: 'string', required: true, enum: ['up to', 'flat'], description: 'Whether the amount is a ceiling' },
  usd: {
    type: 'number',
    description: 'What the item comes to for the agency, in US dollars; empty for a share of pay',
  },
  source: { type: 'string', required: true, description: 'Id of the source of the amount' },
  locator: { type: 'string', required: true, description: 'Place in the source' },
} as const satisfies Columns

/** What the offer pays, item by item, and what it comes to at most for agencies of three sizes. */
export default defineChart({
  reads: { offer },
  columns,
  states: {
    small: () => String(exampleCases.small.officers),
    middle: () => String(exampleCases.middle.officers),
    large: () => String(exampleCases.large.officers),
  },
  labels: ['officers', 'left out', ...lines.flatMap((line) => [line, `${line} terms`])],
  rows: ({ offer }) =>
    Object.values(exampleCases).flatMap((made) =>
      everyLine(offer, made).map((line): Row => {
        const { amount, unit, source, locator } = offer.find(({ position }) => position === line.position)!
        const { item, condition, per, upTo, usd } = line
        return { ...made, item, condition, amount, unit, per, limit: upTo ? 'up to' : 'flat', usd, source, locator }
      }),
    ),
  // One line an item, with a column for each agency; the line at the head says how many officers these have.
  table: {
    columns: {
      ...Object.fromEntries(terms.map((name) => [name, columns[name]])),
      ...Object.fromEntries(sizes.map(([size]) => [size, columns.usd])),
      source: columns.source,
    },
    rows: (rows) => [
      { item: 'officers', ...Object.fromEntries(sizes.map(([size, { officers }]) => [size, officers])) },
      ...rows
        .filter(({ officers }) => officers === exampleCases.small.officers)
        .map((row) => ({
          ...row,
          ...Object.fromEntries(
            sizes.map(([size, { officers }]) => [size, rows.find((other) => isSame(other, row, officers))!.usd]),
          ),
        })),
    ],
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language, state }) => {
    const all = [...new Set(rows.map(({ officers }) => officers))]
    const shown = all.filter((officers) => state === undefined || officers <= Number(state))
    const place = narrow ? onPhone : onDesk
    const scale = place.column / Math.max(...all.map((officers) => addUp(best(rows, officers))))
    const left = (officers: number) => place.columns[all.indexOf(officers)]!
    const dollars = (usd: number) => formatValue(usd, 'usd', language)
    const named = (officers: number) => `${formatNumber(officers, language)} ${label('officers')}`
    const cells = shown.flatMap((officers) => best(rows, officers))
    const start = ({ officers, item }: Row) =>
      left(officers) + scale * addUp(best(rows, officers).slice(0, priced.indexOf(item as 'Award')))
    // The lower awards are marked where there is room for a line between lines.
    const awarded = cells
      .filter(({ item, usd }) => item === 'Award' && usd! * scale > 16)
      .flatMap(({ officers }) => rows.filter((row) => row.officers === officers && row.item === 'Award'))
    const looks = [
      { item: 'Vehicles', fill: theme.ink, stroke: 'none' },
      { item: 'Equipment', fill: theme.neutral, stroke: 'none' },
      { item: 'Award', fill: theme.paper, stroke: theme.ink },
    ] as const
    const value = { fill: theme.ink, fontVariant: 'tabular-nums' } as const
    return {
      ...inPixels(width, place.height),
      marks: [
        Plot.ruleY(place.rules, { x1: () => 0, x2: () => width, y: (y: number) => y, stroke: theme.hairline }),
        say(shown, { x: left, y: () => place.heads, text: named, fill: theme.ink, fontWeight: 600 }),
        say(lines, { x: () => 0, y: (line) => place.top[line], text: label, fill: theme.ink, fontWeight: 600 }),
        // On a phone the terms stand at the other end of the line.
        say(lines, {
          x: () => (narrow ? width : 0),
          y: (line) => place.top[line] + (narrow ? 1 : 17),
          text: (line) => label(`${line} terms`),
          ...(narrow ? { textAnchor: 'end' } : { lineWidth: 17 }),
          fill: theme.quiet,
          fontSize: 12,
        }),
        say(['left out'], {
          x: () => place.leftOut.x,
          y: () => place.leftOut.y,
          text: label,
          lineWidth: place.leftOut.width,
          fill: theme.quiet,
          fontSize: 12,
        }),
        ...looks.flatMap(({ item, ...look }) => {
          const here = cells.filter((row) => row.item === item)
          const long = ({ usd }: Row) => usd! * scale
          return [
            bars(here, {
              x1: (row) => left(row.officers),
              x2: (row) => left(row.officers) + long(row),
              y: () => place.cell[item] + 18,
              height: 11,
              ...look,
              ariaLabel: ({ officers, usd }: Row) => `${named(officers)}, ${label(item)}: ${dollars(usd!)}`,
            }),
            bars(here, {
              x1: start,
              x2: (row) => start(row) + long(row),
              y: () => place.cell.sum + 21,
              height: 15,
              ...look,
            }),
          ]
        }),
        Plot.ruleX(awarded, {
          x: ({ officers, usd }: Row) => left(officers) + usd! * scale,
          y1: () => place.cell.Award + 18,
          y2: () => place.cell.Award + 29,
          stroke: theme.ink,
        }),
        say(cells, {
          x: ({ officers }) => left(officers),
          y: ({ item }) => place.cell[item as 'Award'],
          text: ({ usd }) => dollars(usd!),
          ...value,
        }),
        say(shown, {
          x: left,
          y: () => place.cell.sum,
          text: (officers) => dollars(addUp(best(rows, officers))),
          ...value,
          fontWeight: 600,
          fontSize: 15,
        }),
        say(shown, {
          x: left,
          y: () => place.cell.each,
          text: (officers) => dollars(addUp(best(rows, officers)) / officers),
          ...value,
        }),
      ],
    }
  },
})

/** Px. `top` is where a line's name stands, `cell` where its values do. */
const onDesk = {
  height: 424,
  columns: [232, 396, 560],
  column: 150,
  heads: 2,
  rules: [26, 124, 316],
  top: { 'Salary and benefits': 36, Overtime: 80, Vehicles: 136, Equipment: 192, Award: 248, sum: 328, each: 388 },
  cell: { Vehicles: 136, Equipment: 192, Award: 248, sum: 328, each: 388 },
  leftOut: { x: 232, y: 58, width: 40 },
}
const onPhone: typeof onDesk = {
  height: 398,
  columns: [0, 123, 246],
  column: 112,
  heads: 76,
  rules: [68, 288],
  top: { 'Salary and benefits': 2, Overtime: 23, Vehicles: 102, Equipment: 163, Award: 224, sum: 298, each: 360 },
  cell: { Vehicles: 121, Equipment: 182, Award: 243, sum: 317, each: 380 },
  leftOut: { x: 0, y: 45, width: 40 },
}

/** Every item once, with each of the awards: the arithmetic gives one award at a time. */
function everyLine(items: readonly OfferItem[], made: { officers: number; quarters: number }): OfferLine[] {
  const worked = awards(items).flatMap((award) => workOut(items, { ...made, award }))
  return [...new Map(worked.map((line) => [line.position, line])).values()].sort((a, b) => a.position - b.position)
}

/** Whether a row is the same item of the offer as another, for an agency of that many officers. */
function isSame(row: Row, { item, condition }: Row, officers: number): boolean {
  return row.officers === officers && row.item === item && row.condition === condition
}

/** The most that each item with an amount in dollars comes to: of the awards, the highest. */
function best(rows: readonly Row[], officers: number): Row[] {
  const here = rows.filter((row) => row.officers === officers)
  return priced.map((item) => here.filter((row) => row.item === item).reduce((a, b) => (b.usd! > a.usd! ? b : a)))
}
