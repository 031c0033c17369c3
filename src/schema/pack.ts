import { z } from 'zod'

const text = z.string().trim().min(1)
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const minutes = z.number().int().min(1).max(60)

/** Courses that a pack suits; their names are words of the interface. */
const courses = ['civics', 'statistics', 'journalism', 'history', 'economics'] as const
/** What an exercise asks of a student, from reading a table off to weighing what it can bear. */
export const levels = ['read', 'work', 'judge'] as const
export type Level = (typeof levels)[number]

/** One exercise on files of the site. `{measure.id}` stands for its value, and words in back quotes are as in the file. */
export const exerciseSchema = z.strictObject({
  id: kebab.describe('a short name, lower-case words joined by hyphens'),
  level: z.enum(levels).describe('what it asks of a student'),
  title: text.describe('what is asked, in a few words'),
  /** Paths of the site: `data/agreements.csv`, `charts/who-signs.csv`. */
  files: z
    .array(z.string().regex(/^(data|charts)\/[a-z0-9_-]+\.csv$/))
    .min(1)
    .describe('the files it is done with, as data/agreements.csv or charts/who-signs.csv'),
  columns: z.array(text).min(1).describe('the columns it needs'),
  minutes: minutes.describe('minutes that it takes a class'),
  task: text.describe('what to do'),
  answer: text.describe('the answer, its numbers as {measure.id}'),
  steps: z.array(text).min(1).describe('how to get there in a spreadsheet, step by step'),
  slips: z.array(text).min(1).describe('what goes wrong easily'),
})

/** A question without a key: what can be said on either side stands beside it for the teacher. */
const discussionSchema = z.strictObject({
  question: text.describe('a question that both sides find fair'),
  minutes: minutes.describe('minutes that it is worth'),
  one: text.describe('what can be said on one side'),
  other: text.describe('what can be said on the other'),
})

/** What a class does with one chapter: `content/teach/<lang>/<chapter>.yml`. */
export const packSchema = z.strictObject({
  about: text.describe('what a class learns to do, in one sentence'),
  age: z.number().int().min(10).max(20).describe('the age from which it suits, in years'),
  courses: z.array(z.enum(courses)).min(1).describe('the courses it suits'),
  aims: z.array(text).min(3).max(6).describe('what a student can do afterwards, so that it can be checked'),
  terms: z.array(text).min(3).describe('ids of terms of the glossary'),
  /** What the lesson opens with: one of the chapter's charts. */
  look: z
    .strictObject({
      chart: text.describe('id of a chart of the chapter'),
      minutes: minutes.describe('minutes for looking at it'),
    })
    .describe('the chart that the lesson opens with'),
  exercises: z.array(exerciseSchema).min(4).max(8).describe('exercises, from reading to judging'),
  discussion: z.array(discussionSchema).min(4).max(7).describe('questions to talk about'),
})
export type PackWords = z.infer<typeof packSchema>
