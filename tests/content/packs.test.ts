// What teachers are handed: each pack, its sheet and its key, and the files that its exercises name.
import { describe, expect, test } from 'vitest'
import { charts, tables, texts } from '../../src/catalogue.ts'
import { checkDictionary } from '../../src/checks/dictionary.ts'
import { checkPacks } from '../../src/checks/packs.ts'
import { braces, fill } from '../../src/fill.ts'
import { measure } from '../../src/measure.ts'
import { packSchema } from '../../src/schema/pack.ts'
import { parseRecords, stemOf } from '../../src/schema/record.ts'
import { columnsOf, fileOf, textOfFile } from '../../src/teach/file.ts'
import { packOf, packsIn } from '../../src/teach/pack.ts'
import { type Block, type Inline, keyOf, type Section, sheetOf } from '../../src/teach/sections.ts'
import { packWords, wordings } from '../../src/words.ts'

const packs = packsIn('en').map((id) => packOf(id, 'en'))

test('nothing is wrong with the packs and the dictionary', () => {
  expect(checkPacks('en', { wordings: wordings('en'), names: ['287(g)', 'three models'] })).toEqual([])
  expect(checkDictionary('en')).toEqual([])
})

test('every chapter has a pack', () => {
  expect([...packsIn('en')].sort()).toEqual([...texts.chapters.keys()].map(stemOf).sort())
})

describe.for(packs)('the pack $id', (pack) => {
  test('names columns that stand in the heading of its files', () => {
    for (const { files, columns } of pack.exercises) {
      const headings = new Set(files.flatMap(({ path }) => textOfFile(path).split('\n', 1)[0]!.split(',')))
      for (const { name } of columns) expect(headings).toContain(name)
    }
  })

  test('has exercises of every level, and takes as long as its parts', () => {
    expect(new Set(pack.exercises.map(({ level }) => level))).toEqual(new Set(['read', 'work', 'judge']))
    const { all, ...parts } = pack.minutes
    expect(all).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0))
  })

  test('has a sheet that gives no answer away', () => {
    const sheet = wordsOf(sheetOf(pack, 'en'))
    const { exercises } = packWords(pack.id, 'en')
    for (const { id, answer, steps, slips } of exercises) {
      const { task } = pack.exercises.find((exercise) => exercise.id === id)!
      for (const text of [
        fill(answer, 'en'),
        ...pack.exercises.flatMap((exercise) => [...exercise.steps, ...exercise.slips]),
      ])
        expect(sheet).not.toContain(text)
      expect(steps.length + slips.length).toBeGreaterThan(1)
      // A number that the task itself gives is no answer.
      const given = new Set(numbersIn(exercises.map(({ task }) => task).join(' ')))
      const asked = numbersIn(answer).filter((number) => !given.has(number) && number.length > 2)
      for (const number of asked) expect(`${id}: ${sheet}`).not.toContain(` ${number}`)
      expect(sheet).toContain(task.replaceAll('`', ''))
    }
  })

  test('has a key with every answer, step and slip, and both sides of every question', () => {
    const key = wordsOf(keyOf(pack, 'en'))
    for (const { answer, steps, slips } of pack.exercises)
      for (const text of [fill(answer, 'en'), ...steps, ...slips]) expect(key).toContain(text.replaceAll('`', ''))
    for (const { question, one, other } of pack.discussion)
      for (const text of [question, one, other]) expect(key).toContain(text)
  })
})

test('a file, a column and a table that are not there are answered with the nearest', () => {
  expect(() => fileOf('data/agreement.csv', 'en')).toThrow('did you mean "data/agreements.csv"?')
  expect(() => fileOf('charts/agreements.csv', 'en')).toThrow('the site has no file "charts/agreements.csv"')
  const { problems } = parseRecords(packSchema, 'about: A lesson.\naims: [one]\nlok: {}\n', 'content/teach/en/x.yml')
  const told = problems.map(({ message, hint }) => `${message}: ${hint}`).join('\n')
  expect(told).toContain('an unknown key "lok": did you mean "look"?')
  expect(told).toContain('has no exercises')
})

test('every file that an exercise may name can be had, its columns in plain words', () => {
  for (const id of charts.keys()) expect(fileOf(`charts/${id}.csv`, 'en').columns.size).toBeGreaterThan(1)
  for (const [name, { columns }] of tables) {
    expect([...columnsOf(name, 'en').keys()]).toEqual(Object.keys(columns))
    for (const words of columnsOf(name, 'en').values()) expect(words).toMatch(/^[A-Z“].{10,}\.$/)
  }
})

/** Texts of the measures that stand in braces. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(braces)].map(([, id]) => measure(id!, 'en').text)
}

function wordsOf(sections: readonly Section[]): string {
  return sections.map(({ heading, blocks }) => ` ${heading} ${blocks.map(wordsOfBlock).join(' ')}`).join(' ')
}

function wordsOfBlock(block: Block): string {
  if (block.kind === 'room' || block.kind === 'chart') return ''
  if (block.kind === 'terms') return block.terms.map(({ term, text }) => `${plain(term)} ${plain(text)}`).join(' ')
  const label = block.label ?? ''
  return `${label} ${block.kind === 'text' ? plain(block.text) : block.items.map(plain).join(' ')}`
}

function plain(text: readonly Inline[]): string {
  return text.map((part) => (typeof part === 'string' ? part : 'code' in part ? part.code : part.text)).join('')
}
