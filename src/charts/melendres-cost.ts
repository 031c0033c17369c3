import * as Plot from '@observablehq/plot'
import { formatDate, formatNumber } from '../format.ts'
import { niceTicks } from '../marks/axes.ts'
import { inKey } from '../marks/key.ts'
import { evenLines } from '../marks/lines.ts'
import { endOf, startOf } from '../marks/moment.ts'
import { dayScale, inPixels } from '../marks/pixels.ts'
import { compareText } from '../problems.ts'
import { defineChart } from '../schema/chart.ts'
import { type MelendresCost, melendresCosts } from '../tables/melendres-costs.ts'

type Row = Pick<MelendresCost, (typeof names)[number]> & { basis: 'to-date' | 'projected' }

const names = [
  ...(['series', 'as_of', 'through', 'period', 'amount_usd_millions', 'qualifier', 'kind', 'who_says'] as const),
  ...(['source', 'locator'] as const),
]
const columns = melendresCosts.columns

/** Running totals of the case as published at the time, projections hollow; beside them the audit, on the same scale. */
export default defineChart({
  reads: { melendresCosts },
  columns: {
    basis: {
      type: 'string',
      required: true,
      enum: ['to-date', 'projected'],
      description: 'Up to the time of publication, or ahead of it',
    },
    ...pick(columns),
  },
  labels: ['to-date', 'projected', 'cumulative', 'audit', 'booked', 'questioned', 'disputed', 'millions', 'through'],
  rows: ({ melendresCosts }) =>
    melendresCosts
      .filter(({ series }) => series === 'cumulative' || series === 'audit')
      .map((row): Row => ({ basis: row.projected ? 'projected' : 'to-date', ...pick(row) }))
      .sort(
        (a, b) =>
          compareText(b.series, a.series) ||
          startOf(a.through).getTime() - startOf(b.through).getTime() ||
          b.amount_usd_millions - a.amount_usd_millions,
      ),
  table: {
    columns: {
      as_of: columns.as_of,
      series: columns.series,
      basis: { type: 'string', description: 'To date or projected' },
      through: columns.through,
      qualifier: columns.qualifier,
      amount: { type: 'number', description: 'Millions of US dollars' },
      kind: columns.kind,
      who_says: columns.who_says,
      source: columns.source,
    },
    rows: (rows) =>
      rows.map(({ amount_usd_millions: amount, as_of, series, basis, through, qualifier, kind, who_says, source }) => ({
        ...{ as_of, series, basis, through, qualifier, amount, kind, who_says, source },
      })),
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, language, labelled } = drawing
    const totals = rows.filter(({ series }) => series === 'cumulative')
    const [booked, questioned] = rows
      .filter(({ series }) => series === 'audit')
      .sort((a, b) => b.amount_usd_millions - a.amount_usd_millions) as [Row, Row]
    const top = Math.max(...rows.map(({ amount_usd_millions }) => amount_usd_millions))
    const plot = { left: 0, right: narrow ? width : 470, head: 50, height: narrow ? 230 : 290 }
    const scale = plot.height / (top * 1.08)
    const foot = plot.head + 22 + plot.height
    const firstYear = Math.min(...totals.map(({ as_of }) => Number(as_of.slice(0, 4)))) - 1
    const lastYear = Math.max(...totals.map(({ through }) => Number(through.slice(0, 4))))
    const xOf = dayScale([`${firstYear}-01-01`, `${lastYear + 1}-01-01`], [plot.left, plot.right])
    const yOf = ({ amount_usd_millions }: { amount_usd_millions: number }) => foot - amount_usd_millions * scale
    const atEnd = ({ through }: Row) => xOf(endOf(through).toISOString())
    const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
    const panel = narrow
      ? { x: 0, foot: foot + 74 + booked.amount_usd_millions * scale, text: 58 }
      : { x: 520, foot, text: 576 }
    const bar = { x1: panel.x, x2: panel.x + 44 }
    const panelTop = panel.foot - booked.amount_usd_millions * scale
    const money = ({ amount_usd_millions, qualifier }: Pick<Row, 'amount_usd_millions' | 'qualifier'>) => {
      const hedge = qualifier === null ? '' : ['over', 'at-least'].includes(qualifier) ? '> ' : '~ '
      return `${hedge}${label('millions').replace('*', formatNumber(amount_usd_millions, language))}`
    }
    const described = (row: Row) =>
      `${formatDate(row.as_of, 'month', language)}, ${label(row.series === 'audit' ? (row === booked ? 'booked' : 'questioned') : row.basis)}: ${money(row)} ${label('through')} ${formatDate(row.through, 'month', language)}`
    const ariaLabel = labelled ? { ariaLabel: described } : {}
    const letters = narrow ? 44 : 21
    const words = [
      { lines: evenLines(`${money(booked)} ${label('booked')}`, letters), y: panelTop, bold: true },
      {
        lines: evenLines(`${money(questioned)} ${label('questioned')}`, letters),
        y: panel.foot - questioned.amount_usd_millions * scale,
        bold: true,
      },
      { lines: evenLines(label('disputed'), letters), y: panel.foot - (narrow ? 34 : 50), bold: false },
    ]
    return {
      ...inPixels(width, Math.ceil((narrow ? panel.foot : foot) + 26)),
      marks: [
        Plot.ruleY(niceTicks(top, 4), {
          ...{ x1: plot.left, x2: plot.right, y: (tick: number) => foot - tick * scale, stroke: theme.hairline },
        }),
        Plot.text(niceTicks(top, 4).slice(1), {
          x: plot.left,
          y: (tick: number) => foot - tick * scale - 8,
          text: (tick: number) => label('millions').replace('*', formatNumber(tick, language)),
          textAnchor: 'start',
          fill: theme.quiet,
        }),
        Plot.ruleX(years.slice(1), {
          x: (year) => xOf(`${year}-01-01`),
          y1: foot,
          y2: foot + 18,
          stroke: theme.hairline,
        }),
        Plot.text(years, {
          x: (year) => xOf(`${year}-07-02`),
          y: foot + 12,
          text: (year) => (narrow ? `’${String(year).slice(2)}` : String(year)),
          fontSize: 12,
          fill: theme.quiet,
        }),
        Plot.ruleY(totals, {
          x1: ({ as_of }) => xOf(startOf(as_of).toISOString()),
          x2: atEnd,
          y: yOf,
          stroke: theme.quiet,
          strokeDasharray: '2 3',
        }),
        Plot.dot(totals, {
          x: atEnd,
          y: yOf,
          r: 5,
          fill: ({ basis }) => (basis === 'projected' ? theme.paper : theme.ink),
          stroke: theme.ink,
          strokeWidth: 1.8,
          ...ariaLabel,
        }),
        Plot.text(totals, {
          x: (row: Row) => atEnd(row) - 7,
          y: (row: Row) => yOf(row) - 12,
          text: money,
          textAnchor: 'end',
          fill: theme.ink,
          stroke: theme.paper,
          strokeWidth: 4,
        }),
        Plot.ruleY([foot], { x1: plot.left, x2: plot.right, y: foot, stroke: theme.ink }),
        ...(['to-date', 'projected'] as const).flatMap((basis, index) => [
          Plot.dot([basis], {
            ...inKey,
            x: 6,
            y: 30 + index * 20,
            r: 5,
            fill: basis === 'projected' ? theme.paper : theme.ink,
            stroke: theme.ink,
            strokeWidth: 1.8,
          }),
          Plot.text([basis], { x: 18, y: 30 + index * 20, text: label, textAnchor: 'start', fill: theme.ink }),
        ]),
        Plot.rect([booked, questioned], {
          ...bar,
          y1: yOfPanel,
          y2: panel.foot,
          fill: (row: Row) => (row === questioned ? theme.neutral : theme.paper),
          stroke: theme.ink,
          strokeWidth: 1,
          ...ariaLabel,
        }),
        Plot.text(
          [
            { text: label('cumulative'), x: plot.left, y: 9 },
            { text: label('audit'), x: panel.x, y: panelTop - 20 },
          ],
          { x: 'x', y: 'y', text: 'text', textAnchor: 'start', fontWeight: 600, fill: theme.ink },
        ),
        ...words.map(({ lines, y, bold }) =>
          Plot.text([lines.join('\n')], {
            x: panel.text,
            y,
            text: String,
            textAnchor: 'start',
            lineAnchor: 'top',
            lineHeight: 1.25,
            fill: bold ? theme.ink : theme.quiet,
          }),
        ),
      ],
    }

    function yOfPanel({ amount_usd_millions }: Row): number {
      return panel.foot - amount_usd_millions * scale
    }
  },
})

function pick<T extends object>(row: T): Pick<T, (typeof names)[number] & keyof T> {
  return Object.fromEntries(names.map((name) => [name, row[name as keyof T]])) as Pick<
    T,
    (typeof names)[number] & keyof T
  >
}
