// Reads single cells of ICE's list: models, types, counties, days and links, as they were printed over the years.
import { cleanText } from './names.ts'
import type { Cell } from './sheet.ts'

export type Model = 'JEM' | 'WSO' | 'TFM'
export type AgencyType = 'county' | 'municipal' | 'state' | 'other'

/** A cell's text, cleaned; empty for none. */
export function textOf(cell: Cell | undefined): string {
  return cleanText(cell?.text ?? '')
}

/** "Warrant Services Officer", "Task Force Officer", "Warrant Service Office" were all printed. */
export function readModel(text: string): Model | undefined {
  if (/^jail enforcement (model|officer)$/i.test(text) || text === 'JEM') return 'JEM'
  if (/^warrant services? officer?( model)?$/i.test(text) || text === 'WSO') return 'WSO'
  if (/^task force (model|officer)$/i.test(text) || text === 'TFM') return 'TFM'
  return undefined
}

/** `null` where the list gives none, undefined for what is no type. */
export function readType(text: string): AgencyType | null | undefined {
  if (/^(|#?n\/?a)$/i.test(text)) return null
  if (/^county$/i.test(text)) return 'county'
  if (/^muni?cipal(ity)?$/i.test(text)) return 'municipal'
  if (/^state( agency)?$/i.test(text)) return 'state'
  return undefined
}

/** `null` where the list gives none. */
export function readCounty(cell: Cell | undefined): string | null {
  const text = cell && !cell.isError ? cleanText(cell.text) : ''
  return /^(|#?n\/?a|none|statewide)$/i.test(text) ? null : text
}

/** Text dates are `2020-06-09`, `6/9/2020`, and `6/92020` where a slash was forgotten. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:$|[ T])/.exec(text)
  const american = /^(\d{1,2})\/(\d{1,2})\/?(\d{4})$/.exec(text)
  const parts = iso ? iso.slice(1, 4) : american ? [american[3]!, american[1]!, american[2]!] : undefined
  if (!parts) return undefined
  const day = parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, '0')).join('-')
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : undefined
}

/** The address of the signed agreement, freed of the mail filter that ICE's staff paste along with it. */
export function readLink(cell: Cell | undefined): string | null {
  const written = cell?.link ?? (/^\s*https?:\/\//.test(cell?.text ?? '') ? cell!.text : '')
  const wrapped = /safelinks\.protection\.outlook\.com\/\?url=([^&]+)/.exec(written)?.[1]
  const address = decode(wrapped) ?? written
  const link = address
    .trim()
    .replace(/^http:\/\/www\.ice\.gov/, 'https://www.ice.gov')
    .replace(/\s/g, '%20')
  return /^https?:\/\/[!#-;=?-[\]_a-z~]+$/i.test(link) && link.length <= 2000 && URL.canParse(link) ? link : null
}

function decode(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text)
  } catch {
    return undefined
  }
}
