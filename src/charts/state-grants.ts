import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber, formatValue } from '../format.ts'
import { inPixels } from '../marks/pixels.ts'
import { say } from '../marks/sheet.ts'
import { compareText } from '../problems.ts'
import { type Drawing, defineChart } from '../schema/chart.ts'
import { payments } from '../tables/payments.ts'
import { texasGrantCaps } from '../tables/texas-grant-caps.ts'

interface Row {
  state: 'TX' | 'FL'
  kind: 'cap' | 'approved'
  population_from: number | null
  population_to: number | null
  decided: string | null
  usd: number
  qualifier: string | null
  source: string
  locator: string
}

/** Two states that add money: the most that Texas pays a county, by population, and what Florida's board approved. */
export default defineChart({
  reads: { texasGrantCaps, payments },
  columns: {
    state: { type: 'string', required: true, enum: ['TX', 'FL'], description: 'USPS code of the state' },
    kind: {
      type: 'string',
      required: true,
      enum: ['cap', 'approved'],
      description: 'The most for one county, or approved for all local agencies that asked',
    },
    population_from: { type: 'integer', description: 'Smallest population of the counties with this cap' },
    population_to: { type: 'integer', description: 'Largest population of the counties with this cap' },
    decided: { type: 'string', description: 'Day of the approval' },
    usd: { type: 'number', required: true, description: 'US dollars' },
    qualifier: { type: 'string', description: 'How the source hedges the number' },
    source: { type: 'string', required: true, description: 'Id of the source' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  labels: ['TX', 'TX terms', 'FL', 'FL terms', 'people', 'about', 'cap', 'approved', 'below', 'or more'],
  rows: ({ texasGrantCaps, payments }) => [
    ...[...texasGrantCaps]
      .sort((a, b) => a.population_from - b.population_from)
      .map(({ population_from, population_to, cap_usd, source, locator }): Row => {
        const cap = { usd: cap_usd, qualifier: null, source, locator }
        return { state: 'TX', kind: 'cap', population_from, population_to, decided: null, ...cap }
      }),
    ...payments
      .filter(({ kind, state }) => kind === 'state' && state === 'FL')
      .sort((a, b) => compareText(a.period_to, b.period_to))
      .map(({ usd, qualifier, period_to, source, locator }): Row => {
        const grant = { usd, qualifier, source, locator }
        return {
          state: 'FL',
          kind: 'approved',
          population_from: null,
          population_to: null,
          decided: period_to,
          ...grant,
        }
      }),
  ],
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const caps = rows.filter(({ kind }) => kind === 'cap')
    const grants = rows.filter(({ kind }) => kind === 'approved')
    const step = narrow ? 86 : 96
    const foot = 232
    const rise = 130 / Math.max(...caps.map(({ usd }) => usd))
    const florida = narrow ? { x: 0, y: 300, pitch: 180, breadth: 164 } : { x: 440, y: 2, pitch: 140, breadth: 126 }
    const floor = florida.y + foot - 2
    const growth = 130 / Math.max(...grants.map(({ usd }) => usd))
    const day = ({ decided }: Row) => formatDate(decided!, 'day', language)
    const dollars = ({ usd, qualifier }: Row) =>
      `${qualifier ? `${label(qualifier)} ` : ''}${formatValue(usd, 'usd', language)}`
    const top = (row: Row) => foot - row.usd * rise
    const column = (row: Row) => florida.x + grants.indexOf(row) * florida.pitch
    const height = ({ usd }: Row) => usd * growth
    const heads = [
      { state: 'TX', x: 0, y: 2, lines: narrow ? 29 : 31 },
      { state: 'FL', x: florida.x, y: florida.y, lines: narrow ? 29 : 23 },
    ]
    return {
      ...inPixels(width, narrow ? floor + 28 : foot + 46),
      marks: [
        say(heads, {
          x: ({ x }) => x,
          y: ({ y }) => y,
          text: ({ state }) => label(state),
          fill: theme.ink,
          fontWeight: 600,
        }),
        ...heads.map((head) =>
          say([head], {
            x: ({ x }) => x,
            y: ({ y }) => y + 18,
            text: ({ state }) => label(`${state} terms`),
            lineWidth: head.lines,
            fill: theme.quiet,
            fontSize: 12,
          }),
        ),
        Plot.rect(caps, {
          x1: (row: Row) => caps.indexOf(row) * step,
          x2: (row: Row) => (caps.indexOf(row) + 1) * step,
          y1: top,
          y2: () => foot,
          // As in offered-and-paid: dashed is a ceiling, hollow is approved.
          fill: theme.land,
          stroke: theme.ink,
          strokeDasharray: '3 2',
          insetRight: 3,
          ariaLabel: (row: Row) => `${label('TX')}, ${counties(row, label, language)}: ${label('cap')} ${dollars(row)}`,
        }),
        Plot.ruleY([foot], { x1: () => 0, x2: () => caps.length * step, y: (y: number) => y, stroke: theme.ink }),
        say(caps, {
          x: (row) => (caps.indexOf(row) + 0.5) * step,
          y: (row) => top(row) - 19,
          text: dollars,
          textAnchor: 'middle',
          fill: theme.ink,
          fontVariant: 'tabular-nums',
        }),
        say(caps.slice(1), {
          x: (row) => caps.indexOf(row) * step,
          y: () => foot + 6,
          text: ({ population_from }) => formatNumber(population_from!, language),
          textAnchor: 'middle',
          fill: theme.quiet,
          fontSize: 12,
        }),
        say(['people'], { x: () => 0, y: () => foot + 24, text: label, fill: theme.quiet, fontSize: 12 }),
        Plot.rect(grants, {
          x1: (row: Row) => column(row) + 0.5,
          x2: (row: Row) => column(row) + florida.breadth,
          y1: (row: Row) => floor - height(row),
          y2: () => floor,
          fill: theme.paper,
          stroke: theme.ink,
          ariaLabel: (row: Row) => `${label('FL')}, ${day(row)}: ${label('approved')} ${dollars(row)}`,
        }),
        say(grants, {
          x: (row) => column(row) + florida.breadth / 2,
          y: (row) => floor - height(row) - 19,
          text: dollars,
          textAnchor: 'middle',
          fill: theme.ink,
          fontVariant: 'tabular-nums',
        }),
        say(grants, {
          x: (row) => column(row) + florida.breadth / 2,
          y: () => floor + 6,
          text: day,
          textAnchor: 'middle',
          fill: theme.quiet,
          fontSize: 12,
        }),
      ],
    }
  },
})

/** The counties of a class, in words. */
function counties(
  { population_from: low, population_to: high }: Row,
  label: Drawing['label'],
  language: Drawing['language'],
): string {
  const number = (people: number) => formatNumber(people, language)
  const range =
    low === 0
      ? `${label('below')} ${number(high! + 1)}`
      : high === null
        ? `${number(low!)} ${label('or more')}`
        : `${number(low!)}–${number(high)}`
  return `${range} ${label('people')}`
}
