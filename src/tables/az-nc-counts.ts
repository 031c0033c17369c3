import { provenance } from '../schema/provenance.ts'
import { type Columns, defineTable, type RowOf } from '../schema/table.ts'

/** ICE's own counts of people identified and removed through 287(g) in Arizona and North Carolina. */
export const azNcCounts = defineTable({
  name: 'az_nc_counts',
  title: 'People identified and removed, Arizona and North Carolina, fiscal years 2006 to 2013',
  description:
    'One row is one agency and federal fiscal year in ICE’s released statistics. An empty cell means that ICE printed nothing; 0 means that ICE printed zero.',
  columns: {
    state: { type: 'string', required: true, enum: ['AZ', 'NC'], description: 'USPS code of the state' },
    agency: { type: 'string', required: true, description: 'Name of the agency, as in az_nc_agreements' },
    agency_printed: { type: 'string', required: true, description: 'Name of the agency as ICE’s file prints it' },
    fiscal_year: { type: 'integer', required: true, description: 'Federal fiscal year, October to September' },
    identified: { type: 'integer', description: 'People identified; empty where ICE printed nothing' },
    removed: {
      type: 'integer',
      description: 'People removed in that year, whenever they were identified; empty where ICE printed nothing',
    },
    apparently_partial: {
      type: 'boolean',
      required: true,
      description: 'True where the year looks incomplete: Arizona, fiscal year 2013',
    },
    ...provenance,
  },
  key: ['state', 'agency', 'fiscal_year'],
  sources: [
    {
      title: 'ICE, 287(g) identification and removal statistics, as digitised by the Deportation Data Project',
      path: 'https://github.com/deportationdata/ice-287g/blob/main/data/pre2018-ice-removals-long.csv',
    },
  ],
  licence: 'US-PD',
})
export type AzNcCount = RowOf<typeof azNcCounts>

/** A named agency's people in a fiscal year, or those of all others together: one bar's part. */
export interface CountedPart {
  fiscal_year: string
  counted: 'identified' | 'removed'
  /** Name of the agency, or `others`. */
  agency: string
  people: number
  /** `partial` where the year looks incomplete. */
  completeness: 'complete' | 'partial'
  source: string
  locator: string
}

export const countedColumns = {
  fiscal_year: {
    type: 'string',
    required: true,
    pattern: '\\d{4}',
    description: 'Federal fiscal year, October to September, by the year in which it ends',
  },
  counted: {
    type: 'string',
    required: true,
    enum: ['identified', 'removed'],
    description: 'Identified in that year, or removed in it, whenever they were identified',
  },
  agency: {
    type: 'string',
    required: true,
    description: 'The agency, or others: all other agencies of the state together',
  },
  people: { type: 'integer', required: true, description: 'How many people; where ICE printed nothing, none' },
  completeness: {
    type: 'string',
    required: true,
    enum: ['complete', 'partial'],
    description: 'partial where the year looks incomplete',
  },
  source: provenance.source,
  locator: provenance.locator,
} as const satisfies Columns

/** The counts of a state, year by year: each of the agencies named, then all others together. */
export function countedIn(
  counts: readonly AzNcCount[],
  { state, named }: { state: AzNcCount['state']; named: readonly string[] },
): CountedPart[] {
  const own = counts.filter((row) => row.state === state)
  const years = [...new Set(own.map(({ fiscal_year }) => fiscal_year))].sort((a, b) => a - b)
  return years.flatMap((year) =>
    (['identified', 'removed'] as const).flatMap((counted) =>
      [...named, 'others'].map((agency) => {
        const rows = own.filter(
          (row) =>
            row.fiscal_year === year && (agency === 'others' ? !named.includes(row.agency) : row.agency === agency),
        )
        return {
          fiscal_year: String(year),
          counted,
          agency,
          people: rows.reduce((sum, row) => sum + (row[counted] ?? 0), 0),
          completeness: rows.some((row) => row.apparently_partial) ? ('partial' as const) : ('complete' as const),
          source: rows[0]!.source,
          locator: rows[0]!.locator,
        }
      }),
    ),
  )
}

/** The same for the page: a year a row, with the state's totals and each named agency's. */
export function countedTable(named: Record<string, string>) {
  const columns: Columns = {
    fiscal_year: countedColumns.fiscal_year,
    identified: { type: 'integer', description: 'Identified, the whole state' },
    removed: { type: 'integer', description: 'Removed, the whole state' },
    ...Object.fromEntries(
      Object.keys(named).flatMap((key) => [
        [`${key}_identified`, { type: 'integer', description: `Identified by ${named[key]}` }],
        [`${key}_removed`, { type: 'integer', description: `Removed through ${named[key]}` }],
      ]),
    ),
  }
  const sum = (parts: readonly CountedPart[]) => parts.reduce((total, { people }) => total + people, 0)
  return {
    columns,
    rows: (parts: readonly CountedPart[]) =>
      [...new Set(parts.map(({ fiscal_year }) => fiscal_year))].map((fiscal_year) => {
        const of = (counted: CountedPart['counted'], agency?: string) =>
          sum(
            parts.filter(
              (part) =>
                part.fiscal_year === fiscal_year && part.counted === counted && (!agency || part.agency === agency),
            ),
          )
        return {
          fiscal_year,
          identified: of('identified'),
          removed: of('removed'),
          ...Object.fromEntries(
            Object.entries(named).flatMap(([key, agency]) => [
              [`${key}_identified`, of('identified', agency)],
              [`${key}_removed`, of('removed', agency)],
            ]),
          ),
        }
      }),
  }
}
