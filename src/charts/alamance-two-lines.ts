import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { evenLines, stackLabels } from '../marks/lines.ts'
import { inPixels } from '../marks/pixels.ts'
import { curled } from '../quotes.ts'
import { type Drawing, defineChart, type Model } from '../schema/chart.ts'
import { type AlamanceEvent, alamanceEvents, findings, judgment } from '../tables/alamance-events.ts'
import { azNcAgreements } from '../tables/az-nc-agreements.ts'

type Lane = 'agreement' | 'case' | 'jail-beds'
interface Row {
  date: string
  lane: Lane
  event: string
  detail: string | null
  until: string | null
  model: Model | null
  source: string
  locator: string
}
interface Label extends Row {
  /** Px: the event itself. */
  y: number
  texts: { text: string; kind: 'date' | 'event' | 'detail'; bold: boolean }[]
  at: number
  height: number
}

const lanes: readonly Lane[] = ['agreement', 'case', 'jail-beds']
/** On one day the case comes first: the agreement was ended on its findings. */
const sameDay: readonly Lane[] = ['case', 'agreement', 'jail-beds']
const line = 15
/** Letters that fit into a line of a wide drawing's lane. */
const letters: Record<Lane, { event: number; detail: number }> = {
  agreement: { event: 22, detail: 27 },
  case: { event: 37, detail: 43 },
  'jail-beds': { event: 26, detail: 30 },
}

