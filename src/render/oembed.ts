import { embedPath, type Variant } from '../embed.ts'
import { addressIn, cardOf, type Language, site } from '../site.ts'
import { cardSize } from './card.ts'
import { embedTitle, plainCode } from './code.ts'
import { embedHeight } from './height.ts'

/** Px that an embed is as wide as where it may choose: as much as its text needs. */
const width = 720

/** Where a reader's site finds what oEmbed asks of a chart, or of one of its embeds. */
export function oembedPath(id: string, language: Language, variant: Variant): string {
  return variant === 'auto'
    ? addressIn(language, `/charts/${id}.oembed.json`)
    : `${embedPath(id, language, variant)}oembed.json`
}

/** A chart's embed in the words of oEmbed 1.0, of type rich: one frame and no script. */
export function renderOembed(id: string, language: Language, variant: Variant): string {
  // A picture of what is kept back would tell it.
  const thumbnail =
    variant === 'wonder'
      ? {}
      : {
          thumbnail_url: site.origin + cardOf(addressIn(language, `/charts/${id}/`)),
          thumbnail_width: cardSize.width,
          thumbnail_height: cardSize.height,
        }
  const said = {
    version: '1.0',
    type: 'rich',
    title: embedTitle(id, language, variant),
    provider_name: site.name,
    provider_url: site.origin,
    html: plainCode(id, language, variant),
    width,
    height: embedHeight(id, language, variant),
    ...thumbnail,
  }
  return `${JSON.stringify(said, null, 2)}\n`
}
