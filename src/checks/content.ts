import { charts, checkDefinedTwice, checkUnread, dataPackage, languages, tables, texts } from '../catalogue.ts'
import { compareText, type Problem, problemsOf, stoppedBy, withoutRepeats } from '../problems.ts'
import { factOf } from '../receipts/citations.ts'
import { howOf } from '../receipts/how.ts'
import { measuresIn, receiptsIn } from '../receipts/receipts.ts'
import { lastRelease, published } from '../releases/release.ts'
import { rowsOf } from '../rows.ts'
import { factSchema } from '../schema/fact.ts'
import { checkDefinitions } from '../schema/package.ts'
import { parseRecords } from '../schema/record.ts'
import { checkRecords } from '../schema/references.ts'
import type { Correction } from '../schema/release.ts'
import { formatTable } from '../schema/rows.ts'
import { sourceSchema } from '../schema/source.ts'
import { chartWords } from '../schema/words.ts'
import { type Language, site } from '../site.ts'
import { agreements } from '../tables/agreements.ts'
import { publications } from '../tables/publications.ts'
import { compareCounts, publishedCounts } from '../tables/published-counts.ts'
import { heuristics, ledger, placeWords } from '../words.ts'
import { addressesOfSite, checkAddresses } from './addresses.ts'
import { checkAgencyNames, namesAgencies } from './agency-names.ts'
import { checkAlts } from './alt.ts'
import { checkChapter } from './chapter.ts'
import { checkCharts, checkNamesakes } from './charts.ts'
import { checkWordClaims } from './claims.ts'
import { checkCounts } from './counts.ts'
import { checkDictionary } from './dictionary.ts'
import { checkWordDigits } from './digits.ts'
import { checkLinksToDrafts } from './drafts.ts'
import { checkEditions } from './editions.ts'
import { checkFilled } from './filled.ts'
import { checkFormerly } from './formerly.ts'
import { checkGlossary } from './glossary.ts'
import { checkInterface, code } from './interface.ts'
import { judgeOf, knownAgencies, languageIn, namesWithDigits } from './judge.ts'
import { checkLedger } from './ledger.ts'
import { checkLeftovers } from './leftovers.ts'
import { checkOrder } from './order.ts'
import { checkPacks } from './packs.ts'
import { shownIn } from './shown.ts'

/**
 * Every mistake in what editors write: records, tables' sources, charts' words, chapters and pages. Drafts are read
 * where that is asked for: a build has no part of them, so it does not wait for them. `told` is what the ledger says of
 * changes; an import asks with the entry that it would write.
 */
export function checkContent(options: { drafts: boolean; told?: readonly Correction[] }): Problem[] {
  return withoutRepeats([...checkTexts(options), ...checkCharts()])
}

/** The same without drawing the charts, which takes longer than all the rest. */
export function checkTexts({ drafts, told }: { drafts: boolean; told?: readonly Correction[] }): Problem[] {
  if (!languages.includes(site.language)) {
    const hint = 'restore it from version control: whatever has a file there is a language of the site'
    return [{ file: `content/ui/${site.language}.yml`, message: 'is missing', hint }]
  }
  const checks: readonly (() => readonly Problem[])[] = [
    checkDefinedTwice,
    checkUnread,
    () => checkFormerly(charts),
    checkAddresses,
    checkTables,
    checkPublishedCounts,
    checkRecordFiles,
    checkDescriptions,
    checkWords,
    () => checkOrder(new Map([...texts.chapters, ...(drafts ? texts.drafts : [])])),
    () => checkNames(drafts),
    checkSigns,
    checkKeys,
    ...languages.flatMap((language) => [() => checkGlossary(language), () => checkHeuristics(language)]),
    ...languages.flatMap((language) => [
      () => checkDictionary(language),
      () => checkPacks(language, judgeOf(language)),
    ]),
    checkPlaces,
    () => checkProse(new Map([...texts.chapters, ...texts.pages, ...texts.lessons, ...(drafts ? texts.drafts : [])])),
    () =>
      checkLinksToDrafts(new Map([...texts.chapters, ...texts.pages, ...texts.lessons, ...texts.words]), texts.drafts),
    () => checkReceipts(drafts),
    () => checkLedger(lastRelease(), published(), told ?? ledger(site.language)),
    checkEditions,
  ]
  // A check that needs a file which cannot be read stops there, and says so: the others go on.
  return withoutRepeats(checks.flatMap(problemsOf))
}

