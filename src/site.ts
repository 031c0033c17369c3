/** The site's name, address and first language: the one place to change them. */
export const site = {
  name: 'Deputized',
  /** Canonical origin; pages work under any other one too. */
  origin: 'https://deputized.example',
  /** Language of the pages at the root; what others are translations of. */
  language: 'en',
} as const

/** Code of a language, two letters: the name of its folders under `content`. */
export type Language = string

/** Address of a page in a language: the first one's at the root, others under their code. */
export function addressIn(language: Language, path: string): string {
  return language === site.language ? path : `/${language}${path}`
}

/** Language of a page, by its address or its route's pattern: no page of the first language stands in a folder of two letters. */
export function languageOf(path: string): Language {
  return path.match(/^\/([a-z]{2})\//)?.[1] ?? site.language
}

/** Path of the picture that stands for a page where its address is shared. */
export function cardOf(path: string): string {
  const language = languageOf(path)
  const own = path.slice(addressIn(language, '/').length - 1)
  return addressIn(language, `/cards${own === '/' ? '/front' : own.replace(/\/$/, '')}.png`)
}

/** Path of the copy to keep of a chapter or chart, by its page's path; undefined for other pages. */
export function offlineOf(path: string): string | undefined {
  const language = languageOf(path)
  const own = path.slice(addressIn(language, '/').length - 1)
  const [, kind, name] = own.match(/^\/(chapters|charts)\/([^/]+)\/$/) ?? []
  if (name === undefined) return undefined
  return addressIn(language, `/offline/${kind === 'charts' ? 'charts/' : ''}${name}.html`)
}
