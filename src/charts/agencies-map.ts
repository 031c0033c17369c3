import * as Plot from '@observablehq/plot'
import { baseMap, dots, frame, hasShape, locate, type MapDrawing, type Shape } from '../marks/map.ts'
import { type Drawing, defineChart, type Model, models } from '../schema/chart.ts'
import { agencies } from '../tables/agencies.ts'
import { agreements, latestDay, listedOn } from '../tables/agreements.ts'
import { lastOfQuietYears, publications, taskForceLargest, taskForceMajority } from '../tables/publications.ts'
import { states } from '../tables/states.ts'

interface Row {
  agency_id: string
  agency: string
  state: string
  state_fips: string
  state_name: string
  agency_type: string
  model: Model
  first_listed: string
  last_listed: string
  located_by: string
  longitude: number | null
  latitude: number | null
}
interface Site extends Omit<Row, 'model'> {
  models: Model[]
  /** The model that reaches furthest of those the agency holds: task force, then jail, then warrant service. */
  reach: Model
}

/** Every agency on the list, where it is: a dot for a county or local agency, a tinted state for a statewide one. */
export default defineChart({
  reads: { agreements, agencies, states, publications },
  columns: {
    agency_id: { type: 'string', required: true, description: 'The agency, as in the table agencies' },
    agency: { type: 'string', required: true, description: 'Name of the agency' },
    state: { type: 'string', required: true, description: 'USPS code of the state or territory' },
    state_fips: { type: 'string', required: true, description: 'Census code of the state' },
    state_name: { type: 'string', required: true, description: 'Name of the state or territory' },
    agency_type: { type: 'string', required: true, description: 'county, municipal, state or other' },
    model: {
      type: 'string',
      required: true,
      enum: models,
      description: 'JEM jail enforcement, WSO warrant service officer, TFM task force',
    },
    first_listed: { type: 'date', required: true, description: 'First list that shows the agreement' },
    last_listed: { type: 'date', required: true, description: 'Last list that shows it' },
    located_by: {
      type: 'string',
      required: true,
      description: 'What the coordinates are those of: place, county, state',
    },
    longitude: { type: 'number', description: 'Degrees east' },
    latitude: { type: 'number', description: 'Degrees north' },
  },
  states: {
    quiet: ({ publications }) => lastOfQuietYears(publications).published,
    largest: ({ publications }) => taskForceLargest(publications).published,
    majority: ({ publications }) => taskForceMajority(publications).published,
    now: ({ agreements }) => latestDay(agreements),
  },
  labels: ['JEM', 'WSO', 'TFM', 'statewide', 'outside'],
  rows: ({ agreements, agencies, states }) => {
    const places = new Map(agencies.map((agency) => [agency.agency_id, agency]))
    const named = new Map(states.map((state) => [state.state, state]))
    return agreements.map(({ agency_id, model, first_listed, last_listed }) => {
      const { agency, state, agency_type, located_by, longitude, latitude } = places.get(agency_id)!
      const { state_fips, name: state_name } = named.get(state)!
      return {
        agency_id,
        agency,
        state,
        state_fips,
        state_name,
        agency_type,
        model,
        first_listed,
        last_listed,
        located_by,
        longitude,
        latitude,
      }
    })
  },
  table: {
    columns: {
      state: { type: 'string', description: 'State or territory' },
      agencies: { type: 'integer', description: 'Agencies on the latest list' },
      statewide: { type: 'integer', description: 'Of these, statewide' },
      county: { type: 'integer', description: 'Of these, of a county' },
      local: { type: 'integer', description: 'Of these, municipal and other' },
    },
    rows: (rows) => {
      const sites = sitesOn(rows, latestDay(rows))
      return [...new Set(sites.map(({ state }) => state))].sort().map((state) => {
        const here = sites.filter((site) => site.state === state)
        const statewide = here.filter(isStatewide).length
        const county = here.filter((site) => !isStatewide(site) && site.agency_type === 'county').length
        return { state, agencies: here.length, statewide, county, local: here.length - statewide - county }
      })
    },
  },
  plot: (rows: readonly Row[], drawing) => {
    const { theme, label, narrow, width, labelled } = drawing
    const sites = sitesOn(rows, drawing.state ?? latestDay(rows))
    const map: MapDrawing = { scale: width / frame.width, top: narrow ? 50 : 34, paper: theme.paper, labelled }
    const bottom = map.top + Math.round(frame.height * map.scale)
    const sayOf = (site: Site) => `${site.agency}, ${site.state}: ${site.models.map(label).join(', ')}`
    const dotsOf = (model: Model) =>
      sites
        .filter((site) => site.reach === model && !isStatewide(site))
        .flatMap((site) => {
          const point = pointOf(site)
          return point ? [{ point, label: sayOf(site) }] : []
        })
    const tinted = sites
      .filter(isStatewide)
      .sort((a, b) => drawn.indexOf(a.reach) - drawn.indexOf(b.reach))
      .map((site) => ({ fips: site.state_fips, fill: theme.model[site.reach], label: sayOf(site) }))
    return {
      width,
      height: bottom + 30,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks: [
        baseMap(map, { land: theme.land, hairline: theme.hairline, tinted: oneOfEach(tinted) }),
        ...drawn.map((model) => dots(dotsOf(model), { ...look(model, narrow), colour: theme.model[model] }, map)),
        ...legend(drawing),
        ...outside(sites, drawing, bottom + 14),
      ],
    }
  },
})

