import * as Plot from '@observablehq/plot'
import { formatMoment, formatNumber, formatValue } from '../format.ts'
import { inPixels } from '../marks/pixels.ts'
import { bars, say } from '../marks/sheet.ts'
import { addUp, workOut } from '../offer.ts'
import { compareText } from '../problems.ts'
import { defineChart } from '../schema/chart.ts'
import type { Columns } from '../schema/table.ts'
import { agenciesInScale } from '../tables/agencies-in-scale.ts'
import { offer } from '../tables/offer.ts'
import { payments } from '../tables/payments.ts'

const groups = ['federal', 'state', 'agency'] as const

/** The keys under which the drawing names those who were paid. */
const names: Record<string, string> = {
  'All agencies': 'all',
  'Florida state agencies': 'florida state',
  'Florida local agencies': 'florida local',
  'Florida local agencies, first round of grants': 'florida grants',
  'Florida local agencies, later grants': 'florida later grants',
  'Laramie County, Wyoming': 'laramie',
  'Colebrook, New Hampshire': 'colebrook',
}

interface Row {
  group: (typeof groups)[number]
  recipient: string
  status: 'paid' | 'approved' | 'offered'
  usd: number
  qualifier: string | null
  officers: number | null
  period_to: string
  who_says: string
  source: string
  locator: string
}

const columns = {
  group: {
    type: 'string',
    required: true,
    enum: groups,
    description: 'Federal or state money; or (agency) federal money to a single agency whose officers were reported',
  },
  recipient: { type: 'string', required: true, description: 'Who received it, or would' },
  status: {
    type: 'string',
    required: true,
    enum: ['paid', 'approved', 'offered'],
    description: 'Paid out; approved and not known to be paid; or the most that vehicles and equipment come to',
  },
  usd: { type: 'number', required: true, description: 'US dollars' },
  qualifier: { type: 'string', description: 'How the source hedges the number' },
  officers: { type: 'integer', description: 'Task-force officers for whom the offer is worked out' },
  period_to: { type: 'string', required: true, description: 'Day or month up to which the sum counts' },
  who_says: { type: 'string', required: true, description: 'Whose figure it is' },
  source: { type: 'string', required: true, description: 'Id of the source' },
  locator: { type: 'string', required: true, description: 'Place in the source' },
} as const satisfies Columns
/** What the table on the page shows of a row. */
const shown = ['recipient', 'status', 'usd', 'qualifier', 'period_to', 'who_says', 'source'] as const

/**
 * What is known to have been paid or approved, sum by sum; and, for agencies whose officers were reported, what vehicles
 * and equipment come to at most for so many. The sums overlap: no total is drawn.
 */
