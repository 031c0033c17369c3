// What a sheet, a key and a list of words say, as plain sections: the site's pages and the cartridges show the same.

import { fill } from '../fill.ts'
import { formatNumber } from '../format.ts'
import { receiptOf } from '../receipts/receipts.ts'
import { captionOf } from '../render/caption.ts'
import { say } from '../say.ts'
import { addressIn, type Language } from '../site.ts'
import { sayMeasure } from '../wording.ts'
import { ui } from '../words.ts'
import type { Exercise, Pack } from './pack.ts'

/** A stretch of text: words, words as they stand in a file, or a link. */
export type Inline = string | { code: string } | { text: string; href: string }

export type Block =
  | { kind: 'text'; label?: string; text: Inline[] }
  | { kind: 'list'; label?: string; ordered?: boolean; items: Inline[][] }
  | { kind: 'terms'; terms: { term: Inline[]; text: Inline[] }[] }
  /** A chart’s drawing without its words. */
  | { kind: 'chart'; id: string }
  | { kind: 'room'; lines: number }

export interface Section {
  heading: string
  /** Quiet words beside the heading: level and minutes. */
  meta?: string
  /** Level of the heading: 2 opens a part, 3 stands within one. */
  level: 2 | 3
  blocks: Block[]
}

/** Lines to write on, by what an exercise asks. */
const room = { read: 3, work: 4, judge: 6 }

/** What students are handed: nothing here gives an answer away. */
export function sheetOf(pack: Pack, language: Language): Section[] {
  const { look, terms, exercises, discussion } = pack
  return [
    {
      level: 2,
      heading: ui('teach-look', language),
      meta: minutesIn(look.minutes, language),
      blocks: [
        { kind: 'text', text: [ui('teach-look-words', language)] },
        { kind: 'chart', id: look.chart },
      ],
    },
    ...(['teach-notice', 'teach-wonder'] as const).map((question) => ({
      level: 3 as const,
      heading: ui(question, language),
      blocks: [{ kind: 'room' as const, lines: 4 }],
    })),
    {
      level: 2,
      heading: ui('teach-vocabulary', language),
      blocks: [{ kind: 'terms', terms: terms.map(({ term, short }) => ({ term: [term], text: [short] })) }],
    },
    { level: 2, heading: ui('teach-exercises', language), blocks: [] },
    ...exercises.map((exercise, index) => ({
      ...headOf(exercise, index, language),
      blocks: [
        { kind: 'text' as const, text: inlineOf(exercise.task) },
        ...filesOf(exercise, language),
        { kind: 'room' as const, lines: room[exercise.level] },
      ],
    })),
    { level: 2, heading: ui('teach-discussion', language), blocks: [] },
    ...discussion.map(({ question, minutes }, index) => ({
      level: 3 as const,
      heading: `${formatNumber(index + 1, language)}. ${question}`,
      meta: minutesIn(minutes, language),
      blocks: [{ kind: 'room' as const, lines: 4 }],
    })),
  ]
}

/** What teachers are handed: answers with the way to them, and what can be said on both sides. */
export function keyOf(pack: Pack, language: Language): Section[] {
  return [
    {
      level: 2,
      heading: ui('teach-aims', language),
      blocks: [{ kind: 'list', items: pack.aims.map(inlineOf) }],
    },
    {
      level: 2,
      heading: ui('teach-look', language),
      meta: minutesIn(pack.look.minutes, language),
      blocks: [{ kind: 'text', label: ui('teach-shown', language), text: [shownOf(pack, language)] }],
    },
    {
      level: 2,
      heading: ui('teach-exercises', language),
      blocks: [{ kind: 'text', text: [ui('teach-computed', language)] }],
    },
    ...pack.exercises.map((exercise, index) => ({
      ...headOf(exercise, index, language),
      blocks: [
        { kind: 'text' as const, text: inlineOf(exercise.task) },
        ...filesOf(exercise, language),
        { kind: 'text' as const, label: ui('teach-answer', language), text: answerOf(exercise.answer, language) },
        {
          kind: 'list' as const,
          label: ui('teach-steps', language),
          ordered: true,
          items: exercise.steps.map(inlineOf),
        },
        { kind: 'list' as const, label: ui('teach-slips', language), items: exercise.slips.map(inlineOf) },
      ],
    })),
    {
      level: 2,
      heading: ui('teach-discussion', language),
      blocks: [{ kind: 'text', text: [ui('teach-discussion-words', language)] }],
    },
    ...pack.discussion.map(({ question, minutes, one, other }, index) => ({
      level: 3 as const,
      heading: `${formatNumber(index + 1, language)}. ${question}`,
      meta: minutesIn(minutes, language),
      blocks: [
        { kind: 'text' as const, label: ui('teach-one', language), text: inlineOf(one) },
        { kind: 'text' as const, label: ui('teach-other', language), text: inlineOf(other) },
      ],
    })),
  ]
}

/** Minutes, in words. */
export function minutesIn(minutes: number, language: Language): string {
  return say('teach-minutes', { minutes }, language)
}

/** Words as an editor wrote them: what stands in back quotes is as in the file. */
function inlineOf(text: string): Inline[] {
  return text
    .split(/`([^`]+)`/)
    .map((part, index) => (index % 2 === 1 ? { code: part } : part))
    .filter((part) => part !== '')
}

/** The chart that the sheet shows without its words. */
function shownOf({ look }: Pack, language: Language): Inline {
  return { text: captionOf(look.chart, language).title, href: addressIn(language, `/charts/${look.chart}/`) }
}

/** An answer: each of its numbers leads to its receipt. */
function answerOf(text: string, language: Language): Inline[] {
  const parts: Inline[] = []
  let end = 0
  for (const match of text.matchAll(/`([^`]+)`|\{([^{}|]+)(?:\|([^{}]+))?\}/g)) {
    const [whole, code, id = '', says] = match
    parts.push(text.slice(end, match.index))
    if (code !== undefined) parts.push({ code: fill(code, language) })
    else parts.push({ text: sayMeasure(id, says, language).text, href: receiptOf(id, language) })
    end = match.index + whole.length
  }
  return [...parts, text.slice(end)].filter((part) => part !== '')
}

function headOf({ level, title, minutes }: Exercise, index: number, language: Language) {
  return {
    level: 3 as const,
    heading: `${formatNumber(index + 1, language)}. ${title}`,
    meta: `${ui(`level-${level}`, language)}, ${minutesIn(minutes, language)}`,
  }
}

/** Which files an exercise needs, and what its columns hold. */
function filesOf({ files, columns }: Exercise, language: Language): Block[] {
  const named = files.flatMap(({ path, href }, index): Inline[] => [...(index > 0 ? [', '] : []), { text: path, href }])
  return [
    { kind: 'text', label: ui('teach-file', language), text: named },
    {
      kind: 'terms',
      terms: columns.map(({ name, means }) => ({ term: [{ code: name }], text: [means] })),
    },
  ]
}
