import type { AgencyType } from './cells.ts'

/** Who runs an agency, from its name alone: for lists without a TYPE column, and rows that leave it blank. */
export function inferType(name: string): AgencyType {
  if (/\b(Sheriff|County|Parish|Jail|District Attorney)\b/.test(name)) return 'county'
  if (
    /\b(Police|Marshal|Constable|City|Town|Village|Borough|Township|Public Safety)\b/.test(name) &&
    !/State/.test(name)
  ) {
    return /Department of (Public Safety|Corrections)|Highway/.test(name) ? 'state' : 'municipal'
  }
  return /\b(State|Department|Division|Commission|Bureau|Highway|Guard|Attorney General)\b/.test(name)
    ? 'state'
    : 'other'
}
