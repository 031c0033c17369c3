// Whatever stands in a cell: an import refuses it with a place, or what it writes reads back as the same and is safe to open.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readImport } from '../../scripts/import/importer.ts'
import { cleanText, nameKey, presentName, slug } from '../../scripts/import/names.ts'
import { ProblemsError } from '../../src/problems.ts'
import { formatTable, parseTable } from '../../src/schema/rows.ts'
import { type Table, tablePath } from '../../src/schema/table.ts'
import { agencies } from '../../src/tables/agencies.ts'
import { agreements } from '../../src/tables/agreements.ts'
import { changes } from '../../src/tables/changes.ts'
import { folder, link, list, project, row } from './project.ts'

// Always the same examples: a test that fails on some days only helps nobody.
fc.configureGlobal({ seed: 287, numRuns: 60 })

/** Names that could be, texts of every kind of letter, and the two run together. */
const plausible = fc.constantFrom(
  'Lake County Sheriff’s Office',
  'Milltown PD',
  '"St." O’Neil, Twp. #2',
  'Añasco / Peñuelas',
)
const strange = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    '@x',
    '-1',
    '\t=x',
    '\r\n',
    '\u202e',
    '\u200b',
    '\u0000',
    '<b>',
    '",="',
    '\ud800',
    'ﬁ',
    'İ',
    'ß',
  ),
)
const mixed = fc.tuple(plausible, strange, plausible).map((parts) => parts.join(''))
const text = fc.oneof({ weight: 4, arbitrary: plausible }, strange, mixed)

test('any agency, county and link is refused with its row, or comes back from the tables as it went in', () => {
  const { path } = project()
  const from = folder()
  const file = 'participatingAgencies05012025am.xlsx'
  let read = 0
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, strange), { minLength: 1, maxLength: 3 }), (cells) => {
      const rows = cells.map(([agency, county, moa]) => row({ agency, county, moa: link(moa, moa) }))
      writeFileSync(join(from, file), list(...rows, row()))
      try {
        const { files } = readImport({ path: join(from, file), project: path })
        read++
        for (const table of [agencies, agreements, changes] as Table[]) {
          const written = files.find((other) => other.path === tablePath(table))!.text!
          const { rows: back, problems } = parseTable(table, written)
          expect(problems).toEqual([])
          expect(formatTable(table, back)).toBe(written)
          for (const cell of (parse(written) as string[][]).flat()) {
            if (!/^-?\d+(\.\d+)?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
            expect([...cell].filter((letter) => letter < ' ' || /[<>\u200b-\u200f\u202a-\u202e]/.test(letter))).toEqual(
              [],
            )
          }
        }
      } catch (error) {
        if (!(error instanceof ProblemsError)) throw error
        for (const problem of error.problems) {
          expect(problem.file).toBe(join(from, file))
          expect(problem.line).toBeGreaterThan(1)
        }
      }
    }),
  )
  // Both ways are walked.
  expect(read).toBeGreaterThan(3)
  expect(read).toBeLessThan(60)
})

test('what has no width changes no key, wherever it stands, and cleaning twice is cleaning once', () => {
  const hidden = fc.constantFrom('\u200b', '\u200e', '\u200f', '\ufeff', '\u00ad', '\u2060')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), hidden, fc.nat(20), (name, mark, at) => {
      const marked = name.slice(0, at) + mark + name.slice(at)
      if (marked.normalize('NFC').replaceAll(mark, '') === name.normalize('NFC')) {
        expect(nameKey(marked)).toBe(nameKey(name))
        expect(cleanText(marked)).toBe(cleanText(name))
      }
      expect(cleanText(cleanText(name))).toBe(cleanText(name))
      expect(presentName(presentName(name))).toBe(presentName(name))
      expect(slug(name)).toMatch(/^[a-z0-9-]*$/)
    }),
  )
})
