import { expect, test } from 'vitest'
import { type Row, tablesOn } from '../../src/editions/rules.ts'

const day = '2025-03-10'

test('an agreement that joined later is not there, and neither is its agency', () => {
  const then = on({
    agreements: [held('lake'), held('clay', { first_listed: '2025-03-17' })],
    agencies: [agency('lake'), agency('clay')],
  })
  expect(ids(then.agreements)).toEqual(['tx-lake-jem'])
  expect(then.agencies!.map(({ agency_id }) => agency_id)).toEqual(['tx-lake'])
})

test('an agreement that left later is still listed, one that had left is not', () => {
  const then = on({
    agreements: [
      held('lake', { last_listed: '2025-03-10', status: 'removed' }),
      held('clay', { last_listed: '2025-03-03', status: 'removed' }),
    ],
  })
  expect(then.agreements!.map(({ status, last_listed }) => [status, last_listed])).toEqual([
    ['listed', '2025-03-10'],
    ['removed', '2025-03-03'],
  ])
})

test('of the lists and their changes those of later days are gone', () => {
  const then = on({
    publications: [list('2025-03-03'), list('2025-03-10'), list('2025-03-17')],
    changes: [change('2025-03-10', 'added', 'lake'), change('2025-03-17', 'removed', 'lake')],
  })
  expect(then.publications!.map(({ published }) => published)).toEqual(['2025-03-03', '2025-03-10'])
  expect(then.changes!.map(({ published }) => published)).toEqual(['2025-03-10'])
})

test('a day between two lists is that of the one before', () => {
  const [row] = tablesOn('2025-03-12', tables({ agreements: [held('lake')] })).get('agreements')!
  expect(row!.last_listed).toBe('2025-03-10')
})

test('what later lists wrote anew reads as it did, however often it changed', () => {
  const then = on({
    agreements: [held('lake', { listed_as: 'Lake C', agency: 'Lake C', signed: '2025-02-03', listed_county: 'Clay' })],
    agencies: [agency('lake', { agency: 'Lake C' })],
    changes: [
      relabelled('2025-03-03', 'agency', 'Lake', 'Lake A'),
      relabelled('2025-03-17', 'agency', 'Lake A', 'Lake B'),
      relabelled('2025-03-24', 'agency', 'Lake B', 'Lake C'),
      relabelled('2025-03-17', 'signed', '2025-02-01', '2025-02-03'),
      relabelled('2025-03-24', 'county', 'Lake County', 'Clay'),
    ],
  })
  expect(then.agreements![0]).toMatchObject({
    ...{ agency: 'Lake A', listed_as: 'Lake A', signed: '2025-02-01', listed_county: 'Lake County' },
  })
  expect(then.agencies![0]).toMatchObject({ agency: 'Lake A' })
})

test('an agency is of the type that its latest agreements had then', () => {
  const then = on({
    agreements: [held('lake', { agency_type: 'municipal' })],
    agencies: [agency('lake', { agency_type: 'municipal' })],
    changes: [relabelled('2025-03-17', 'agency_type', 'county', 'municipal')],
  })
  expect([then.agreements![0]!.agency_type, then.agencies![0]!.agency_type]).toEqual(['county', 'county'])
})

test('a table that no list makes is as it is today', () => {
  const payments = [{ recipient: 'Lake', usd: 1 }]
  expect(tablesOn(day, new Map([...tables({}), ['payments', payments]])).get('payments')).toBe(payments)
})

test('on the day of the latest list all tables are as they are', () => {
  const today = tables({
    publications: [list('2025-03-03'), list('2025-03-10')],
    agreements: [held('lake', { last_listed: '2025-03-10' })],
    agencies: [agency('lake')],
    changes: [relabelled('2025-03-10', 'agency', 'Lak', 'Lake')],
  })
  expect(tablesOn(day, today)).toEqual(today)
})

type Given = Partial<Record<'agreements' | 'agencies' | 'changes' | 'publications', Row[]>>

function tables(given: Given): Map<string, Row[]> {
  const publications = ['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24'].map(list)
  return new Map(Object.entries({ publications, agreements: [], agencies: [], changes: [], ...given }))
}

function on(given: Given): Given {
  return Object.fromEntries(tablesOn(day, tables(given))) as Given
}

function held(name: string, change: Row = {}): Row {
  return {
    agreement_id: `tx-${name}-jem`,
    ...{ agency_id: `tx-${name}`, agency: 'Lake', agency_type: 'county', model: 'JEM', signed: '2025-02-01' },
    ...{ first_listed: '2025-03-03', last_listed: '2025-03-24', status: 'listed' },
    ...{ listed_as: 'Lake', listed_county: null, ...change },
  }
}

function agency(name: string, change: Row = {}): Row {
  return { agency_id: `tx-${name}`, agency: 'Lake', agency_type: 'county', ...change }
}

function list(published: string): Row {
  return { published }
}

function change(published: string, kind: string, name: string, more: Row = {}): Row {
  return {
    ...{ published, change: kind, agreement_id: `tx-${name}-jem`, field: null, before: null, after: null },
    ...more,
  }
}

function relabelled(published: string, field: string, before: string, after: string): Row {
  return change(published, 'relabelled', 'lake', { field, before, after })
}

function ids(rows: readonly Row[] | undefined): unknown[] {
  return rows!.map(({ agreement_id }) => agreement_id)
}
