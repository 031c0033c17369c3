import { languages, translatable } from '../catalogue.ts'
import type { Problem } from '../problems.ts'
import { sha256 } from '../sha256.ts'
import { type Language, site } from '../site.ts'

/** The line by which a translated file names the text that it was made from: a comment, in a chapter's head as well. */
const mark = /^# translates [0-9a-f]{8}$/m

/**
 * What each language lacks, and what changed in the first one since it was translated. None of it stops a build: a
 * chapter, page or chart that is missing has no page in that language; what a page cannot do without stops it anyway.
 */
export function checkTranslations(): Problem[] {
  const originals = translatable(site.language)
  return languages
    .filter((language) => language !== site.language)
    .flatMap((language) => compareTexts(originals, translatable(language), language))
}

type Texts = ReadonlyMap<string, { file: string; text: string }>

/** The same for one language. Texts go by their path with `*` for the language. */
export function compareTexts(originals: Texts, translations: Texts, language: Language): Problem[] {
  return [...originals].flatMap(([name, original]) => {
    const line = `"# translates ${sha256(original.text).slice(0, 8)}"`
    const made = translations.get(name)
    if (!made) {
      const hint = `translate ${original.file}, and write ${line} into it`
      return [{ file: name.replace('*', language), message: 'is not translated yet', hint }]
    }
    const [says] = made.text.match(mark) ?? []
    if (says !== undefined && line === `"${says}"`) return []
    const message =
      says === undefined
        ? `does not say which text of ${original.file} it translates`
        : `translates an earlier text of ${original.file}`
    return [{ file: made.file, message, hint: `bring it up to date, then write ${line} into it` }]
  })
}
