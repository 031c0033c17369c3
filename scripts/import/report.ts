// What the import tells the person who ran it.
import type { Step } from './history.ts'
import type { ImportResult } from './importer.ts'

/** On a terminal one line that rewrites itself; elsewhere a line every 25 workbooks. */
export function showProgress(
  out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>,
): (done: number, all: number, file: string) => void {
  return (done, all, file) => {
    const line = `read ${done} of ${all}  ${file}`
    if (out.isTTY) out.write(`\r\u001b[2K${line}${done === all ? '\n' : ''}`)
    else if (done % 25 === 0 || done === all) out.write(`${line}\n`)
  }
}

/** The report: what was read, what it added, what left, what was taken for one, what a person must settle. */
export function describeImport(result: ImportResult): string {
  const { steps } = result
  return [
    ...describeReading(result),
    ...(steps.length <= detailed ? steps.flatMap(describeStep) : []),
    ...steps.flatMap(describeDoubts),
    ...describeLost(result),
    ...describeTotals(result),
  ].join('\n')
}

/** Up to so many lists are told change by change; longer imports only in sum, for `git diff` shows them. */
const detailed = 3

function describeReading({ mode, skipped, steps, notes }: ImportResult): string[] {
  if (mode === 'nothing new')
    return [`no new list: ${count(skipped, 'workbook')} pinned already; names and places read anew from the crosswalks`]
  const rows = steps.reduce((sum, step) => sum + step.rows, 0)
  const how = mode === 'whole' ? 'history told anew' : `added to the pinned lists, ${skipped} pinned already`
  return [`read ${count(steps.length, 'workbook')}, ${count(rows, 'row')}: ${how}`, ...notes]
}

function describeStep({ published, source_file, rows, added, removed, returned, relabelled }: Step): string[] {
  return [
    `${published} ${source_file}: ${count(rows, 'row')}`,
    ...added.map((id) => `  added       ${id}`),
    ...removed.map((id) => `  left        ${id}`),
    ...returned.map((id) => `  returned    ${id}`),
    ...relabelled.map(
      ({ agreement_id, field, before, after }) => `  relabelled  ${agreement_id}: ${field} "${before}" → "${after}"`,
    ),
  ]
}

function describeDoubts({ published, duplicates, settled, unsettled }: Step): string[] {
  return [
    ...duplicates.map(({ line, agreement_id }) => `repeated row: ${published}, line ${line}: ${agreement_id}`),
    ...settled.flatMap(({ state, before, after }) => [
      `taken for one: ${published} ${state} "${before}" and "${after}" (same model and day, one gone as the other came)`,
      '    the later name is shown: if it is the misspelt one, give the right one in data/crosswalks/agency-names.csv',
    ]),
    ...unsettled.flatMap(({ state, spelling, candidates }) => [
      `not settled: ${published} ${state} "${spelling}" is new, and with the same list left`,
      ...candidates.map(({ agency, why }) => `    "${agency}" (${why})`),
      '    if they are one: restore data/ from version control, add a row to data/crosswalks/agency-names.csv, run again',
    ]),
  ]
}

function describeLost({ agencies }: ImportResult): string[] {
  return agencies
    .filter(({ located_by, agency_type }) => ['state', 'none'].includes(located_by) && agency_type !== 'state')
    .map(({ state, agency, location_note }) =>
      location_note
        ? `placed at its state only: ${state} "${agency}": ${location_note}`
        : `not settled: where is ${state} "${agency}"?\n    add a row to data/crosswalks/places.csv, and run again`,
    )
}

function describeTotals({ steps, history, agencies }: ImportResult): string[] {
  const total = (of: (step: Step) => readonly unknown[]) => steps.reduce((sum, step) => sum + of(step).length, 0)
  const listed = [...history.agreements.values()].filter(({ status }) => status === 'listed').length
  const tally = (values: readonly string[]) =>
    [...Map.groupBy(values, (value) => value)]
      .map(([value, all]) => `${value} ${all.length}`)
      .sort()
      .join(', ')
  return [
    `these lists: added ${total(({ added }) => added)}, left ${total(({ removed }) => removed)}, returned ${total(({ returned }) => returned)}, relabelled ${total(({ relabelled }) => relabelled)}, repeated rows ${total(({ duplicates }) => duplicates)}`,
    `all pinned: ${count(history.publications.length, 'publication')}, ${count(history.agreements.size, 'agreement')} (${count(listed, 'listed', 'listed')}), ${count(agencies.length, 'agency', 'agencies')}`,
    `changes: ${tally(history.changes.map(({ change }) => change))}`,
    `located by: ${tally(agencies.map(({ located_by }) => located_by))}`,
  ]
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`
}