/** What happened in Alamance County, on three lines down the years: its agreements, the court case, the jail beds. */
export default defineChart({
  reads: { alamanceEvents, azNcAgreements },
  columns: {
    date: { type: 'date', required: true, description: 'Day of the event' },
    lane: { type: 'string', required: true, enum: lanes, description: 'Agreement, case or jail beds' },
    event: { type: 'string', required: true, description: 'What happened' },
    detail: { type: 'string', description: 'What to know beside it' },
    until: {
      type: 'date',
      description: 'For an event that begins something: the day on which it ended, or was last seen to go on',
    },
    model: { type: 'string', enum: ['JEM', 'WSO', 'TFM'], description: 'Model of an agreement that begins' },
    source: { type: 'string', required: true, description: 'Id of the source, a file in data/sources' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
  },
  labels: ['agreement', 'case', 'jail-beds', 'until', 'JEM', 'WSO'],
  rows: ({ alamanceEvents, azNcAgreements }) => {
    const events = alamanceEvents.toSorted(
      (a, b) => compare(a.date, b.date) || sameDay.indexOf(a.lane as Lane) - sameDay.indexOf(b.lane as Lane),
    )
    return events.map(({ date, lane, event, detail, source, locator }) => {
      const spell = azNcAgreements.find(({ county, start }) => county === 'Alamance' && start === date)
      const inLane = events.filter((other) => other.lane === lane)
      const begins = lane !== 'agreement' && inLane[0]!.date === date
      const until =
        lane === 'agreement' ? (spell?.end ?? spell?.listed_on ?? null) : begins ? inLane.at(-1)!.date : null
      const model = lane === 'agreement' ? ((spell?.model as Model | undefined) ?? null) : null
      return { date, lane: lane as Lane, event, detail, until, model, source, locator }
    })
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, language } = drawing
    const top = narrow ? 12 : 40
    const height = narrow ? 790 : 600
    const first = Date.UTC(Number(rows[0]!.date.slice(0, 4)), 0, 1)
    const last = Date.parse(rows.at(-1)!.date)
    const at = (date: string | number) =>
      top +
      ((Number(typeof date === 'number' ? date : Date.parse(date)) - first) / (last - first)) * (height - top - 14)
    const rail = (lane: Lane) => (narrow ? 48 + lanes.indexOf(lane) * 17 : [58, 248, 526][lanes.indexOf(lane)]!)
    const textAt = (lane: Lane) => (narrow ? 110 : rail(lane) + 22)
    const labels = (narrow ? [rows] : lanes.map((lane) => rows.filter((row) => row.lane === lane))).flatMap((group) =>
      stackLabels(
        group.map((row) => labelOf(row, at(row.date), drawing)),
        { from: top - 8, to: height - 2, gap: narrow ? 6 : 9 },
      ),
    )
    const texts = labels.flatMap((item) =>
      item.texts.map((text, index) => ({ ...text, x: textAt(item.lane), y: item.top + line * (index + 0.5) })),
    )
    const years = range(new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear())
    const events = rows as unknown as readonly AlamanceEvent[]
    const pair = [findings(events).date, judgment(events).date]
    const spans = rows.filter(({ until }) => until !== null)
    return {
      ...inPixels(width, height),
      marks: [
        Plot.link(years, {
          x1: 34,
          x2: (year: number) => (year % 5 === 0 ? (narrow ? 104 : width) : 38),
          y1: (year: number) => at(Date.UTC(year, 0, 1)),
          y2: (year: number) => at(Date.UTC(year, 0, 1)),
          stroke: theme.hairline,
        }),
        Plot.text(
          years.filter((year) => year % 5 === 0 || year === years[0]),
          {
            x: 30,
            y: (year: number) => at(Date.UTC(year, 0, 1)),
            text: String,
            textAnchor: 'end',
            fontSize: 11,
            fontVariant: 'tabular-nums',
            fill: theme.quiet,
          },
        ),
        Plot.link(labels, {
          x1: ({ lane }: Label) => rail(lane),
          x2: ({ lane }: Label) => textAt(lane) - 12,
          y1: 'y',
          y2: 'y',
          stroke: theme.quiet,
          strokeWidth: 0.75,
        }),
        Plot.link(labels, {
          x1: ({ lane }: Label) => textAt(lane) - 12,
          x2: ({ lane }: Label) => textAt(lane) - 3,
          y1: 'y',
          y2: ({ top }: { top: number }) => top + line / 2,
          stroke: theme.quiet,
          strokeWidth: 0.75,
        }),
        Plot.rect(spans, {
          x1: ({ lane }: Row) => rail(lane) - 5,
          x2: ({ lane }: Row) => rail(lane) + 5,
          y1: ({ date }: Row) => at(date),
          y2: ({ until }: Row) => at(until!),
          fill: ({ model }: Row) => (model ? theme.model[model] : theme.neutral),
          ariaLabel: ({ date, until, lane, model }: Row) =>
            `${label(lane)}${model ? `, ${label(model)}` : ''}: ${day(date)} ${label('until')} ${day(until!)}`,
        }),
        Plot.dot(rows, {
          x: ({ lane }: Row) => rail(lane),
          y: ({ date }: Row) => at(date),
          r: (row: Row) => (pair.includes(row.date) && row.lane === 'case' ? 6 : 4),
          fill: (row: Row) => (pair.includes(row.date) && row.lane === 'case' ? theme.ink : theme.paper),
          stroke: theme.ink,
          strokeWidth: 1.5,
          ariaLabel: ({ date, lane, event, detail }: Row) =>
            `${day(date)}, ${label(lane)}: ${event}${detail ? `. ${detail}` : ''}`,
        }),
        ...(['date', 'event', 'detail'] as const).map((kind) =>
          Plot.text(
            texts.filter((text) => text.kind === kind),
            {
              x: 'x',
              y: 'y',
              text: 'text',
              textAnchor: 'start',
              fontSize: kind === 'event' ? 12.5 : 11.5,
              fontWeight: kind === 'event' ? 600 : 400,
              fill: kind === 'event' ? theme.ink : theme.quiet,
              stroke: theme.paper,
              strokeWidth: 4,
            },
          ),
        ),
        ...(narrow
          ? []
          : [
              Plot.text(lanes, {
                x: (lane: Lane) => rail(lane) - 6,
                y: 14,
                text: (lane: Lane) => label(lane),
                textAnchor: 'start',
                fontSize: 14,
                fontWeight: 600,
                fill: theme.ink,
              }),
            ]),
      ],
    }

    function day(date: string): string {
      return formatDate(date, 'day', language)
    }
  },
})

function labelOf(row: Row, y: number, { narrow, label, language }: Drawing): Label {
  const date = formatDate(row.date, 'short-day', language)
  const texts = [
    { text: narrow ? `${date} · ${label(row.lane)}` : date, kind: 'date' as const, bold: false },
    ...evenLines(curled(row.event), narrow ? 38 : letters[row.lane].event).map((text) => ({
      text,
      kind: 'event' as const,
      bold: true,
    })),
    ...evenLines(curled(row.detail ?? ''), narrow ? 44 : letters[row.lane].detail).map((text) => ({
      text,
      kind: 'detail' as const,
      bold: false,
    })),
  ]
  return { ...row, y, texts, at: y - line / 2, height: texts.length * line }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
