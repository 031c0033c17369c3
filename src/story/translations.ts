// Which pages each language has: all those of the first, but for chapters, pages and charts that nobody has translated.

import { languages, texts } from '../catalogue.ts'
import { addressIn, type Language, languageOf, site } from '../site.ts'
import { chartsIn } from '../words.ts'

/** Address of a page in a language; where it has not been translated, that of the first language. */
export function pageIn(language: Language, path: string): string {
  return isTranslated(path, language) ? addressIn(language, path) : path
}

/** The same page in every language that has it, itself among them; empty where it has no other. */
export function versionsOf(path: string): { language: Language; href: string }[] {
  const root = path.slice(addressIn(languageOf(path), '/').length - 1)
  const versions = languages
    .filter((language) => isTranslated(root, language))
    .map((language) => ({ language, href: addressIn(language, root) }))
  return versions.length > 1 ? versions : []
}

/** The first language, where a page in another shows what exists in that one only: records, and the names in tables. */
export function recordsIn(language: Language): Language | undefined {
  return language === site.language ? undefined : site.language
}

function isTranslated(path: string, language: Language): boolean {
  const [, folder, name] = path.match(/^\/(?:(chapters|charts|embed)\/)?([\w-]+)\//) ?? []
  if (language === site.language || name === undefined) return true
  if (folder === 'chapters') return texts.chapters.has(`content/chapters/${language}/${name}.mdx`)
  if (folder) return chartsIn(language).includes(name)
  if (name === 'teach') return isTaught(path.split('/')[2] ?? '', language)
  const file = (of: Language) => `content/pages/${of}/${name}.mdx`
  return texts.pages.has(file(language)) || !texts.pages.has(file(site.language))
}

/** Whether a language has a page for teachers: its overview, another page of prose, the dictionary, or a pack. */
function isTaught(name: string, language: Language): boolean {
  const file = (stem: string, kind: string) => `content/teach/${language}/${stem}.${kind}`
  if (name === 'data') return true
  return texts.packs.has(file(name, 'yml')) || texts.lessons.has(file(name || 'overview', 'mdx'))
}
