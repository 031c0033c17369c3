import { z } from 'zod'

const text = z.string().trim().min(1)
const columns = z.record(text, text)

/** Every table and column in words for students: `content/dictionary/<lang>.yml`. */
export const dictionarySchema = z.strictObject({
  /** Columns that mean the same in every table that has them. */
  everywhere: columns.describe('columns that mean the same wherever they stand'),
  tables: z
    .record(
      text,
      z.strictObject({
        title: text.describe('the table’s name, in plain words'),
        row: text.describe('what one row is'),
        /** Columns of this table alone, and those that mean something else here. */
        columns: columns.default({}).describe('a plain sentence for each column'),
      }),
    )
    .describe('for each table what a row is, and its columns'),
})
export type DictionaryWords = z.infer<typeof dictionarySchema>
