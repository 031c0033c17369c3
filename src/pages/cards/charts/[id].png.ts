import type { APIRoute, GetStaticPaths } from 'astro'
import { captionOf } from '../../../render/caption.ts'
import { renderCard } from '../../../render/card.ts'
import { drawChart } from '../../../render/figure.ts'
import { fileTheme } from '../../../render/theme.ts'
import { languageOf } from '../../../site.ts'
import { chartsIn } from '../../../words.ts'

export const getStaticPaths: GetStaticPaths = ({ routePattern }) =>
  chartsIn(languageOf(routePattern)).map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id }, url }) => {
  const language = languageOf(url.pathname)
  const { title, takeaway } = captionOf(id, language)
  const drawings = (['narrow', 'wide'] as const).map((size) =>
    drawChart(id, { language, size, theme: fileTheme, labelled: true }),
  )
  return new Response(new Blob([await renderCard({ title, text: takeaway, drawings })], { type: 'image/png' }))
}
