import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { defineChart } from '../schema/chart.ts'
import { countyCounts } from '../tables/county-counts.ts'

interface Row {
  county: string
  measure: string
  qualifier: string | null
  count: number
  years: 'fiscal' | 'calendar'
  year_from: string
  year_to: string
  who_says: string
  confidence: string
  source: string
  locator: string
}
/** A row or a county's heading with the px at which it begins. */
type Placed<T> = T & { top: number }

/** Published counts of two counties, each with what it counts, when, and who says so. They are not parts of a whole. */
export default defineChart({
  reads: { countyCounts },
  columns: {
    county: { type: 'string', required: true, description: 'County in North Carolina' },
    measure: { type: 'string', required: true, description: 'What is counted' },
    qualifier: { type: 'string', description: 'How the source hedges the number' },
    count: { type: 'integer', required: true, description: 'How many people' },
    years: { type: 'string', required: true, enum: ['fiscal', 'calendar'], description: 'Which kind of years' },
    year_from: { type: 'string', required: true, pattern: '\\d{4}', description: 'First year' },
    year_to: { type: 'string', required: true, pattern: '\\d{4}', description: 'Last year' },
    who_says: { type: 'string', required: true, description: 'Whose count it is' },
    confidence: { type: 'string', required: true, description: 'confirmed, or resting on a single-source' },
    source: { type: 'string', required: true, description: 'Id of the source, a file in data/sources' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  labels: ['county', 'what', 'when', 'people', 'fiscal', 'fiscal-one', 'calendar', 'to', 'over'],
  rows: ({ countyCounts }) =>
    countyCounts
      .toSorted((a, b) => a.position - b.position)
      .map(
        ({ county, measure, qualifier, count, fiscal, year_from, year_to, who_says, confidence, source, locator }) => ({
          county,
          measure,
          qualifier,
          count,
          years: fiscal ? ('fiscal' as const) : ('calendar' as const),
          year_from: String(year_from),
          year_to: String(year_to),
          who_says,
          confidence,
          source,
          locator,
        }),
      ),
  table: {
    columns: {
      county: { type: 'string', description: 'County' },
      measure: { type: 'string', description: 'What is counted' },
      qualifier: { type: 'string', description: 'Hedge' },
      count: { type: 'integer', description: 'People' },
      years: { type: 'string', description: 'Kind of years' },
      year_from: { type: 'string', description: 'First year' },
      year_to: { type: 'string', description: 'Last year' },
      who_says: { type: 'string', description: 'Who says' },
      source: { type: 'string', description: 'Source' },
    },
    rows: (rows) =>
      (rows as readonly Row[]).map(
        ({ county, measure, qualifier, count, years, year_from, year_to, who_says, source }) => ({
          ...{ county, measure, qualifier, count, years, year_from, year_to, who_says, source },
        }),
      ),
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const step = narrow ? 62 : 45
    const placed: Placed<Row>[] = []
    const heads: Placed<{ county: string }>[] = []
    let height = narrow ? 0 : 24
    for (const row of rows) {
      if (row.county !== heads.at(-1)?.county) {
        heads.push({ county: row.county, top: height + (heads.length > 0 ? 10 : 0) })
        height = heads.at(-1)!.top + 32
      }
      placed.push({ ...row, top: height })
      height += step
    }
    const [from, to] = narrow ? [0, width - 84] : [396, width - 84]
    const longest = Math.max(...rows.map(({ count }) => count))
    const years = [
      Math.min(...rows.map((row) => Number(row.year_from))),
      Math.max(...rows.map((r) => Number(r.year_to))),
    ]
    const bar = narrow ? { top: 38, height: 14 } : { top: 8, height: 20 }
    const text = (over: { dy: number; x: number; quiet?: boolean }, of: (row: Row) => string) =>
      Plot.text(placed, {
        x: over.x,
        y: ({ top }: Placed<Row>) => top + over.dy,
        text: of,
        textAnchor: 'start',
        fontSize: over.quiet ? 12 : 13,
        fontWeight: over.quiet ? 400 : 600,
        fill: over.quiet ? theme.quiet : theme.ink,
      })
    return {
      width,
      height: height + 4,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        Plot.link(heads, {
          x1: 0,
          x2: width,
          y1: ({ top }: { top: number }) => top + 25,
          y2: ({ top }: { top: number }) => top + 25,
          stroke: theme.hairline,
        }),
        Plot.text(heads, {
          x: 0,
          y: ({ top }: { top: number }) => top + 13,
          text: ({ county }: { county: string }) => `${county} ${label('county')}`,
          textAnchor: 'start',
          fontSize: 15,
          fontWeight: 600,
          fill: theme.ink,
        }),
        text({ dy: narrow ? 8 : 11, x: 0 }, ({ measure }) => capital(measure)),
        text({ dy: narrow ? 25 : 28, x: 0, quiet: true }, (row) =>
          narrow ? `${row.who_says} · ${periodOf(row)}` : row.who_says,
        ),
        ...(narrow ? [] : strips()),
        Plot.rect(placed, {
          x1: from,
          x2: ({ count }: Row) => scale(count),
          y1: ({ top }: Placed<Row>) => top + bar.top,
          y2: ({ top }: Placed<Row>) => top + bar.top + bar.height,
          fill: ({ confidence }: Row) => (confidence === 'confirmed' ? theme.neutral : theme.paper),
          stroke: theme.neutral,
          strokeWidth: 1.5,
          ariaLabel: (row: Row) =>
            `${row.county} ${label('county')}, ${periodOf(row)}: ${numberOf(row)} ${label('people').toLowerCase()} ${row.measure}, ${row.who_says}`,
        }),
        Plot.text(placed, {
          x: ({ count }: Row) => scale(count) + 6,
          y: ({ top }: Placed<Row>) => top + bar.top + bar.height / 2,
          text: numberOf,
          textAnchor: 'start',
          fontSize: 13,
          fontWeight: 600,
          fontVariant: 'tabular-nums',
          fill: theme.ink,
        }),
      ],
    }

    function scale(count: number): number {
      return from! + (count / longest) * (to! - from!)
    }

    function numberOf({ qualifier, count }: Row): string {
      return `${qualifier ? `${label(qualifier)} ` : ''}${formatNumber(count, language)}`
    }

    function periodOf({ years, year_from, year_to }: Row): string {
      const [kind, one] = [label(years), label('fiscal-one')]
      if (year_from === year_to) return `${years === 'fiscal' ? one : kind} ${year_from}`
      return `${kind} ${year_from} ${label('to')} ${year_to}`
    }

    /** Wide only: each count's time as a span on one scale of years. */
    function strips(): Plot.Markish[] {
      const at = (year: number) => 226 + ((year - years[0]! + 0.25) / (years[1]! - years[0]! + 1.25)) * 142
      const offset = ({ years }: Row) => (years === 'fiscal' ? -0.25 : 0)
      return [
        ...[
          { x: 0, key: 'what' },
          { x: 226, key: 'when' },
          { x: from!, key: 'people' },
        ].map(({ x, key }) =>
          Plot.text([label(key)], {
            x,
            y: 9,
            text: (word: string) => word,
            textAnchor: 'start',
            fontSize: 12,
            fill: theme.quiet,
          }),
        ),
        text({ dy: 11, x: 226, quiet: true }, periodOf),
        Plot.link(placed, {
          x1: at(years[0]! - 0.25),
          x2: at(years[1]! + 1),
          y1: ({ top }: Placed<Row>) => top + 25,
          y2: ({ top }: Placed<Row>) => top + 25,
          stroke: theme.hairline,
        }),
        Plot.link(placed, {
          x1: (row: Row) => at(Number(row.year_from) + offset(row)),
          x2: (row: Row) => at(Number(row.year_to) + 1 + offset(row)),
          y1: ({ top }: Placed<Row>) => top + 25,
          y2: ({ top }: Placed<Row>) => top + 25,
          stroke: theme.ink,
          strokeWidth: 4,
        }),
      ]
    }
  },
})

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
