import * as Plot from '@observablehq/plot'
import { formatDate } from '../format.ts'
import { type Drawing, models } from '../schema/chart.ts'
import type { Spell } from '../tables/az-nc-agreements.ts'
import { type Lanes, layOut, nameSize, piecesOf, sizes } from './lanes.ts'
import { arrow, spanKey, thickness } from './legend.ts'
import { inPixels } from './pixels.ts'

/** Words that the drawing asks a chart's word file for, beside the chart's own. */
export const spanLabels = [...models, 'sheriff', 'police', 'attorney', 'to', 'by', 'listed', 'capped', 'faded'] as const

const pale = 0.22

/** A stretch of a bar of even strength, and the spell it belongs to. */
interface Piece {
  spell: Spell
}

/**
 * Spells of agreements over the years, a row for each agency. An end known to the day is capped; a month or a year fades
 * through it, “by” through the year before it; what is still listed ends in an arrow. All positions are px.
 */
export function drawSpans(
  spells: readonly Spell[],
  drawing: Drawing,
  {
    names = {},
    header = 0,
    row,
    isStrong = () => true,
    annotate = () => [],
  }: {
    /** Names of single agencies, where the usual short form does not do. */
    names?: Record<string, string>
    /** Px kept free between the key and the first row, for annotations. */
    header?: number
    /** Px of a row, for many agencies. */
    row?: number
    /** Which spells keep their full colour. */
    isStrong?: (spell: Spell) => boolean
    /** Marks beneath the spells, once it is known where they lie. `headerY` is the top of the free space. */
    annotate?: (lanes: Lanes & { headerY: number }) => Plot.Markish[]
  } = {},
): Plot.PlotOptions {
  const { theme, width, narrow, labelled } = drawing
  const headerY = (narrow ? 3 : 2) * sizes.key + 4
  const nameOf = (agency: string) => names[agency] ?? shortName(agency, drawing)
  const lanes = layOut(spells, drawing, { top: headerY + header + sizes.axis, nameOf, row })
  const { rows, bottom, last, xOf, yOf } = lanes
  const height = bottom + sizes.axis
  const shade = (spell: Spell) => (isStrong(spell) ? 1 : pale)
  const pieces = spells.flatMap((spell) => piecesOf(spell, last).map((piece) => ({ ...piece, spell })))
  return {
    ...inPixels(width, height),
    marks: [
      ...years(drawing, lanes),
      Plot.ruleY(rows, {
        // Close rows leave no room for a halo: their lines begin behind the name.
        x1: ({ name }) => (row ? name.length * nameSize(drawing, row).letter + 10 : 0),
        x2: ({ spells }) => xOf(spells[0]!.start),
        y: 'y',
        stroke: theme.hairline,
      }),
      ...annotate({ ...lanes, headerY }),
      Plot.text(rows, {
        x: 0,
        y: 'y',
        text: 'name',
        textAnchor: 'start',
        fontSize: nameSize(drawing, row).size,
        fill: ({ spells }) => (spells.some(isStrong) ? theme.ink : theme.quiet),
        stroke: theme.paper,
        strokeWidth: row ? 2 : 6,
      }),
      Plot.rect(pieces, {
        x1: ({ from }) => xOf(from),
        x2: ({ to }) => xOf(to),
        y1: ({ spell }: Piece) => yOf(spell) - thickness[spell.model] / 2,
        y2: ({ spell }: Piece) => yOf(spell) + thickness[spell.model] / 2,
        fill: ({ spell }: Piece) => theme.model[spell.model],
        fillOpacity: ({ opacity, spell }) => opacity * shade(spell),
        ...(labelled ? { ariaLabel: ({ spell }: Piece) => describe(spell, drawing) } : {}),
      }),
      Plot.ruleX(
        spells.filter(({ status, end_precision }) => status === 'ended' && end_precision === 'day'),
        {
          x: ({ end }: Spell) => xOf(end!),
          y1: (spell: Spell) => yOf(spell) - 6,
          y2: (spell: Spell) => yOf(spell) + 6,
          stroke: theme.ink,
          strokeWidth: 1.6,
          strokeOpacity: shade,
        },
      ),
      Plot.dot(
        spells.filter(({ end }) => end === null),
        {
          x: ({ listed_on }: Spell) => xOf(listed_on!),
          y: yOf,
          ...arrow,
          fill: ({ model }: Spell) => theme.model[model],
          fillOpacity: shade,
        },
      ),
      ...spanKey(drawing, last),
    ],
  }
}

/** “Maricopa County Sheriff's Office” as “Maricopa sheriff”: the words hold an asterisk where the name goes. */
function shortName(agency: string, { label }: Pick<Drawing, 'label'>): string {
  const ends = {
    sheriff: / County Sheriff['’]s Office$/,
    police: / Police Department$/,
    attorney: / County Attorney['’]s Office$/,
  }
  for (const [key, end] of Object.entries(ends))
    if (end.test(agency)) return label(key).replace('*', agency.replace(end, ''))
  return agency
}

function describe(spell: Spell, { label, language }: Drawing): string {
  const { agency, model, start, end, end_precision, listed_on } = spell
  const day = (text: string) => formatDate(text, 'short-day', language)
  const ended = () => (end!.length === 10 ? day(end!) : end!.length === 7 ? formatDate(end!, 'month', language) : end)
  const until =
    end === null
      ? `. ${label('listed')} ${day(listed_on!)}`
      : ` ${label(end_precision === 'by' ? 'by' : 'to')} ${ended()}`
  return `${agency}, ${label(model)}: ${day(start)}${until}`
}

/** Every fifth year, above the rows and below them. */
function years({ theme, narrow }: Drawing, { from, last, top, bottom, xOf }: Lanes): Plot.Markish[] {
  const first = Math.ceil(Number(from.slice(0, 4)) / 5) * 5
  const ticks = Array.from({ length: Math.floor((Number(last.slice(0, 4)) - first) / 5) + 1 }, (_, i) => first + i * 5)
  const x = (year: number) => xOf(`${year}-01-01`)
  const name = {
    x,
    text: (year: number) => (narrow ? `’${String(year).slice(2)}` : String(year)),
    textAnchor: 'start',
    dx: 3,
    fill: theme.quiet,
  } as const
  const names = [top - sizes.axis + 7, bottom + sizes.axis - 7].map((y) => Plot.text(ticks, { ...name, y: () => y }))
  return [Plot.ruleX(ticks, { x, y1: top - sizes.axis, y2: bottom + sizes.axis, stroke: theme.hairline }), ...names]
}