export default defineChart({
  reads: { payments, agenciesInScale, offer },
  columns,
  labels: [
    ...groups.flatMap((group) => [group, `${group} terms`]),
    ...['paid', 'approved', 'offered', 'officers', 'about', 'at-least'],
    ...Object.values(names),
  ],
  rows: ({ payments, agenciesInScale, offer }) => {
    const rows = payments.flatMap(({ recipient, state, usd, qualifier, period_to, kind, status, ...from }): Row[] => {
      const { who_says, source, locator } = from
      const agency = agenciesInScale.find((row) => row.state === state && kind === 'federal')
      const officers = agency?.task_force_officers ?? null
      const paid = { recipient, status, usd, qualifier, officers, period_to, who_says, source, locator } as Row
      if (officers === null) return [{ ...paid, group: kind as 'federal' | 'state' }]
      const most = addUp(workOut(offer, { officers, quarters: 0, award: null }))
      return [
        { ...paid, group: 'agency' },
        { ...paid, group: 'agency', status: 'offered', usd: most, qualifier: null, who_says: 'Deputized' },
      ]
    })
    return rows
      .map(({ group, ...row }) => ({ group, ...row }))
      .sort(
        (a, b) =>
          groups.indexOf(a.group) - groups.indexOf(b.group) ||
          (b.officers ?? 0) - (a.officers ?? 0) ||
          Number(a.status === 'offered') - Number(b.status === 'offered') ||
          Number(b.status === 'paid' ? b.usd : 0) - Number(a.status === 'paid' ? a.usd : 0) ||
          compareText(a.period_to, b.period_to) ||
          compareText(a.recipient, b.recipient),
      )
  },
  table: {
    columns: Object.fromEntries(shown.map((name) => [name, columns[name]])),
    rows: (rows) => rows.map((row) => Object.fromEntries(shown.map((name) => [name, row[name]]))),
  },
  plot: (rows: readonly Row[], { theme, label, narrow, width, language }) => {
    const from = narrow ? 0 : 236
    const room = width - from - (narrow ? 24 : 184)
    const placed = placeRows(rows, narrow)
    const most = (group: Row['group']) =>
      Math.max(...rows.filter((row) => (row.group === 'agency') === (group === 'agency')).map(({ usd }) => usd))
    const end = ({ group, usd }: Row) => from + (usd / most(group)) * room
    const dollars = ({ usd, qualifier }: Row) =>
      `${qualifier ? `${label(qualifier)} ` : ''}${formatValue(usd, 'usd', language)}`
    const said = (row: Row) => (row.group === 'agency' ? `${dollars(row)} ${label(row.status)}` : dollars(row))
    const when = ({ who_says, period_to, officers }: Row) => {
      const date = formatMoment(period_to, language)
      return officers === null
        ? `${who_says}, ${date}`
        : `${formatNumber(officers, language)} ${label('officers')}, ${date}`
    }
    const heads = groups.map((group) => ({ group, y: placed.find((row) => row.group === group)!.head }))
    const named = placed.filter(({ status }) => status !== 'offered')
    return {
      ...inPixels(width, placed.at(-1)!.bar + (narrow ? 18 : 26)),
      marks: [
        Plot.ruleY(heads.slice(1), { x1: () => 0, x2: () => width, y: ({ y }) => y - 14, stroke: theme.hairline }),
        say(heads, {
          x: () => 0,
          y: ({ y }) => y,
          text: ({ group }) => label(group),
          fill: theme.ink,
          fontWeight: 600,
        }),
        say(heads, {
          x: () => 0,
          y: ({ y }) => y + 18,
          text: ({ group }) => label(`${group} terms`),
          lineWidth: narrow ? 29 : 59,
          fill: theme.quiet,
          fontSize: 12,
        }),
        say(named, {
          x: () => 0,
          y: ({ top }) => top,
          text: ({ recipient }) => label(names[recipient] ?? recipient),
          fill: theme.ink,
        }),
        say(named, {
          x: () => 0,
          y: ({ top }) => top + 17,
          text: when,
          lineWidth: narrow ? 30 : 19,
          fill: theme.quiet,
          fontSize: 12,
        }),
        ...(['paid', 'approved', 'offered'] as const).map((status) =>
          bars(
            placed.filter((row) => row.status === status),
            {
              x1: () => from + (status === 'paid' ? 0 : 0.5),
              x2: end,
              y: ({ bar }: Placed) => bar,
              height: 13,
              fill: status === 'paid' ? theme.neutral : theme.paper,
              stroke: status === 'paid' ? 'none' : theme.ink,
              ...(status === 'offered' ? { strokeDasharray: '3 2' } : {}),
              ariaLabel: (row: Row) =>
                `${label(names[row.recipient] ?? row.recipient)}, ${label(row.status)}: ${dollars(row)}, ${when(row)}`,
            },
          ),
        ),
        // "At least": the end is open.
        bars(
          placed.filter(({ qualifier }) => qualifier === 'at-least'),
          {
            x1: end,
            x2: (row) => end(row) + 16,
            y: ({ bar }: Placed) => bar,
            height: 13,
            fill: theme.paper,
            stroke: theme.neutral,
            strokeDasharray: '2 2',
          },
        ),
        say(placed, {
          x: (row) => (narrow ? width : end(row) + (row.qualifier === 'at-least' ? 24 : 8)),
          y: ({ value }) => value,
          text: said,
          textAnchor: narrow ? 'end' : 'start',
          fill: theme.ink,
          fontVariant: 'tabular-nums',
        }),
      ],
    }
  },
})

interface Placed extends Row {
  /** Px: the head of its group, its name, its bar, its value. */
  head: number
  top: number
  bar: number
  value: number
}

/** Lays the rows out from the top: on a phone the bar stands below the words, on a desk beside them. */
function placeRows(rows: readonly Row[], narrow: boolean): Placed[] {
  let y = 2
  let head = 2
  return rows.map((row, index) => {
    const begins = rows[index - 1]?.group !== row.group
    if (begins) {
      head = index === 0 ? y : y + 22
      y = head + (narrow && row.group === 'agency' ? 62 : 46)
    }
    const top = y
    const offered = row.status === 'offered'
    const bar = narrow ? top + (offered ? 20 : 38) : top + (offered ? -22 : 3)
    const value = narrow ? top : bar - 1
    y = narrow ? bar + 13 + 14 : offered ? bar + 34 : top + (row.group === 'state' ? 58 : 48)
    return { ...row, head, top, bar, value }
  })
}
