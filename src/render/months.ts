import { chartOf } from '../catalogue.ts'
import { formatDate, formatNumber } from '../format.ts'
import { type SiteRow, sitesOn } from '../marks/sites.ts'
import { read } from '../rows.ts'
import type { Language } from '../site.ts'
import { type Caption, captionOf } from './caption.ts'
import { drawPair } from './figure.ts'
import { rowsOfChart } from './rows.ts'
import { shareShapes } from './shapes.ts'

const id = 'agencies-map'
/** Steps that stand beside each other for readers without scripts. */
const multiples = ['quiet', 'largest', 'majority', 'now'] as const

/** One list that ends a month, in print. */
interface MonthList {
  /** "2025-09": what an address says. */
  month: string
  day: string
  agencies: string
  states: string
}

/** The lists that end the months, in their order, as the map's drawing of all of them counts them. */
export function monthLists(language: Language): MonthList[] {
  const { reads, states } = chartOf(id)
  const rows = rowsOfChart(id) as readonly SiteRow[]
  return states!.months!(read(reads))
    .split(' ')
    .map((day) => {
      const sites = sitesOn(rows, day)
      return {
        month: day.slice(0, 7),
        day: formatDate(day, 'day', language),
        agencies: formatNumber(sites.length, language),
        states: formatNumber(new Set(sites.map(({ state }) => state)).size, language),
      }
    })
}

/** The map of all lists at both widths, and small maps of some lists; what they share is written once. */
export function drawMonths(language: Language): { drawn: string[]; small: { caption: Caption; markup: string }[] } {
  const [narrow, wide, ...small] = shareShapes(
    [
      ...drawPair(id, { language, state: 'months', labelled: 'none' }),
      ...multiples.map((state) => drawPair(id, { language, state, labelled: 'none' })[0]!),
    ],
    { prefix: 'months' },
  )
  return {
    drawn: [narrow!, wide!],
    small: multiples.map((state, place) => ({ caption: captionOf(id, language, state), markup: small[place]! })),
  }
}
