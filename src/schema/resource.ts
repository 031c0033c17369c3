// A table's entry in the data package: what it pins, and whether a file or a definition differs from it.
import type { Problem } from '../problems.ts'
import { sha256 } from '../sha256.ts'
import { countRows } from './csv.ts'
import { parseTable } from './rows.ts'
import { type Shape, type Table, tablePath } from './table.ts'

/** A table's entry in the data package: schema, licence, sources, row count, size and checksum of its bytes. */
export function describeTable(table: Table, text: string) {
  const licence = licences[table.licence]
  return {
    name: table.name,
    title: table.title,
    description: table.description,
    path: `tables/${table.name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: Buffer.byteLength(text),
    hash: `sha256:${sha256(text)}`,
    rows: countRows(text),
    licenses: [licence],
    sources: table.sources,
    schema: describeSchema(table),
  }
}
export type Resource = ReturnType<typeof describeTable>

/** The shape of a table as its pinned entry gives it: enough to read and check the file without `src/tables`. */
export function tableOf(resource: Resource): Shape {
  const columns = resource.schema.fields.map(({ name, type, description, constraints }) => [
    name,
    { type, description, ...constraints },
  ])
  return { name: resource.name, columns: Object.fromEntries(columns), key: resource.schema.primaryKey }
}

/**
 * What differs between a table's file and its pinned entry: columns and types cell by cell, then rows and bytes. An
 * empty list means that the file is the pinned one.
 */
export function checkPinned(table: Shape, text: string, pinned: Resource | undefined): Problem[] {
  const file = tablePath(table)
  if (!pinned) {
    return [
      {
        file: 'data/datapackage.json',
        message: `has no entry for table "${table.name}"`,
        hint: 'run npm run data:describe and read its diff before committing',
      },
    ]
  }
  const { rows: read, problems } = parseTable(table, text)
  const rows = countRows(text)
  // Of what cannot be read, how much there is says nothing.
  if (rows !== pinned.rows && (problems.length === 0 || read.length > 0)) {
    problems.push({
      file,
      line: Math.min(rows, pinned.rows) + 2,
      message: `${rows} rows; data/datapackage.json pins ${pinned.rows}`,
      hint: 'restore the file from version control, or run npm run data:describe if the change is meant',
    })
  }
  const hash = `sha256:${sha256(text)}`
  if (hash !== pinned.hash && problems.length === 0) {
    problems.push({
      file,
      message: `its bytes (${hash}) are not the pinned ones (${pinned.hash})`,
      hint: 'git diff shows the changed line. Restore it, or run npm run data:describe if the change is meant',
    })
  }
  return problems
}

/** Whether a table's definition says what its pinned entry says: columns, types, keys and constraints. */
export function checkDefinition(table: Table, pinned: Resource | undefined): Problem[] {
  if (pinned && JSON.stringify(describeSchema(table)) === JSON.stringify(pinned.schema)) return []
  return [
    {
      file: 'data/datapackage.json',
      message: pinned
        ? `the schema of "${table.name}" differs from the one in src/tables`
        : `has no entry for table "${table.name}"`,
      hint: 'run npm run data:describe and read its diff before committing',
    },
  ]
}

/** A table's columns, keys and references as Table Schema, the part of the data package that a reader's tool checks. */
function describeSchema(table: Table) {
  return {
    fields: Object.entries(table.columns).map(([name, column]) => ({
      name,
      type: column.type,
      description: column.description,
      constraints: {
        ...(column.required ? { required: true } : {}),
        ...(column.enum ? { enum: column.enum } : {}),
        ...(column.pattern ? { pattern: column.pattern } : {}),
      },
    })),
    missingValues: [''],
    primaryKey: table.key,
    // The standard allows no empty list.
    ...(table.references?.length
      ? {
          foreignKeys: table.references.map(({ column, table: other, field }) => ({
            fields: column,
            reference: { resource: other, fields: field },
          })),
        }
      : {}),
  }
}

const licences = {
  'US-PD': {
    name: 'US-PD',
    title: 'US government work, public domain',
    path: 'https://www.usa.gov/government-copyright',
  },
  'CC-BY-4.0': {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
} as const