/** Whether the pinned package describes the tables that the code defines. Their bytes are checked on import. */
function checkTables(): Problem[] {
  return checkDefinitions(dataPackage, [...tables.values()])
}

/** Whether our counts still agree with those that others have published. */
function checkPublishedCounts(): Problem[] {
  return checkCounts(
    compareCounts(rowsOf(publishedCounts), { publications: rowsOf(publications), agreements: rowsOf(agreements) }),
  )
}

function checkRecordFiles(): Problem[] {
  const facts = [...texts.facts].map(([file, text]) => parseRecords(factSchema, text, file))
  const sources = [...texts.sources].map(([file, text]) => parseRecords(sourceSchema, text, file))
  const problems = [...facts, ...sources].flatMap((read) => read.problems)
  if (problems.length > 0) return problems
  return checkRecords({
    facts: facts.flatMap(({ records }) => records),
    sources: sources.flatMap(({ records }) => records),
    tables: [...tables.values()].map((table) => ({ table, text: formatTable(table, rowsOf(table), { sorted: true }) })),
  })
}

/** Every computed number that a text uses can say how it is made. */
function checkReceipts(drafts: boolean): readonly Problem[] {
  return languages.flatMap((language) => {
    const drafted = [...(drafts ? texts.drafts : [])].filter(([file]) => languageIn(file) === language)
    return [
      ...stoppedBy(() => receiptsIn(language)),
      ...drafted.flatMap(([, text]) => [...measuresIn(text)].flatMap((id) => stoppedBy(() => howOf(id, language)))),
    ]
  })
}

/** Words of charts are those of a chart that is there, and describe it to those who do not see it. */
function checkDescriptions(): Problem[] {
  const files = [...texts.words].filter(([file]) => file.startsWith('content/charts/'))
  return [
    ...checkNamesakes(
      files.map(([file]) => file),
      charts,
    ),
    ...files.flatMap(([file, text]) => parseRecords(chartWords, text, file).records.flatMap(checkAlts)),
  ]
}

/** Agencies go by the name that the table has for them, wherever they are named. */
function checkNames(drafts: boolean): Problem[] {
  const files = [...texts.chapters, ...texts.pages, ...texts.words, ...texts.facts, ...(drafts ? texts.drafts : [])]
  return files.flatMap(([file, text]) =>
    namesAgencies(text) ? checkAgencyNames(shownIn(file, text), file, knownAgencies()) : [],
  )
}

/** No file of words shows the signs of Markdown, or a tag. */
function checkSigns(): Problem[] {
  const { words, packs, notes, facts } = texts
  return [words, packs, notes, facts].flatMap((kind) => [...kind].flatMap(([file, text]) => checkLeftovers(text, file)))
}

/** Words of the interface and of the pages on states are those that the code shows, their blanks those that it fills. */
function checkKeys(): Problem[] {
  const files = [...texts.words].filter(([file]) => /^content\/(ui|places)\//.test(file))
  return files.flatMap(([file, text]) => checkInterface(text, file, code))
}

/** Words of charts and of the interface hold numbers and claims only as measures. */
function checkWords(): Problem[] {
  const packs = [...texts.packs].flatMap(([file, text]) => checkFilled(text, file, languageIn(file)))
  const words = [...texts.words].flatMap(([file, text]) => [
    ...checkFilled(text, file, languageIn(file)),
    ...checkWordDigits(text, file, namesWithDigits()),
    // A button claims nothing.
    ...(file.startsWith('content/ui/') ? [] : checkWordClaims(text, file, judgeOf(languageIn(file)))),
  ])
  return [...words, ...packs]
}

/** The words of the pages on states can be read, and every fact that a text there rests on may be used. */
function checkPlaces(): Problem[] {
  return languages.flatMap((language) =>
    stoppedBy(() => {
      for (const { facts } of Object.values(placeWords(language).cases)) for (const id of facts) factOf(id)
    }),
  )
}

function checkProse(prose: ReadonlyMap<string, string>): Problem[] {
  const addresses = addressesOfSite()
  return [...prose]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([file, text]) => {
      const language = languageIn(file)
      return checkChapter(text, { file, language, addresses, ...judgeOf(language) })
    })
}

function checkHeuristics(language: Language): readonly Problem[] {
  heuristics(language)
  return []
}
