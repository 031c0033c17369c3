// What a name in a cell may be made of. Nothing else reaches the tables, so nothing else reaches pages and files.
import { cleanText } from './names.ts'

/** More letters than any agency's name has had; the longest had 83. */
const longest = 200
/** Letters as they are written in the United States, digits, and the marks that names are written with. */
const allowed = /[\p{Script=Latin}\p{M}0-9 .,;:’'"“”&()/#+*–—-]/u

/** Why a name cannot be one, and what to do; undefined where it can. `text` is the cell's, as the sheet has it. */
export function refuseName(text: string): { message: string; hint: string } | undefined {
  const name = cleanText(text)
  if (name.length > longest) {
    return {
      message: `holds ${name.length} letters ("${name.slice(0, 40)}…"); the longest name may have ${longest}`,
      hint: 'look at the row in the workbook: something was pasted into the cell',
    }
  }
  const hint = 'correct the cell in a copy of the workbook, under a name of its own'
  for (const letter of name) {
    if (!allowed.test(letter))
      return { message: `holds ${nameOf(letter)} in "${show(name)}", which is in no agency’s name`, hint }
  }
  // A spreadsheet takes a cell that begins so for a formula, when somebody opens our files in one.
  if (/^[^\p{Script=Latin}0-9]/u.test(name)) {
    return { message: `begins with ${nameOf(name)} in "${show(name)}"; a name begins with a letter or a digit`, hint }
  }
  if (!/[a-z]/i.test(name.normalize('NFKD'))) return { message: `holds "${show(name)}", which has no letter`, hint }
  return undefined
}

/** Letters without a width, which `cleanText` takes out: they are told, for nobody sees them. */
export function hiddenIn(text: string): string[] {
  return [...new Set(text.match(/[\u00ad\u200b-\u200f\u2060\ufeff]/g) ?? [])].map(nameOf)
}

/** The first letter of a text by its code, and as it looks where it looks like something. */
function nameOf(text: string): string {
  const letter = String.fromCodePoint(text.codePointAt(0)!)
  const code = `U+${text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(letter) ? `“${letter}” (${code})` : code
}

/** A text for a message on a terminal, cut where it is long: what could move its cursor or turn its letters round is shown by its code. */
export function show(name: string): string {
  const short = name.length > 60 ? `${name.slice(0, 59)}…` : name
  return short.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, nameOf)
}
