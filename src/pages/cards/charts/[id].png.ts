import type { APIRoute } from 'astro'
import { charts } from '../../../catalogue.ts'
import { renderCard } from '../../../render/card.ts'
import { captionOf, drawChart } from '../../../render/figure.ts'
import { fileTheme } from '../../../render/theme.ts'

const language = 'en'

export const getStaticPaths = () => [...charts.keys()].map((id) => ({ params: { id } }))
export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params: { id } }) => {
  const { title, takeaway } = captionOf(id, language)
  const drawings = (['narrow', 'wide'] as const).map((size) =>
    drawChart(id, { language, size, theme: fileTheme, labelled: true }),
  )
  return new Response(new Blob([await renderCard({ title, text: takeaway, drawings })], { type: 'image/png' }))
}
