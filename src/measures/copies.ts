import { defineMeasure, type Measure } from '../schema/measure.ts'
import { agencies } from '../tables/agencies.ts'
import { agreements } from '../tables/agreements.ts'
import { changes } from '../tables/changes.ts'
import { publications } from '../tables/publications.ts'

const reads = { agencies, agreements, changes, publications }
type Tables = Parameters<Parameters<typeof defineMeasure<typeof reads>>[0]['value']>[0]

/** Only the tables that the number needs, so that its receipt names no other. */
const from = <K extends keyof Tables>(names: readonly K[], value: (tables: Pick<Tables, K>) => number) =>
  defineMeasure({
    reads: Object.fromEntries(names.map((name) => [name, reads[name]])) as Pick<typeof reads, K>,
    format: 'count',
    value: (tables) => value(tables as unknown as Pick<Tables, K>),
  })
const changed = (holds: (row: Tables['changes'][number]) => boolean) =>
  from(['changes'], ({ changes }) => changes.filter(holds).length)
const copies = (holds: (row: Tables['publications'][number]) => boolean) =>
  from(['publications'], ({ publications }) => publications.filter(holds).length)
const located = (by: string) =>
  from(['agencies'], ({ agencies }) => agencies.filter(({ located_by }) => located_by === by).length)

/** Numbers of the list's history as a whole: its copies, what was written anew, where agencies were placed. */
export const measures: Record<string, Measure> = {
  'copies.webTables': copies(({ kind }) => kind === 'web table'),
  'copies.workbooks': copies(({ kind }) => kind === 'workbook'),
  'copies.redatedCopies': copies(({ date_note }) => Boolean(date_note)),
  'copies.firstWorkbook': defineMeasure({
    reads: { publications },
    format: 'day',
    value: ({ publications }) =>
      publications
        .filter(({ kind }) => kind === 'workbook')
        .map(({ published }) => published)
        .reduce((a, b) => (a < b ? a : b)),
  }),
  'copies.agreements': from(['agreements'], ({ agreements }) => agreements.length),
  'copies.agencies': from(['agencies'], ({ agencies }) => agencies.length),
  'copies.removed': changed(({ change }) => change === 'removed'),
  'copies.relabelled': changed(({ change }) => change === 'relabelled'),
  'copies.renamed': changed(({ field }) => field === 'agency'),
  'copies.redated': changed(({ field }) => field === 'signed'),
  'copies.retyped': changed(({ field }) => field === 'agency_type'),
  'copies.recounted': changed(({ field }) => field === 'county'),
  'copies.unlinked': from(
    ['agreements'],
    ({ agreements }) => agreements.filter(({ status, moa_url }) => status === 'listed' && !moa_url).length,
  ),
  'copies.byPlace': located('place'),
  'copies.byCounty': located('county'),
  'copies.byState': located('state'),
}
