import { chartOf } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { nearest, type Problem, ProblemsError, stopOn } from '../problems.ts'
import { factOf, figureOf } from '../receipts/citations.ts'
import { atState } from '../render/caption.ts'
import { pageHead } from '../schema/page.ts'
import { parseRecords } from '../schema/record.ts'
import type { Language } from '../site.ts'
import { sayMeasure } from '../wording.ts'
import { termOf, wordsOf } from '../words.ts'
import type { Addresses } from './addresses.ts'
import { checkAttributions } from './attribution.ts'
import { checkClaims, checkWordClaims, type Judge } from './claims.ts'
import { checkDigits, checkWordDigits } from './digits.ts'
import { checkHeadings } from './headings.ts'
import { checkLeftovers, checkPlainWords } from './leftovers.ts'
import { checkLinks } from './links.ts'
import { type Prose, parseProse, type Tag } from './prose.ts'
import { checkReplies } from './replies.ts'
import { sentenceAt } from './sentence.ts'
import { checkStanding } from './standing.ts'
import { tagRules } from './tags.ts'

/**
 * Every mistake in a chapter or page: its head, its tags and what they name, numbers and claims that are neither
 * computed nor sourced, single sources that nobody is named for, charges without an answer, headings out of order,
 * links that lead nowhere.
 */
export function checkChapter(
  source: string,
  { file, language, addresses, ...judge }: { file: string; language: Language; addresses: Addresses } & Judge,
): Problem[] {
  const prose = parseProse(source, file)
  return [
    ...prose.problems,
    ...(prose.isReadable ? checkHead(prose, file, language, judge) : []),
    ...checkBody(prose, file),
    ...prose.tags.flatMap((tag) => checkTag(tag, prose, file, language)),
    ...prose.runs.flatMap((run) => [
      ...checkDigits(run, prose, file, judge.names),
      ...checkClaims(run, prose, file, judge),
    ]),
    ...checkAttributions(prose, file, judge.wordings),
    ...checkReplies(prose, file),
    ...checkHeadings(prose, file),
    ...checkStanding(prose, file),
    ...checkLeftovers(source, file),
    ...checkPlainWords(prose, file),
    ...checkLinks(prose, file, addresses),
  ]
}

function checkHead({ head }: Prose, file: string, language: Language, judge: Judge): Problem[] {
  if (!head) {
    const hint = 'begin the file with ---, then title: and standfirst:, then ---'
    return [{ file, line: 1, message: 'has no head', hint }]
  }
  const { records, problems } = parseRecords(pageHead, head.text, file)
  const moved = problems.map((problem) => ({ ...problem, line: (problem.line ?? 1) + head.line - 1 }))
  // The chapter's place in the story is a number and no claim. Of a day of publication it is said above what to do.
  const words = head.text.replace(/^(order|publish):.*$/gm, '')
  return [
    ...moved,
    ...records.flatMap(({ record, place }) => {
      const { line } = place(['standfirst'])
      return attempt({ file, line: line + head.line - 1 }, () => fill(record.standfirst, language))
    }),
    ...checkWordDigits(words, file, judge.names, head.line),
    ...checkWordClaims(words, file, judge, head.line),
  ]
}

/** A chapter without a word would be a page with a title alone. */
function checkBody({ tree, head }: Prose, file: string): Problem[] {
  if (!tree || !head || tree.children.some(({ type }) => type !== 'yaml')) return []
  const line = head.line + head.text.split('\n').length
  return [{ file, line, message: 'holds no words below its head', hint: 'write them, or take the file away' }]
}

function checkTag(tag: Tag, prose: Prose, file: string, language: Language): Problem[] {
  const place = { file, line: tag.line, column: tag.column }
  const rule = Object.hasOwn(tagRules, tag.name) ? tagRules[tag.name] : undefined
  if (!rule) {
    const meant = nearest(tag.name, Object.keys(tagRules))
    const hint = meant
      ? `did you mean <${meant}>?`
      : `the tags are ${Object.keys(tagRules).join(', ')}; HTML is not one of them`
    return [{ ...place, message: `there is no tag <${tag.name}>`, hint }]
  }
  const problems: Problem[] = []
  for (const name of rule.needs) {
    if (!Object.hasOwn(tag.attributes, name) || !tag.attributes[name])
      problems.push({ ...place, message: `<${tag.name}> has no ${name}`, hint: `write <${tag.name} ${name}="…">` })
  }
  for (const name of Object.keys(tag.attributes)) {
    if (rule.needs.includes(name) || rule.may.includes(name)) continue
    const known = [...rule.needs, ...rule.may]
    const meant = nearest(name, known)
    const hint = meant ? `did you mean "${meant}"?` : `it takes ${known.join(', ') || 'nothing'}`
    problems.push({ ...place, message: `<${tag.name}> has no use for "${name}"`, hint })
  }
  if (rule.within && tag.inside.at(-1) !== rule.within) {
    problems.push({
      ...place,
      message: `<${tag.name}> stands outside of a <${rule.within}>`,
      hint: `put it right inside <${rule.within} …> and </${rule.within}>`,
    })
  }
  if (problems.length > 0) return problems
  const told = attempt(place, () => resolve(tag, prose, language))
  if (tag.attributes.says === undefined) return told
  const sentence = sentenceAt(prose.blocks[tag.block]!, tag.start)
  return told.map((problem) => ({ ...problem, message: `${problem.message}: “${sentence}”` }))
}

/** Looks up what a tag names, as the page will; what is missing stops it. */
function resolve({ name, attributes, text, line, column }: Tag, prose: Prose, language: Language): void {
  if (name === 'Measure') sayMeasure(attributes.id!, attributes.says, language)
  if (name === 'Chart') findChart(attributes.id!, language, attributes.state)
  if (name === 'Scrolly') findChart(attributes.chart!, language)
  if (name === 'Step') {
    const around = prose.tags.findLast((tag) => tag.name === 'Scrolly' && isBefore(tag, { line, column }))
    if (around?.attributes.chart) findChart(around.attributes.chart, language, attributes.state)
  }
  if (name === 'Reply') factOf(attributes.to!)
  if (name === 'Term') termOf(attributes.id!, language)
  if (name === 'Fact') {
    factOf(attributes.id!)
    if (attributes.figure) figureOf(attributes.id!, attributes.figure, language)
    else if (text.trim() === '') {
      const message = `<Fact id="${attributes.id}"> holds no words and names no figure`
      stopOn([{ file: 'content/facts', message, hint: 'put the words that rest on it inside, or name a figure' }])
    }
  }
}

/** Whether a chart is there, with words, and has the step. What its words say is judged where they stand. */
function findChart(id: string, language: Language, state?: string): void {
  chartOf(id)
  const { states } = wordsOf(id, language)
  if (state !== undefined) atState(states, { id, state, language })
}

function isBefore(a: { line: number; column: number }, b: { line: number; column: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column)
}

/** Runs a look-up; what stops it is told at the author's place instead of its own. */
function attempt(place: { file: string; line: number; column?: number }, run: () => unknown): Problem[] {
  try {
    run()
    return []
  } catch (error) {
    // What has a line of its own is a fault of the file that was looked into.
    if (error instanceof ProblemsError)
      return error.problems.map((problem) => (problem.line === undefined ? { ...problem, ...place } : problem))
    return [{ ...place, message: (error as Error).message, hint: 'look at the record that it names' }]
  }
}
