import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import type { Drawing } from '../schema/chart.ts'
import type { CountedPart } from '../tables/az-nc-counts.ts'
import { inKey } from './key.ts'
import { inPixels } from './pixels.ts'

/** Words that the drawing asks a chart's word file for; beside them the names of its agencies. */
export const countLabels = ['identified', 'removed', 'others', 'partial'] as const

/** Px of one panel. */
const panel = { title: 24, bars: 220, years: 40, gap: 34 }

/**
 * People identified and people removed by fiscal year, a panel each on one scale: side by side, or one above the other
 * where the drawing is narrow. Bars are stacked, the named agencies at the foot; years that look partial are hollow.
 */
export function countPanels(
  parts: readonly CountedPart[],
  drawing: Drawing,
  { named }: { /** Keys of labels by the agencies' names, foot first. */ named: Record<string, string> },
): Plot.PlotOptions {
  const { theme, label, narrow, width, language, labelled } = drawing
  const years = [...new Set(parts.map(({ fiscal_year }) => fiscal_year))].sort()
  const kinds = ['identified', 'removed'] as const
  const sumOf = (year: string, kind: string) =>
    parts
      .filter((part) => part.fiscal_year === year && part.counted === kind)
      .reduce((sum, { people }) => sum + people, 0)
  const top = Math.max(...years.flatMap((year) => kinds.map((kind) => sumOf(year, kind))))
  const order = [...Object.keys(named), 'others']
  const fills = [theme.ink, theme.quiet].slice(0, order.length - 1)
  const fillOf = (agency: string) => (agency === 'others' ? theme.neutral : fills[order.indexOf(agency)]!)
  const wordOf = (agency: string) => label(named[agency] ?? agency)
  const isPartial = (year: string) => parts.some((part) => part.fiscal_year === year && part.completeness === 'partial')

  const yearsHigh = parts.some(({ completeness }) => completeness === 'partial') ? panel.years : panel.years / 2

  const panelWidth = narrow ? width : (width - panel.gap) / 2
  const step = panelWidth / years.length
  const keyY = 9
  const rise = (people: number) => (people / top) * (panel.bars - 18)
  const boxOf = (kind: (typeof kinds)[number]): { x: number; title: number; foot: number } => {
    const index = kinds.indexOf(kind)
    const x = narrow ? 0 : index * (panelWidth + panel.gap)
    const y = narrow && index > 0 ? boxOf(kinds[0]).foot + yearsHigh + 10 : 26
    // Side by side the panels share their foot; one above the other, each is as high as its own bars.
    const bars = narrow ? 18 + rise(Math.max(...years.map((year) => sumOf(year, kind)))) : panel.bars
    return { x, title: y + 12, foot: y + panel.title + bars }
  }
  const bars = kinds.flatMap((kind) =>
    years.flatMap((year, index) => {
      let below = 0
      return order.flatMap((agency) => {
        const part = parts.find((one) => one.fiscal_year === year && one.counted === kind && one.agency === agency)!
        if (part.people === 0) return []
        const box = boxOf(kind)
        const y2 = box.foot - rise(below)
        below += part.people
        return [
          { ...part, x1: box.x + index * step + 3, x2: box.x + (index + 1) * step - 3, y1: box.foot - rise(below), y2 },
        ]
      })
    }),
  )
  const columns = kinds.flatMap((kind) =>
    years.map((year, index) => ({ kind, year, total: sumOf(year, kind), x: boxOf(kind).x + (index + 0.5) * step })),
  )
  const foot = ({ kind }: { kind: (typeof kinds)[number] }) => boxOf(kind).foot
  let keyX = 0
  const key = order.map((agency) => {
    const x = keyX
    keyX += wordOf(agency).length * 7 + 36
    return { agency, x }
  })
  const height = boxOf('removed').foot + yearsHigh
  return {
    ...inPixels(width, height),
    marks: [
      Plot.rect(bars, {
        x1: ({ x1, completeness }) => x1 + (completeness === 'partial' ? 0.75 : 0),
        x2: ({ x2, completeness }) => x2 - (completeness === 'partial' ? 0.75 : 0),
        y1: 'y1',
        y2: 'y2',
        fill: ({ agency, completeness }) => (completeness === 'partial' ? theme.paper : fillOf(agency)),
        stroke: ({ agency, completeness }) => (completeness === 'partial' ? fillOf(agency) : theme.paper),
        strokeWidth: ({ completeness }) => (completeness === 'partial' ? 1.5 : 0.75),
        ...(labelled
          ? {
              ariaLabel: ({ fiscal_year, agency, counted, people }: CountedPart) =>
                `${fiscal_year}, ${wordOf(agency)}: ${formatNumber(people, language)} ${label(counted).toLowerCase()}`,
            }
          : {}),
      }),
      Plot.ruleY(kinds, {
        x1: (kind) => boxOf(kind).x,
        x2: (kind) => boxOf(kind).x + step * years.length,
        y: (kind) => boxOf(kind).foot,
        stroke: theme.ink,
      }),
      Plot.text(kinds, {
        x: (kind) => boxOf(kind).x,
        y: (kind) => boxOf(kind).title,
        text: label,
        textAnchor: 'start',
        fontWeight: 600,
        fill: theme.ink,
      }),
      Plot.text(columns, {
        x: 'x',
        y: (column) => foot(column) - rise(column.total) - 8,
        text: ({ total }) => formatNumber(total, language),
        fontSize: 12,
        fill: theme.ink,
        stroke: theme.paper,
        strokeWidth: 4,
      }),
      Plot.text(
        bars.filter(
          ({ agency, completeness, y1, y2 }) => agency !== 'others' && completeness === 'complete' && y2 - y1 > 18,
        ),
        {
          x: ({ x1, x2 }) => (x1 + x2) / 2,
          y: ({ y1 }) => y1 + 9,
          text: ({ people }) => formatNumber(people, language),
          fontSize: 11,
          fill: theme.paper,
        },
      ),
      Plot.text(columns, {
        x: 'x',
        y: (column) => foot(column) + 11,
        text: ({ year }) => year,
        fontSize: 12,
        fill: theme.quiet,
      }),
      Plot.text(
        columns.filter(({ year }) => isPartial(year)),
        {
          x: ({ x }) => x + step / 2,
          y: (column) => foot(column) + 27,
          text: () => label('partial'),
          textAnchor: 'end',
          fontSize: 12,
          fill: theme.quiet,
        },
      ),
      Plot.rect(key, {
        ...inKey,
        x1: 'x',
        x2: ({ x }) => x + 12,
        y1: () => keyY - 6,
        y2: () => keyY + 6,
        fill: ({ agency }) => fillOf(agency),
      }),
      Plot.text(key, {
        x: ({ x }) => x + 18,
        y: () => keyY,
        text: ({ agency }) => wordOf(agency),
        textAnchor: 'start',
        fill: theme.ink,
      }),
    ],
  }
}
