import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { wrapWords } from '../marks/wrap.ts'
import { defineChart, type Model, modelColumn } from '../schema/chart.ts'
import { training } from '../tables/training.ts'

interface Row {
  course: string
  model: Model
  period_from: string | null
  period_to: string | null
  hours: number
  qualifier: string | null
  published_value: number
  published_unit: string
  format: string
  note: string | null
  source: string
  locator: string
}

/** Hours of the first course, one bar a course. Weeks that we turned into hours are hollow and cut into their weeks. */
export default defineChart({
  reads: { training },
  columns: {
    course: { type: 'string', required: true, description: 'Model and time' },
    model: modelColumn,
    period_from: { type: 'string', description: 'First year, where known' },
    period_to: { type: 'string', description: 'Last year for which the source speaks' },
    hours: { type: 'integer', required: true, description: 'Hours of the first course; weeks at 40 hours each' },
    qualifier: { type: 'string', description: 'How the source hedges the number' },
    published_value: { type: 'integer', required: true, description: 'Length as published' },
    published_unit: { type: 'string', required: true, description: 'Unit as published: hours or weeks' },
    format: { type: 'string', required: true, description: 'Where the course is held' },
    note: { type: 'string', description: 'Refreshers, and what the form says' },
    source: { type: 'string', required: true, description: 'Id of the source' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  labels: ['about', 'hours', 'weeks', 'converted', 'in person', 'online'],
  rows: ({ training }) =>
    [...training]
      .sort((a, b) => a.position - b.position)
      .map(({ position: _, converted: __, confidence: ___, ...row }) => row as Row),
  table: {
    columns: {
      course: { type: 'string', description: 'Course' },
      hours: { type: 'integer', description: 'Hours' },
      qualifier: { type: 'string', description: 'Hedge' },
      published_value: { type: 'integer', description: 'As published' },
      published_unit: { type: 'string', description: 'Unit as published' },
      format: { type: 'string', description: 'Where held' },
      source: { type: 'string', description: 'Source' },
    },
    rows: (rows) =>
      rows.map(({ course, hours, qualifier, published_value, published_unit, format, source }) => ({
        course,
        hours,
        qualifier,
        published_value,
        published_unit,
        format,
        source,
      })),
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const most = Math.max(...rows.map(({ hours }) => hours))
    const said = (row: Row) => {
      const published = `${formatNumber(row.published_value, language)} ${label(row.published_unit)}`
      const hours = `${formatNumber(row.hours, language)} ${label('hours')}`
      if (row.published_unit === 'weeks') return `${published}: ${hours} ${label('converted')}`
      return row.qualifier === null ? hours : `${label(row.qualifier)} ${hours}`
    }
    // Within a converted bar, one piece a week as published: what the source counted stays visible.
    const pieces = rows.flatMap((row) => {
      const count = row.published_unit === 'weeks' ? row.published_value : 1
      return Array.from({ length: count }, (_, index) => ({
        row,
        from: (row.hours / count) * index,
        to: (row.hours / count) * (index + 1),
      }))
    })
    const isConverted = ({ row }: { row: Row }) => row.published_unit === 'weeks'
    const left = narrow ? 0 : 184
    return {
      width,
      height: rows.length * (narrow ? 84 : 62) + 8,
      marginLeft: left,
      marginRight: 4,
      marginTop: 4,
      marginBottom: 4,
      x: { domain: [0, most], axis: null },
      y: {
        type: 'band',
        domain: rows.map(({ course }) => course),
        axis: null,
        paddingInner: narrow ? 0.72 : 0.52,
        paddingOuter: narrow ? 0.4 : 0.2,
      },
      marks: [
        Plot.barX(pieces, {
          filter: (piece) => !isConverted(piece),
          x1: 'from',
          x2: 'to',
          y: ({ row }) => row.course,
          fill: ({ row }) => theme.model[row.model as Model],
          ariaLabel: ({ row }) => `${row.course}: ${said(row)}, ${label(row.format)}`,
        }),
        Plot.barX(pieces, {
          filter: isConverted,
          x1: 'from',
          x2: 'to',
          y: ({ row }) => row.course,
          insetLeft: 1,
          insetRight: 2,
          insetTop: 1,
          insetBottom: 1,
          fill: ({ row }) => theme.model[row.model as Model],
          fillOpacity: 0.16,
          stroke: ({ row }) => theme.model[row.model as Model],
          strokeWidth: 1.5,
          ariaLabel: ({ row }) => `${row.course}: ${said(row)}, ${label(row.format)}`,
        }),
        Plot.text(rows, {
          x: 0,
          y: 'course',
          text: ({ course }: Row) => (narrow ? course : wrapWords(course, 24).join('\n')),
          textAnchor: narrow ? 'start' : 'end',
          dx: narrow ? 0 : -10,
          dy: narrow ? -22 : 0,
          fontWeight: 600,
          fill: ({ model }: Row) => theme.modelText[model],
        }),
        Plot.text(rows, {
          x: 0,
          y: 'course',
          text: (row: Row) => `${said(row)}, ${label(row.format)}`,
          textAnchor: 'start',
          dx: 0,
          dy: narrow ? 22 : 25,
          fontSize: narrow ? 12 : 12.5,
          fill: theme.ink,
          fontVariant: 'tabular-nums',
        }),
      ],
    }
  },
})
