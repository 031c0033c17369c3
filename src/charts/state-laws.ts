import * as Plot from '@observablehq/plot'
import { formatNumber } from '../format.ts'
import { stateCodes } from '../marks/codes.ts'
import { baseMap, frame, type MapDrawing } from '../marks/map.ts'
import { postureFill, postureHatches, postureKey, postureLine } from '../marks/postures.ts'
import { stateTiles, tilesHeight } from '../marks/tiles.ts'
import { type Drawing, defineChart } from '../schema/chart.ts'
import { agreements } from '../tables/agreements.ts'
import { type Posture, postures, type StateLaw, stateLaws, statesThat } from '../tables/state-laws.ts'

type Row = Pick<StateLaw, 'state_fips' | 'usps' | 'state' | 'posture' | 'law' | 'effective'> &
  Pick<StateLaw, 'source' | 'locator' | 'confidence'> & { agencies: number; agreements: number }

/** What each state's law does with 287(g) agreements, and how many the latest list shows there. */
export default defineChart({
  reads: { stateLaws, agreements },
  columns: {
    state_fips: { type: 'string', required: true, description: 'Census code of the state' },
    usps: { type: 'string', required: true, description: 'USPS code of the state' },
    state: { type: 'string', required: true, description: 'Name of the state' },
    posture: { type: 'string', required: true, enum: postures, description: 'What the law does, as in state_laws' },
    law: { type: 'string', description: 'Name of the law, order or directive' },
    effective: { type: 'string', description: 'When it took effect, or was signed where no later date was found' },
    agencies: { type: 'integer', required: true, description: 'Agencies of the state on the latest list' },
    agreements: { type: 'integer', required: true, description: 'Agreements of the state on the latest list' },
    source: { type: 'string', required: true, description: 'Id of the source of the posture' },
    locator: { type: 'string', required: true, description: 'Place in the source' },
    confidence: { type: 'string', required: true, description: 'How well the posture is supported' },
  },
  labels: [...postures, 'states', 'district', 'agreements', 'single-source'],
  rows: ({ stateLaws, agreements }) =>
    postures.flatMap((posture) =>
      statesThat(stateLaws, posture).map(
        ({ state_fips, usps, state, posture, law, effective, source, locator, confidence }) => {
          const here = agreements.filter(({ status, state }) => status === 'listed' && state === usps)
          const agencies = new Set(here.map(({ agency_id }) => agency_id)).size
          const counts = { agencies, agreements: here.length }
          return { state_fips, usps, state, posture, law, effective, ...counts, source, locator, confidence }
        },
      ),
    ),
  table: {
    columns: {
      posture: { type: 'string', description: 'What the law does' },
      states: { type: 'integer', description: 'How many states, the District of Columbia not counted' },
      state: { type: 'string', description: 'State' },
      agencies: { type: 'integer', description: 'Agencies on the latest list' },
      agreements: { type: 'integer', description: 'Agreements on the latest list' },
      law: { type: 'string', description: 'Law, order or directive' },
      source: { type: 'string', description: 'Source' },
    },
    rows: (rows) =>
      postures.flatMap((posture) => {
        const here = rows.filter((row) => row.posture === posture)
        const counts = { agencies: sum(here, 'agencies'), agreements: sum(here, 'agreements') }
        return [
          { posture, states: here.filter(isState).length, state: null, ...counts, law: null, source: null },
          ...here.map(({ posture, state, agencies, agreements, law, source }) => ({
            ...{ posture, states: null, state, agencies, agreements },
            ...{ law, source: law === null ? null : source },
          })),
        ]
      }),
  },
  plot: (rows: readonly Row[], drawing) => (drawing.narrow ? tiles(rows, drawing) : map(rows, drawing)),
})

function map(rows: readonly Row[], drawing: Drawing): Plot.PlotOptions {
  const { theme, width, labelled, label } = drawing
  const ground: MapDrawing = { scale: width / frame.width, top: 74, paper: theme.paper, labelled: labelled !== false }
  return {
    ...canvas(width, ground.top + Math.round(frame.height * ground.scale) + 8),
    marks: [
      ...postureHatches(theme),
      baseMap(ground, {
        land: theme.land,
        hairline: theme.hairline,
        tinted: rows.map((row) => ({
          fips: row.state_fips,
          fill: postureFill(row.posture, theme),
          opacity: 1,
          label: describe(row, drawing),
        })),
      }),
      ...postures.flatMap((posture, index) =>
        postureKey(posture, { x: 6 + index * 145, y: 10, lines: countsOf(rows, posture, drawing) }, drawing),
      ),
      ...stateCodes(
        rows.filter(({ posture }) => posture !== 'none-known').map((row) => ({ ...row, text: codeOf(row) })),
        drawing,
        ground,
      ),
      footnote(`* ${label('single-source')}`, { x: width - 6, y: 425, anchor: 'end' }, drawing),
    ],
  }
}

/** On a phone a tile for each state, grouped: its code, a band of the posture, its agreements. */
function tiles(rows: readonly Row[], drawing: Drawing): Plot.PlotOptions {
  const { theme, width, label, language } = drawing
  let y = 10
  const groups = postures.map((posture) => {
    const here = rows.filter((row) => row.posture === posture)
    const top = y
    y += 36 + tilesHeight(here.length)
    return { posture, top, here }
  })
  return {
    ...canvas(width, y + 10),
    marks: [
      ...postureHatches(theme),
      ...groups.flatMap(({ posture, top, here }) => [
        ...postureKey(
          posture,
          { x: 1, y: top, end: width - 4, lines: [countsOf(here, posture, drawing).join(', ')] },
          drawing,
        ),
        ...stateTiles(
          here.map((row) => ({
            code: codeOf(row),
            value: formatNumber(row.agreements, language),
            label: describe(row, drawing),
          })),
          { top: top + 20, fill: postureFill(posture, theme), stroke: postureLine(posture, theme) },
          drawing,
        ),
      ]),
      footnote(`* ${label('single-source')}`, { x: 1, y, anchor: 'start' }, drawing),
    ],
  }
}

function footnote(
  text: string,
  { x, y, anchor }: { x: number; y: number; anchor: 'start' | 'end' },
  { theme }: Drawing,
): Plot.Markish {
  const place = { x: () => x, y: () => y, textAnchor: anchor, fontSize: 12 }
  return Plot.text([text], { ...place, text: (line: string) => line, fill: theme.quiet })
}

/** How many states of a posture there are, and how many agreements in them. */
function countsOf(rows: readonly Row[], posture: Posture, { label, language }: Drawing): string[] {
  const here = rows.filter((row) => row.posture === posture)
  const states = `${formatNumber(here.filter(isState).length, language)} ${label('states')}`
  return [
    here.every(isState) ? states : `${states} ${label('district')}`,
    `${formatNumber(sum(here, 'agreements'), language)} ${label('agreements')}`,
  ]
}

function isState({ usps }: Row): boolean {
  return usps !== 'DC'
}

function codeOf({ usps, confidence }: Row): string {
  return confidence === 'single-source' ? `${usps}*` : usps
}

function describe({ state, posture, agreements }: Row, { label, language }: Drawing): string {
  return `${state}: ${label(posture)}; ${formatNumber(agreements, language)} ${label('agreements')}`
}

function sum(rows: readonly Row[], column: 'agencies' | 'agreements'): number {
  return rows.reduce((total, row) => total + row[column], 0)
}

function canvas(width: number, height: number): Plot.PlotOptions {
  return { width, height, margin: 0, x: { type: 'identity', axis: null }, y: { type: 'identity', axis: null } }
}
