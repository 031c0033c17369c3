import { charts, languages } from '../../src/catalogue.ts'
import type { Size } from '../../src/render/figure.ts'
import type { Language } from '../../src/site.ts'
import { chartsIn } from '../../src/words.ts'

/** A chart in one language. */
interface Subject {
  id: string
  language: Language
}

/** One picture of a chart: whole, or at a step of a scroll sequence. */
export interface Picture extends Subject {
  state: string | undefined
  size: Size
}

/** Every chart of the catalogue in every language of the site. */
export const subjects: readonly Subject[] = languages.flatMap((language) =>
  chartsIn(language).map((id) => ({ id, language })),
)

/** Every picture of every chart: whole and at each of its steps, narrow and wide. */
export const pictures: readonly Picture[] = subjects.flatMap(({ id, language }) =>
  [undefined, ...Object.keys(charts.get(id)!.states ?? {})].flatMap((state) =>
    (['narrow', 'wide'] as const).map((size) => ({ id, language, state, size })),
  ),
)

/** A picture's name: of its snapshot, and in what a test says. */
export function nameOf({ id, language, state, size }: Picture): string {
  return [id, language, state, size].filter(Boolean).join('.')
}