/** From the model drawn first to the one drawn on top. */
const drawn: readonly Model[] = ['WSO', 'JEM', 'TFM']

function look(model: Model, narrow: boolean): { shape: Shape; size: number } {
  const { shape, size } = {
    JEM: { shape: 'square', size: 4 },
    WSO: { shape: 'ring', size: 5 },
    TFM: { shape: 'disc', size: 4.4 },
  }[model] as {
    shape: Shape
    size: number
  }
  return { shape, size: narrow ? size * 0.75 : size }
}

function sitesOn(rows: readonly Row[], day: string): Site[] {
  const sites = new Map<string, Site>()
  for (const row of listedOn(rows, day)) {
    const { model, ...place } = row
    const site = sites.get(row.agency_id) ?? { ...place, models: [], reach: model }
    site.models = models.filter((known) => known === model || site.models.includes(known))
    site.reach = site.models.includes('TFM') ? 'TFM' : site.models.includes('JEM') ? 'JEM' : 'WSO'
    sites.set(row.agency_id, site)
  }
  return [...sites.values()]
}

function isStatewide({ located_by }: Site): boolean {
  return located_by === 'state'
}

function oneOfEach<T extends { fips: string }>(tints: readonly T[]): T[] {
  return [...new Map(tints.map((tint) => [tint.fips, tint])).values()]
}

/** What the dots and tints mean, in a row above the map; two rows where it is narrow. */
function legend({ theme, label, narrow }: Drawing): Plot.Markish[] {
  const entries = [
    { model: 'TFM' as const, x: 8, y: 10 },
    { model: 'JEM' as const, x: narrow ? 130 : 132, y: 10 },
    { model: 'WSO' as const, x: narrow ? 8 : 212, y: narrow ? 32 : 10 },
  ]
  const statewide = { x: narrow ? 130 : 352, y: narrow ? 32 : 10 }
  return [
    ...entries.map(({ model, x, y }) => {
      const { shape } = look(model, false)
      return Plot.dot([0], {
        x: () => x,
        y: () => y,
        r: shape === 'square' ? 4 : 4.5,
        symbol: shape === 'square' ? 'square' : 'circle',
        fill: shape === 'ring' ? theme.paper : theme.model[model],
        stroke: theme.model[model],
        strokeWidth: shape === 'ring' ? 1.8 : 0,
      })
    }),
    Plot.rect([statewide], {
      x1: ({ x }) => x - 7,
      x2: ({ x }) => x + 9,
      y1: ({ y }) => y - 6,
      y2: ({ y }) => y + 6,
      fill: theme.model.TFM,
      fillOpacity: 0.24,
    }),
    Plot.text(
      [
        ...entries.map(({ model, x, y }) => ({ text: label(model), x: x + 11, y })),
        { text: label('statewide'), x: statewide.x + 15, y: statewide.y },
      ],
      {
        x: 'x',
        y: 'y',
        text: 'text',
        textAnchor: 'start',
        fill: theme.ink,
      },
    ),
  ]
}

/** Territories that the map's projection has no room for: each named under the map, after a dot for every agency there. */
function outside(sites: readonly Site[], { theme, label, narrow }: Drawing, y: number): Plot.Markish[] {
  const away = sites.filter((site) => (isStatewide(site) ? !hasShape(site.state_fips) : !pointOf(site)))
  const names = [...new Set(away.map(({ state_name }) => state_name))].sort()
  const letter = 6.6
  let x = 4
  const marks: Plot.Markish[] = []
  const write = (text: string, fill: string) => {
    const at = x
    marks.push(Plot.text([text], { x: () => at, y: () => y, text: (line: string) => line, textAnchor: 'start', fill }))
    x += text.length * letter
  }
  if (names.length > 0 && !narrow) write(`${label('outside')}  `, theme.quiet)
  for (const name of names) {
    for (const { reach } of away.filter((site) => site.state_name === name)) {
      const at = x + 3
      const { shape } = look(reach, false)
      const fill = shape === 'ring' ? theme.paper : theme.model[reach]
      marks.push(
        Plot.dot([0], {
          x: () => at,
          y: () => y,
          r: 3.5,
          symbol: shape === 'square' ? 'square' : 'circle',
          fill,
          stroke: theme.model[reach],
        }),
      )
      x += 11
    }
    write(`${name}   `, theme.ink)
  }
  return marks
}

function pointOf({ longitude, latitude }: Site): readonly [number, number] | null {
  return longitude === null || latitude === null ? null : locate(longitude, latitude)
}
