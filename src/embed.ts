// The forms in which a chart can stand in a frame on another page: said here once, everything else walks the list.
import { addressIn, type Language } from './site.ts'

/**
 * The variants of an embed, in the order in which a chart's page offers them.
 * `auto` follows the reader's light or dark; `dark` and `light` do not; `plain` leaves the title to the page around it;
 * `wonder` keeps every word back until the reader asks; `static` is a picture and its table, and nothing else.
 */
export const variants = ['auto', 'light', 'dark', 'plain', 'wonder', 'static'] as const
export type Variant = (typeof variants)[number]

/** Px of the narrowest frame in which an embed has room for everything at the height of its code. */
export const narrowest = 280

/**
 * Path of an embed: variants have addresses of their own, and the first is the chart's. Without an edition it moves with
 * the data; with the data date of one it shows what stood then, for good.
 */
export function embedPath(id: string, language: Language, variant: Variant = 'auto', edition?: string): string {
  const pinned = edition === undefined ? '' : `/v/${edition}`
  return addressIn(language, `${pinned}/embed/${id}/${variant === 'auto' ? '' : `${variant}/`}`)
}
