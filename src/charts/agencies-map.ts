import type { Markish } from '@observablehq/plot'
import { baseMap, frame, type MapDrawing } from '../marks/map.ts'
import { mapOfLists } from '../marks/months.ts'
import { offTheMap, siteDots, siteLegend, statesToAsk, statewideTints } from '../marks/site-marks.ts'
import { isStatewide, type Site, type SiteRow, sitesOn } from '../marks/sites.ts'
import { compareText } from '../problems.ts'
import { type Drawing, defineChart, modelColumn } from '../schema/chart.ts'
import { agencies } from '../tables/agencies.ts'
import { agreements, latestDay } from '../tables/agreements.ts'
import {
  lastOfEach,
  lastOfQuietYears,
  publications,
  taskForceLargest,
  taskForceMajority,
} from '../tables/publications.ts'
import { states } from '../tables/states.ts'

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
    model: modelColumn,
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
    // All of them in one drawing, from which a reader's browser shows one: the last list of each month.
    months: ({ publications }) =>
      lastOfEach(publications, (day) => day.slice(0, 7))
        .map(({ published }) => published)
        .filter((day) => day >= lastOfQuietYears(publications).published)
        .join(' '),
  },
  labels: ['JEM', 'WSO', 'TFM', 'statewide', 'outside', 'agency', 'agencies', 'none'],
  rows: ({ agreements, agencies, states }) => {
    const places = new Map(agencies.map((agency) => [agency.agency_id, agency]))
    const named = new Map(states.map((state) => [state.state, state]))
    const ordered = [...agreements].sort((a, b) => compareText(a.agreement_id, b.agreement_id))
    return ordered.map(({ agency_id, model, first_listed, last_listed }) => {
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
      state_name: { type: 'string', description: 'State or territory' },
      agencies: { type: 'integer', description: 'Agencies on the latest list' },
      statewide: { type: 'integer', description: 'Of these, statewide' },
      county: { type: 'integer', description: 'Of these, of a county' },
      local: { type: 'integer', description: 'Of these, municipal and other' },
    },
    rows: (rows) => {
      const sites = sitesOn(rows, latestDay(rows))
      return [...new Set(sites.map(({ state_name }) => state_name))].sort().map((state_name) => {
        const here = sites.filter((site) => site.state_name === state_name)
        const statewide = here.filter(isStatewide).length
        const county = here.filter((site) => !isStatewide(site) && site.agency_type === 'county').length
        return { state_name, agencies: here.length, statewide, county, local: here.length - statewide - county }
      })
    },
  },
  plot: (rows: readonly SiteRow[], drawing) => {
    const { theme, narrow, width, labelled } = drawing
    const days = (drawing.state ?? latestDay(rows)).split(' ')
    // On a phone a finger covers many dots: there the states answer.
    const isByState = labelled === 'areas' || (labelled && narrow)
    const map: MapDrawing = {
      ...{ scale: width / frame.width, top: narrow ? 50 : 34, paper: theme.paper },
      labelled: labelled === true && !isByState,
    }
    const bottom = map.top + Math.round(frame.height * map.scale)
    const under = bottom + 14
    return {
      width,
      height: bottom + 30,
      margin: 0,
      x: { type: 'identity', axis: null },
      y: { type: 'identity', axis: null },
      marks:
        days.length > 1
          ? [...mapOfLists(rows, days, { drawing, map, under }), ...siteLegend(drawing)]
          : [
              ...mapOfDay(sitesOn(rows, days[0]!), { drawing, map, under }),
              ...(isByState ? [statesToAsk(sitesOn(rows, days[0]!), drawing, map)] : []),
            ],
    }
  },
})

function mapOfDay(
  sites: readonly Site[],
  { drawing, map, under }: { drawing: Drawing; map: MapDrawing; under: number },
): Markish[] {
  const { land, hairline } = drawing.theme
  return [
    baseMap(map, { land, hairline, tinted: statewideTints(sites, drawing) }),
    ...siteDots(sites, drawing, map),
    ...siteLegend(drawing),
    ...offTheMap(sites, drawing, under),
  ]
}
