import { texts } from '../catalogue.ts'
import { fill } from '../fill.ts'
import { nearest, stopOn } from '../problems.ts'
import type { Level } from '../schema/pack.ts'
import { titleOf } from '../schema/page.ts'
import { addressIn, type Language } from '../site.ts'
import { chartsShownIn } from '../story/figures.ts'
import { countWords, minutesFor } from '../story/reading-time.ts'
import { addressOfTerm } from '../story/terms.ts'
import { packWords, termOf, ui } from '../words.ts'
import { type DataFile, fileOf } from './file.ts'

/** What a class does with one chapter, its numbers filled in. */
export interface Pack {
  /** Id of the chapter, and of the pack. */
  id: string
  /** The chapter's title. */
  title: string
  /** The chapter's place in the story. */
  order: number
  about: string
  age: number
  courses: string[]
  aims: string[]
  terms: { term: string; short: string; href: string }[]
  look: { chart: string; minutes: number }
  exercises: Exercise[]
  discussion: Discussion[]
  /** Ids of the chapter's charts, in its order. */
  charts: string[]
  /** Every file that an exercise needs, once. */
  files: DataFile[]
  /** Minutes of each part, and of all. */
  minutes: Record<'reading' | 'looking' | 'exercises' | 'discussion' | 'all', number>
  /** Addresses of the pack's pages and files. */
  href: Record<'chapter' | 'pack' | 'sheet' | 'key' | 'cartridge', string>
}

export interface Exercise {
  id: string
  level: Level
  title: string
  minutes: number
  files: DataFile[]
  /** The columns that it needs, each in plain words. */
  columns: { name: string; means: string }[]
  task: string
  /** Its numbers still as measures in braces, so that each can lead to its receipt. */
  answer: string
  steps: string[]
  slips: string[]
}

export interface Discussion {
  question: string
  minutes: number
  one: string
  other: string
}

/** Ids of the chapters that have a pack, in the order of the story. */
export function packsIn(language: Language): string[] {
  return chapterIdsIn(language).filter((id) => texts.packs.has(fileOfPack(id, language)))
}

function chapterIdsIn(language: Language): string[] {
  const folder = `content/chapters/${language}/`
  const chapters = [...texts.chapters].filter(([file]) => file.startsWith(folder))
  return chapters
    .sort(([, a], [, b]) => orderOf(a) - orderOf(b))
    .map(([file]) => file.slice(folder.length).replace('.mdx', ''))
}

/** The pack of a chapter. Stops with the nearest name where it asks for what the site does not have. */
export function packOf(id: string, language: Language): Pack {
  const file = fileOfPack(id, language)
  const pack = made.get(file) ?? makePack(id, language)
  made.set(file, pack)
  return pack
}

// Every chart's page asks for all of them: each is made once.
const made = new Map<string, Pack>()

function makePack(id: string, language: Language): Pack {
  const words = packWords(id, language)
  const source = texts.chapters.get(`content/chapters/${language}/${id}.mdx`)
  if (source === undefined) {
    const known = chapterIdsIn(language)
    const meant = nearest(id, known)
    const hint = meant ? `did you mean "${meant}"?` : `the chapters are ${known.join(', ')}`
    return stopOn([{ file: fileOfPack(id, language), message: `there is no chapter "${id}"`, hint }])
  }
  const exercises = words.exercises.map((exercise) => {
    const files = exercise.files.map((path) => fileOf(path, language))
    return {
      ...exercise,
      files,
      columns: exercise.columns.map((name) => ({ name, means: meaningOf(name, files, { id, language }) })),
      title: fill(exercise.title, language),
      task: fill(exercise.task, language),
      steps: exercise.steps.map((step) => fill(step, language)),
      slips: exercise.slips.map((slip) => fill(slip, language)),
    }
  })
  const discussion = words.discussion.map((topic) => ({
    ...topic,
    question: fill(topic.question, language),
    one: fill(topic.one, language),
    other: fill(topic.other, language),
  }))
  const charts = chartsShownIn(source)
  if (!charts.includes(words.look.chart)) {
    const hint = `its charts are ${charts.join(', ')}`
    const message = `look.chart "${words.look.chart}" is no chart of the chapter`
    return stopOn([{ file: fileOfPack(id, language), message, hint }])
  }
  const parts = {
    reading: minutesFor(countWords(source)),
    looking: words.look.minutes,
    exercises: sum(exercises),
    discussion: sum(discussion),
  }
  const home = addressIn(language, `/teach/${id}/`)
  return {
    id,
    title: titleOf(source),
    order: orderOf(source),
    about: fill(words.about, language),
    age: words.age,
    courses: words.courses.map((course) => ui(`course-${course}`, language)),
    aims: words.aims.map((aim) => fill(aim, language)),
    terms: words.terms.map((term) => {
      const { term: name, short } = termOf(term, language)
      return { term: name, short: fill(short, language), href: addressOfTerm(term, language) }
    }),
    look: words.look,
    exercises,
    discussion,
    charts,
    files: [...new Map(exercises.flatMap(({ files }) => files).map((file) => [file.path, file])).values()],
    minutes: { ...parts, all: Object.values(parts).reduce((total, part) => total + part, 0) },
    href: {
      chapter: addressIn(language, `/chapters/${id}/`),
      pack: home,
      sheet: `${home}sheet/`,
      key: `${home}key/`,
      cartridge: `${home}${id}.imscc`,
    },
  }
}

/** Where the words of a pack are. */
export function fileOfPack(id: string, language: Language): string {
  return `content/teach/${language}/${id}.yml`
}

function orderOf(source: string): number {
  return Number(/^order: *(\d+)$/m.exec(source)?.[1])
}

function sum(parts: readonly { minutes: number }[]): number {
  return parts.reduce((total, { minutes }) => total + minutes, 0)
}

/** A column in plain words, of whichever of the files has it. */
function meaningOf(
  column: string,
  files: readonly DataFile[],
  { id, language }: { id: string; language: Language },
): string {
  const means = files.map(({ columns }) => columns.get(column)).find((words) => words !== undefined)
  if (means !== undefined) return means
  const known = files.flatMap(({ columns }) => [...columns.keys()])
  const meant = nearest(column, known)
  const hint = meant ? `did you mean "${meant}"?` : `the columns are ${known.join(', ')}`
  const message = `there is no column "${column}" in ${files.map(({ name }) => name).join(' and ')}`
  return stopOn([{ file: fileOfPack(id, language), message, hint }])
}
