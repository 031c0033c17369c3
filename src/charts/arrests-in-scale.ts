import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import { inKey } from '../marks/key.ts'
import { inPixels } from '../marks/pixels.ts'
import { defineChart } from '../schema/chart.ts'
import { agenciesInScale } from '../tables/agencies-in-scale.ts'
import { weeklyArrests } from '../tables/weekly-arrests.ts'

interface Row {
  span: 'week' | 'months'
  counted: string
  arrests: number | null
  qualifier: string | null
  from: string | null
  to: string | null
  officers: number | null
  source: string
  locator: string
}

const { source, locator, arrests_from, arrests_to } = agenciesInScale.columns

/**
 * One agency's arrests over months, and weekly numbers of the country. Two panels with scales of their own, bars and
 * dots, because the spans differ: no length of one may be held against the other.
 */
export default defineChart({
  reads: { agenciesInScale, weeklyArrests },
  columns: {
    span: { type: 'string', required: true, enum: ['week', 'months'], description: 'In one week, or over months' },
    counted: { type: 'string', required: true, description: 'Whose arrests' },
    arrests: { type: 'integer', description: 'Immigration arrests; empty where no figure was found' },
    qualifier: { ...weeklyArrests.columns.arrests_qualifier },
    from: arrests_from,
    to: arrests_to,
    officers: { type: 'integer', description: 'Task-force officers in June 2026' },
    source,
    locator,
  },
  labels: [
    ...['week', 'months', 'dot', 'officers', 'arrests', 'nothing', 'about', 'country', 'top-agencies', 'top-five'],
    ...["Laramie County Sheriff's Office", 'Colebrook Police Department', 'Duncan Police Department'],
  ],
  rows: ({ agenciesInScale, weeklyArrests }) => [
    ...[...weeklyArrests]
      .sort((a, b) => b.arrests - a.arrests)
      .map(({ counted, arrests, arrests_qualifier, week_in, source, locator }) => ({
        ...{ span: 'week' as const, counted, arrests, qualifier: arrests_qualifier, from: week_in, to: week_in },
        ...{ officers: null, source, locator },
      })),
    ...[...agenciesInScale]
      .sort((a, b) => b.task_force_officers - a.task_force_officers)
      .map(({ agency, immigration_arrests, arrests_from, arrests_to, task_force_officers, source, locator }) => ({
        ...{ span: 'months' as const, counted: agency, arrests: immigration_arrests, qualifier: null },
        ...{ from: arrests_from, to: arrests_to, officers: task_force_officers, source, locator },
      })),
  ],
  plot: (rows: readonly Row[], { theme, label, width, language }) => {
    const weeks = rows.filter(({ span }) => span === 'week')
    const agencies = rows.filter(({ span }) => span === 'months')
    const number = ({ arrests, qualifier }: Row) =>
      [qualifier ? label(qualifier) : '', formatNumber(arrests!, language)].join(' ').trim()
    const room = width - 92
    const x = (value: number) => (value / Math.max(...weeks.map(({ arrests }) => arrests!))) * room
    const weekTop = (row: Row) => 34 + weeks.indexOf(row) * 54
    const middle = 34 + weeks.length * 54 + 26
    const pitch = 9
    const perLine = Math.floor(width / pitch)
    let foot = middle + 46
    const months = (row: Row) =>
      [row.from, row.to].map((month) => formatDate(month!, 'short-month', language)).join(' – ')
    const panels = agencies.map((row) => {
      const lines = Math.ceil((row.arrests ?? 0) / perLine)
      const top = foot
      foot += 44 + lines * pitch + 18
      const dots = Array.from({ length: lines }, (_, line) => ({
        y: top + 44 + line * pitch,
        count: Math.min(perLine, row.arrests! - line * perLine),
      }))
      const what =
        row.arrests === null
          ? label('nothing')
          : `${formatNumber(row.arrests, language)} ${label('arrests')}, ${months(row)}`
      return { row, top, dots, what }
    })
    const heads = [
      { y: 11, text: label('week') },
      { y: middle, text: label('months') },
    ]
    return {
      ...inPixels(width, foot - 22),
      marks: [
        Plot.text(heads, {
          x: 0,
          y: 'y',
          text: 'text',
          textAnchor: 'start',
          fontSize: 15,
          fontWeight: 600,
          fill: theme.ink,
        }),
        Plot.text(weeks, {
          x: 0,
          y: (row: Row) => weekTop(row) + 10,
          text: ({ counted }: Row) => label(counted),
          textAnchor: 'start',
          fill: theme.ink,
        }),
        Plot.rect(weeks, {
          x1: 0,
          x2: ({ arrests }: Row) => x(arrests!),
          y1: (row: Row) => weekTop(row) + 20,
          y2: (row: Row) => weekTop(row) + 40,
          fill: theme.neutral,
          ariaLabel: (row: Row) => `${label(row.counted)}: ${number(row)}`,
        }),
        Plot.text(weeks, {
          x: ({ arrests }: Row) => x(arrests!) + 7,
          y: (row: Row) => weekTop(row) + 30,
          text: number,
          textAnchor: 'start',
          fontWeight: 600,
          fill: theme.ink,
        }),
        Plot.dot([0], { ...inKey, x: 4, y: middle + 24, r: 3, fill: theme.ink }),
        Plot.text([label('dot')], {
          x: 14,
          y: middle + 24,
          text: (words: string) => words,
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.text(panels, {
          x: 0,
          y: ({ top }) => top + 8,
          text: ({ row }) => `${label(row.counted)}, ${formatNumber(row.officers!, language)} ${label('officers')}`,
          textAnchor: 'start',
          fill: theme.ink,
        }),
        Plot.text(panels, {
          x: 0,
          y: ({ top }) => top + 27,
          text: 'what',
          textAnchor: 'start',
          fontWeight: 600,
          fill: theme.ink,
          ariaLabel: ({ row, what }) => `${label(row.counted)}: ${what}`,
        }),
        // A line of dots is one stroke: its dashes have no length, and round ends.
        Plot.link(
          panels.flatMap(({ dots }) => dots),
          {
            x1: 4,
            x2: ({ count }) => 4 + (count - 1) * pitch + 0.1,
            y1: 'y',
            y2: 'y',
            stroke: theme.ink,
            strokeWidth: 6,
            strokeLinecap: 'round',
            strokeDasharray: `0 ${pitch}`,
          },
        ),
      ],
    }
  },
})
