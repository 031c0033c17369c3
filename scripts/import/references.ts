// What a sheet says of its cells' places. The reader believes it, and fills the memory with the cells between: a row of the
// number four billion, a link that lies over a million rows.

/** Why an archive is not read, and what to do. */
export interface Refusal {
  message: string
  hint: string
}

/** Rows and columns of the largest sheet that a spreadsheet program makes. */
const mostRows = 1_048_576
const mostColumns = 16_384
/** Cells under one link. ICE's links lie on one each. */
const mostLinked = 1000

const placeOfCell = /[\s:]r\s*=\s*["']\s*([A-Z]*)(\d+)/gi
const link = /<(?:\w+:)?hyperlink\s[^<>]*>/gi
const placeOfLink = /[\s:]ref\s*=\s*["']([^"']*)["']/i
const range = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/

/** Why a part of a workbook is not read for the places in it; undefined where they are those of a sheet. */
export function refuseReferences(part: string, xml: string): Refusal | undefined {
  const hint = 'no spreadsheet program writes such files: download the workbook again from ICE’s page'
  for (const [, column = '', row] of xml.matchAll(placeOfCell)) {
    if (Number(row) <= mostRows && numberOf(column) <= mostColumns) continue
    return { message: `has a part ${part} with a cell or row at ${column}${row}, where no sheet has one`, hint }
  }
  for (const [tag] of xml.matchAll(link)) {
    const place = placeOfLink.exec(tag)?.[1] ?? ''
    if (countCells(place) > mostLinked) {
      return { message: `has a part ${part} with a link over the cells ${place.slice(0, 40)}; expected one cell`, hint }
    }
  }
  return undefined
}

/** How many cells a range has; infinitely many where it is none. */
function countCells(place: string): number {
  const [, column, row, lastColumn = column, lastRow = row] = range.exec(place.replaceAll('$', '')) ?? []
  if (!column || !lastColumn) return Number.POSITIVE_INFINITY
  return (1 + Math.abs(numberOf(lastColumn) - numberOf(column))) * (1 + Math.abs(Number(lastRow) - Number(row)))
}

/** A is 1, AA is 27; nothing is 0. */
function numberOf(column: string): number {
  return [...column.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
