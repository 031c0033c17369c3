// Where a reader may be sent: to an address of the web, and to nothing that runs.
import { describe, expect, test } from 'vitest'
import { tables } from '../../src/catalogue.ts'
import { parseTable } from '../../src/schema/rows.ts'
import { sourceSchema } from '../../src/schema/source.ts'

const refused = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/hosts',
  '//elsewhere.example/',
  '/about/',
  ' https://a.example/',
  'https://a.example/ onclick=x',
  'https://a.example/\njavascript:alert(1)',
]

describe('a source', () => {
  const source = { title: 'A paper', publisher: 'A court', kind: 'court' }

  test.for(refused)('has no address %j', (address) => {
    expect(sourceSchema.safeParse({ ...source, url: address }).success).toBe(false)
    expect(sourceSchema.safeParse({ ...source, archived: address }).success).toBe(false)
  })

  test('may have one of the web, odd letters and all: they stay text', () => {
    for (const url of ['https://a.example/"><script>', 'http://a.example/?a=1&b=%22#c'])
      expect(sourceSchema.safeParse({ ...source, url }).success).toBe(true)
  })
})

const columns = [...tables.values()].flatMap((table) =>
  Object.entries(table.columns).flatMap(([name, column]) => (/(^|_)url$/.test(name) ? { table, name, column } : [])),
)

test.for(columns)('the column $name of the table $table.name takes no other address', ({ name, column }) => {
  const table = { name: 'addresses', columns: { [name]: column }, key: [name] }
  const faultsOf = (address: string) => parseTable(table, `${name}\n"${address}"\n`).problems.length
  for (const address of refused) expect(faultsOf(address), address).toBeGreaterThan(0)
  expect(faultsOf('https://a.example/paper.pdf')).toBe(0)
})

test('there are such columns', () => {
  expect(columns.map(({ name }) => name)).toContain('moa_url')
})
