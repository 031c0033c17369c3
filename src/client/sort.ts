/**
 * Lets the headings of a table sort its rows: each becomes a button, and `aria-sort` says which way. Dates sort by the
 * day, empty cells come last, and rows that are alike stay as they were.
 */
export function makeSortable(table: HTMLTableElement): void {
  const headings = [...table.tHead!.rows[0]!.cells].filter((cell) => 'by' in cell.dataset)
  for (const heading of headings) {
    const button = document.createElement('button')
    button.type = 'button'
    button.append(...heading.childNodes)
    heading.append(button)
    button.addEventListener('click', () => {
      const isDown = heading.ariaSort !== 'ascending'
      for (const other of headings) other.ariaSort = null
      heading.ariaSort = isDown ? 'ascending' : 'descending'
      sortRows(table.tBodies[0]!, heading.cellIndex, isDown ? 1 : -1)
    })
  }
}

function sortRows(body: HTMLTableSectionElement, column: number, direction: 1 | -1): void {
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const rows = [...body.rows].map((row) => ({ row, value: textOf(row.cells[column]!) }))
  rows.sort((a, b) => {
    if (a.value === '' || b.value === '') return a.value === b.value ? 0 : a.value === '' ? 1 : -1
    return direction * compare(a.value, b.value)
  })
  body.append(...rows.map(({ row }) => row))
}

function textOf(cell: HTMLTableCellElement): string {
  return cell.querySelector('time')?.dateTime ?? cell.textContent!.trim()
}
