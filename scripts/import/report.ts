// What the import tells the person who ran it.
import type { ImportResult } from './importer.ts'

/** On a terminal one line that rewrites itself; elsewhere a line every 25 workbooks. */
export function showProgress(out: NodeJS.WriteStream): (done: number, all: number, file: string) => void {
  return (done, all, file) => {
    const line = `read ${done} of ${all}  ${file}`
    if (out.isTTY) out.write(`\r\x1b[2K${line}${done === all ? '\n' : ''}`)
    else if (done % 25 === 0 || done === all) out.write(`${line}\n`)
  }
}

/** The report as text. */
export function describeImport({ mode, skipped, steps, notes, history, agencies }: ImportResult): string {
  const lines: string[] = []
  const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`
  if (mode === 'nothing new') lines.push('Nothing new: every workbook is pinned already.')
  if (skipped > 0) lines.push(`${count(skipped, 'workbook')} pinned already and not read again`)
  const total = (of: (step: (typeof steps)[number]) => unknown[]) =>
    steps.reduce((sum, step) => sum + of(step).length, 0)
  lines.push(
    `read ${count(steps.length, 'workbook')}, ${count(
      steps.reduce((sum, { rows }) => sum + rows, 0),
      'row',
    )}`,
    ...notes,
  )
  for (const step of steps.length > 3 ? [] : steps) {
    lines.push(`${step.published} ${step.source_file}: ${count(step.rows, 'row')}`)
    for (const id of step.added) lines.push(`  added     ${id}`)
    for (const id of step.removed) lines.push(`  left      ${id}`)
    for (const id of step.returned) lines.push(`  returned  ${id}`)
    for (const { agreement_id, field, before, after } of step.relabelled) {
      lines.push(`  relabelled ${agreement_id}: ${field} "${before}" → "${after}"`)
    }
  }
  for (const { published, duplicates } of steps) {
    for (const { line, agreement_id } of duplicates)
      lines.push(`duplicate row: ${published} line ${line}, ${agreement_id}`)
  }
  for (const { published, settled } of steps) {
    for (const { state, before, after } of settled) {
      lines.push(
        `settled: ${published} ${state} "${after}" is "${before}" (same model and day, one gone as the other came)`,
      )
    }
  }
  for (const { published, unsettled } of steps) {
    for (const { state, spelling, candidates } of unsettled) {
      lines.push(`not settled: ${published} ${state} "${spelling}" is new; left with the same list:`)
      for (const { agency, why } of candidates) lines.push(`    "${agency}" (${why})`)
    }
  }
  const kinds = Map.groupBy(history.changes, ({ change }) => change)
  const listed = [...history.agreements.values()].filter(({ status }) => status === 'listed')
  lines.push(
    '',
    `added ${total(({ added }) => added)}, left ${total(({ removed }) => removed)}, returned ${total(({ returned }) => returned)}, relabelled ${total(({ relabelled }) => relabelled)}, duplicate rows ${total(({ duplicates }) => duplicates)}`,
    `pinned: ${count(history.publications.length, 'publication')}, ${count(history.agreements.size, 'agreement')} (${listed.length} listed), ${count(agencies.length, 'agency', 'agencies')}`,
    `changes: ${[...kinds]
      .map(([kind, rows]) => `${kind} ${rows.length}`)
      .sort()
      .join(', ')}`,
    `located: ${[...Map.groupBy(agencies, ({ located_by }) => located_by)]
      .map(([by, rows]) => `${by} ${rows.length}`)
      .sort()
      .join(', ')}`,
  )
  const lost = agencies.filter(
    ({ located_by, agency_type, location_note }) =>
      ['state', 'none'].includes(located_by) && agency_type !== 'state' && !location_note,
  )
  for (const { agency, state } of lost) lines.push(`not located: ${state} "${agency}"`)
  return lines.join('\n')
}
