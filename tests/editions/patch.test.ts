import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestOf, patchFor, tablesOf } from '../../src/editions/patch.ts'
import type { Row } from '../../src/editions/rules.ts'
import type { Edition } from '../../src/schema/edition.ts'
import type { Shape } from '../../src/schema/table.ts'

const payments: Shape = {
  name: 'payments',
  columns: {
    recipient: { type: 'string', required: true, description: 'Who was paid' },
    kind: { type: 'string', description: 'Whose money' },
    usd: { type: 'integer', required: true, description: 'How much' },
    paid: { type: 'boolean', description: 'Whether it was' },
  },
  key: ['recipient', 'kind'],
}
const edition: Edition = {
  ...{ date: '2026-05-18', released: '2026-11-25', entries: 0, charts: {} },
  tables: { payments: { columns: Object.keys(payments.columns), sha256: '0'.repeat(64) } },
}

test('a row that was corrected and a row that is new make a patch of two rows', () => {
  const was = [pay('Lake', 10), pay('Clay', 20)]
  const computed = [pay('Lake', 11), pay('Clay', 20), pay('Falls', 30)]
  expect(patchFor(payments, { was, computed })).toBe(
    'in_edition,recipient,kind,usd,paid\nabsent,Falls,federal,,\nas here,Lake,federal,10,true\n',
  )
})

test('where the rules suffice there is no patch', () => {
  expect(patchFor(payments, { was: [pay('Lake', 10)], computed: [pay('Lake', 10)] })).toBeUndefined()
})

test('whatever became of the rows, the patch gives them back', () => {
  const rows = fc.uniqueArray(
    fc.record({
      recipient: fc.constantFrom('Lake', 'Clay', 'Falls, Texas', 'A "quoted" name'),
      kind: fc.constantFrom('federal', 'state', null),
      usd: fc.integer({ min: 0, max: 3 }),
      paid: fc.constantFrom(true, false, null),
    }),
    { selector: ({ recipient, kind }) => `${recipient}|${kind}` },
  )
  fc.assert(
    fc.property(rows, rows, (was, computed) => {
      const text = patchFor(payments, { was, computed })
      expect(digestOf(payments, patched(computed, text))).toBe(digestOf(payments, was))
    }),
    { seed: 287 },
  )
})

test('a patch that is no longer needed changes nothing', () => {
  const was = [pay('Lake', 10), pay('Clay', 20)]
  const text = patchFor(payments, { was, computed: [pay('Lake', 11), pay('Falls', 30)] })
  expect(digestOf(payments, patched(was, text))).toBe(digestOf(payments, was))
})

test('a column that the table has gained since is no part of the edition', () => {
  const shape: Shape = { ...payments, columns: { ...payments.columns, note: { type: 'string', description: 'News' } } }
  const today = [{ ...pay('Lake', 11), note: 'new' }]
  const text = patchFor(payments, { was: [pay('Lake', 10)], computed: today })
  expect(patched(today, text, shape)).toEqual([pay('Lake', 10)])
})

test('a patch with a cell that the table cannot hold is told with its line, and who writes it', () => {
  const text = 'in_edition,recipient,kind,usd,paid\nas here,Lake,federal,ten,true\n'
  const { problems } = tablesOf(edition, given([], text))
  expect(problems).toEqual([
    {
      ...{ file: 'data/editions/2026-05-18/payments.csv', line: 2, column: 4 },
      message: 'column "usd" holds "ten"; expected a whole number',
      hint: 'restore the file from version control: npm run data:describe writes it, nobody else',
    },
  ])
})

test('a patch of a table that the edition does not have is told', () => {
  const patches = new Map([['offers', 'in_edition\n']])
  const { problems } = tablesOf(edition, { ...given([]), patches })
  expect(problems.map(({ message }) => message)).toEqual(['the edition of 2026-05-18 has no table "offers"'])
})

function pay(recipient: string, usd: number): Row {
  return { recipient, kind: 'federal', usd, paid: true }
}

function given(rows: readonly Row[], text?: string, shape = payments) {
  return {
    today: new Map([['payments', rows]]),
    shapes: new Map([['payments', shape]]),
    patches: new Map(text === undefined ? [] : [['payments', text]]),
  }
}

function patched(rows: readonly Row[], text: string | undefined, shape = payments): readonly Row[] {
  const { tables, problems } = tablesOf(edition, given(rows, text, shape))
  expect(problems).toEqual([])
  return tables.get('payments')!
}
