/** The site's name, address and languages: the one place to change them. */
export const site = {
  name: 'Deputized',
  /** Canonical origin; pages work under any other one too. */
  origin: 'https://deputized.example',
  languages: ['en'],
} as const

export type Language = (typeof site.languages)[number]

/** Address of a page in a language: English at the root, others under their code. */
export function addressIn(language: Language, path: string): string {
  return language === 'en' ? path : `/${language}${path}`
}

/** Language of a page, by its address. */
export function languageOf(path: string): Language {
  return site.languages.find((language) => path.startsWith(`/${language}/`)) ?? 'en'
}

/** Path of the picture that stands for a page where its address is shared. */
export function cardOf(path: string): string {
  return `/cards${path === '/' ? '/front' : path.replace(/\/$/, '')}.png`
}
