import type { SourceUse } from '../../src/checks/source-use.ts'

/**
 * What there is to say of the sources, for people: a table by kind, then the ids that want a person. Those without an archived
 * copy may be nearly all: they are counted, and named where `ids` are asked for.
 */
export function describeSourceUse({ unused, duplicates, unarchived, kinds }: SourceUse, { ids = false } = {}): string {
  const header = ['kind', 'sources', 'unused', 'duplicated', 'no archived copy']
  const total = kinds.reduce(
    (sum, row) => [sum[0]! + row.sources, sum[1]! + row.unused, sum[2]! + row.duplicated, sum[3]! + row.unarchived],
    [0, 0, 0, 0],
  )
  const rows = [
    header,
    ...kinds.map((row) => [row.kind, row.sources, row.unused, row.duplicated, row.unarchived].map(String)),
    ['all', ...total.map(String)],
  ]
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const table = rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '),
  )
  return [
    table.join('\n'),
    list('Named by no fact, table or other source: use them, or remove their files', unused),
    list(
      'Recorded more than once: keep one, or say `sameAs:` in the other',
      duplicates.map((group) => group.join(' = ')),
    ),
    ids || unarchived.length === 0
      ? list(withoutCopy, unarchived)
      : `${withoutCopy} (${unarchived.length}); npm run source -- check --ids names them`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const withoutCopy = 'With an address and no archived copy: add `archived:`'

function list(heading: string, ids: readonly string[]): string {
  return ids.length === 0 ? '' : [`${heading} (${ids.length})`, ...ids.map((id) => `  ${id}`)].join('\n')
}
