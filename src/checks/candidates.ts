import { charts, formerCharts, languages, measures, tables, texts } from '../catalogue.ts'
import type { Problem } from '../problems.ts'
import { pageHead } from '../schema/page.ts'
import { parseRecords, stemOf } from '../schema/record.ts'
import { chartWords } from '../schema/words.ts'
import { addressesOfSite } from './addresses.ts'
import { checkAlts } from './alt.ts'
import { checkChapter } from './chapter.ts'
import { checkWordClaims } from './claims.ts'
import { checkWordDigits } from './digits.ts'
import { judgeOf } from './judge.ts'
import { checkSpellingOf } from './proofread.ts'

/** What has a name already, by name: chapters, pages, charts, tables, measures, and first parts of addresses. */
export function takenNames(): ReadonlyMap<string, string> {
  return new Map([
    ...[...addressesOfSite().known].map(
      (address) => [address.split('/')[1]!, `the address /${address.split('/')[1]}`] as const,
    ),
    ...languages.map((language) => [language, 'a language'] as const),
    ...[...measures.keys()].flatMap((id) => [id, id.split('.')[0]!].map((name) => [name, 'a measure'] as const)),
    ...[...tables.keys()].map((name) => [name.replaceAll('_', '-'), 'a table'] as const),
    ...[...formerCharts].map(([old, id]) => [old, `the chart "${id}", which was called so before`] as const),
    ...[...charts.keys()].map((id) => [id, 'a chart'] as const),
    ...stems(texts.pages).map((name) => [name, 'a page'] as const),
    ...stems(new Map([...texts.chapters, ...texts.drafts])).map((name) => [name, 'a chapter'] as const),
  ])
}

/** The place in the story after the last chapter, drafts too. */
export function nextOrder(): number {
  const orders = [...texts.chapters, ...texts.drafts].map(([, text]) => {
    const [, head = ''] = text.match(/^---\n(.*?)^---$/ms) ?? []
    return parseRecords(pageHead, head, '').records[0]?.record.order ?? 0
  })
  return Math.max(0, ...orders) + 1
}

/** Every mistake in a chapter, or in a chart's words, that is not written yet. */
export function checkCandidate(file: string, text: string): Problem[] {
  const judge = judgeOf('en')
  const { records, problems } = file.endsWith('.yml')
    ? parseRecords(chartWords, text, file)
    : { records: [], problems: checkChapter(text, { file, language: 'en', addresses: addressesOfSite(), ...judge }) }
  return [
    ...problems,
    ...records.flatMap(checkAlts),
    ...(file.endsWith('.yml')
      ? [...checkWordDigits(text, file, judge.names), ...checkWordClaims(text, file, judge)]
      : []),
    ...checkSpellingOf(new Map([[file, text]])),
  ]
}

function stems(files: ReadonlyMap<string, string>): string[] {
  return [...files.keys()].map(stemOf)
}
