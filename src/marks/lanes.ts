import { compareText } from '../problems.ts'
import { type Drawing, models } from '../schema/chart.ts'
import type { Spell } from '../tables/az-nc-agreements.ts'

/** Px. */
export const sizes = { lane: 12, gap: 8, line: 16, key: 21, axis: 20, arrow: 12 }

/** An agency's row: its name, and its spells in lanes that hold no two at once. All in px of the drawing. */
export interface AgencyRow {
  name: string
  spells: Spell[]
  /** Middle of the name and of the bars. */
  y: number
}

/** Size of names, and the width of an average letter of that size, on the safe side. Px. */
export function nameSize(
  { narrow }: Pick<Drawing, 'narrow'>,
  row = Number.POSITIVE_INFINITY,
): Record<'size' | 'letter', number> {
  const usual = narrow ? { size: 12, letter: 6.3 } : { size: 13, letter: 6.8 }
  // A line of this typeface is 1.21 times as high as its size; two may share a pixel.
  const size = Math.min(usual.size, Math.max((row + 1) / 1.22, 11))
  return { size, letter: (usual.letter * size) / usual.size }
}

/** Where a drawing of spells has its parts, in px. */
export interface Lanes {
  rows: AgencyRow[]
  /** Above the first row and below the last. */
  top: number
  bottom: number
  /** Where the years begin: as far left as the names allow. */
  left: number
  /** First of January of the first year, and the day of the list. */
  from: string
  last: string
  xOf: (day: string) => number
  yOf: (spell: Spell) => number
}

/** Lays spells out, agencies in the order of their first signature, each name on the line of its bars and before them. */
export function layOut(
  spells: readonly Spell[],
  { width, narrow }: Drawing,
  {
    top,
    nameOf,
    row,
  }: {
    top: number
    nameOf: (agency: string) => string /** Px of a row, where there are many agencies. */
    row?: number | undefined
  },
): Lanes {
  const last = spells.flatMap(({ listed_on }) => listed_on ?? []).reduce((a, b) => (a > b ? a : b))
  const first = spells.map(({ start }) => start).reduce((a, b) => (a < b ? a : b))
  const from = `${first.slice(0, 4)}-01-01`
  const agencies = agenciesOf(spells).map(({ agency, spells }) => ({ name: nameOf(agency), spells }))
  const right = width - sizes.arrow
  const part = (day: string) => (Date.parse(day) - Date.parse(from)) / (Date.parse(last) - Date.parse(from))
  const left = Math.max(
    ...agencies.map(({ name, spells: [own] }) => {
      const before = part(own!.start)
      return (name.length * nameSize({ narrow }, row).letter + 10 - before * right) / (1 - before)
    }),
  )
  const xOf = (day: string) => left + (right - left) * part(day)
  const yBySpell = new Map<Spell, number>()
  let edge = top
  const pitch = Math.min(sizes.lane, row ?? sizes.lane)
  const rows = agencies.map(({ name, spells }) => {
    const lanes = lanesOf(spells)
    const height = Math.max(lanes.length * pitch, row ?? sizes.line)
    const y = edge + height / 2
    for (const [index, lane] of lanes.entries())
      for (const spell of lane) yBySpell.set(spell, y + (index - (lanes.length - 1) / 2) * pitch)
    edge += height + (row ? 0 : narrow ? sizes.gap - 2 : sizes.gap)
    return { name, spells, y }
  })
  return { rows, top, bottom: edge - 3, left, from, last, xOf, yOf: (spell) => yBySpell.get(spell)! }
}

function agenciesOf(spells: readonly Spell[]): { agency: string; spells: Spell[] }[] {
  const inOrder = [...spells].sort(
    (a, b) =>
      compareText(a.start, b.start) ||
      compareText(a.agency, b.agency) ||
      models.indexOf(a.model) - models.indexOf(b.model),
  )
  return [...new Set(inOrder.map(({ agency }) => agency))].map((agency) => ({
    agency,
    spells: inOrder.filter((spell) => spell.agency === agency),
  }))
}

/** Each spell in the first lane that is free by then: a model that replaces another follows it on its line. */
function lanesOf(spells: readonly Spell[]): Spell[][] {
  const lanes: Spell[][] = []
  for (const spell of spells) {
    const free = lanes.find((lane) => lane.every(({ end }) => end !== null && end <= spell.start))
    if (free) free.push(spell)
    else lanes.push([spell])
  }
  return lanes
}

/** A spell cut into pieces of even strength: one where the end is known to the day, else a fading tail. */
export function piecesOf(
  { start, end, end_precision }: Spell,
  last: string,
): { from: string; to: string; opacity: number }[] {
  if (end === null) return [{ from: start, to: last, opacity: 1 }]
  if (end_precision === 'day') return [{ from: start, to: end, opacity: 1 }]
  const [from, to] = doubtOf(end)
  const begin = from < start ? start : from
  const steps = [0.8, 0.6, 0.4, 0.2]
  const cut = (index: number) =>
    new Date(Date.parse(begin) + ((Date.parse(to) - Date.parse(begin)) * index) / steps.length).toISOString()
  return [
    { from: start, to: begin, opacity: 1 },
    ...steps.map((opacity, index) => ({ from: cut(index), to: cut(index + 1), opacity })),
  ].filter((piece) => piece.from < piece.to)
}

/** The time in which an end lies: its month, its year, or (“by” a day) the year before that day. */
function doubtOf(end: string): [string, string] {
  const [year, month] = end.split('-').map(Number)
  if (end.length === 10) return [`${year! - 1}${end.slice(4)}`, end]
  const after = month === undefined ? Date.UTC(year! + 1, 0, 1) : Date.UTC(year!, month, 1)
  return [month === undefined ? `${end}-01-01` : `${end}-01`, new Date(after).toISOString().slice(0, 10)]
}
