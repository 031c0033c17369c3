import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import type { z } from 'zod'
import { type Problem, stopOn } from '../problems.ts'
import { describeIssue, type Path } from './issue.ts'
import { readYaml } from './yaml.ts'

/** A record with the place it was read from. */
export interface Located<T> {
  record: T
  /** Path from the project's root. */
  file: string
  /** Line and column of a field, counted from 1; of the record itself for an empty path. */
  place(path?: Path): { line: number; column: number }
}

/**
 * Reads a YAML file that holds one record, or a list of them, and checks each against a schema. Every mistake is
 * returned with its line and column; records with mistakes are left out.
 */
export function parseRecords<S extends z.ZodType>(
  schema: S,
  yamlText: string,
  file: string,
): { records: Located<z.infer<S>>[]; problems: Problem[] } {
  const { document, lines, problems: unreadable } = readYaml(yamlText, file)
  if (!document) return { records: [], problems: unreadable }
  const root = document.contents
  if (!isMap(root) && !isSeq(root)) {
    const hint = 'write one record, or a list whose items begin with a hyphen'
    return { records: [], problems: [{ file, line: 1, column: 1, message: 'holds no record', hint }] }
  }
  const nodes = isSeq(root) ? (root.items as Node[]) : [root]
  const records: Located<z.infer<S>>[] = []
  const problems: Problem[] = []
  for (const [index, node] of nodes.entries()) {
    const value: unknown = node?.toJS(document) ?? null
    const place = (path: Path = []) => {
      const { line, col } = lines.linePos(offsetOf(node, path))
      return { line, column: col }
    }
    const result = schema.safeParse(value)
    if (result.success) records.push({ record: result.data, file, place })
    const name = nameOf(value, isSeq(root) ? `record ${index + 1}` : stemOf(file))
    for (const issue of result.error?.issues ?? []) {
      for (const { path, atKey, ...words } of describeIssue(issue, value, schema, name)) {
        const { line, col } = lines.linePos(offsetOf(node, path, atKey))
        problems.push({ file, line, column: col, ...words })
      }
    }
  }
  return { records, problems }
}

/** Reads a YAML file that must hold one record and no list. */
export function parseRecord<S extends z.ZodType>(
  schema: S,
  yamlText: string,
  file: string,
): { record: z.infer<S> | undefined; problems: Problem[] } {
  const { records, problems } = parseRecords(schema, yamlText, file)
  if (problems.length > 0) return { record: undefined, problems }
  if (records.length === 1) return { record: records[0]!.record, problems }
  const message = `holds ${records.length === 0 ? 'no record' : `${records.length} records`}; expected one`
  return {
    record: undefined,
    problems: [{ file, line: 1, message, hint: 'write its keys without a hyphen before them' }],
  }
}

/** The one record that a file holds. Stops on its mistakes. */
export function readRecord<S extends z.ZodType>(schema: S, yamlText: string, file: string): z.infer<S> {
  const { record, problems } = parseRecord(schema, yamlText, file)
  stopOn(problems)
  return record!
}

/** The id of a record whose file is named after it. */
export function stemOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.[^.]+$/, '')
}

function nameOf(value: unknown, otherwise: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? `"${id}"` : otherwise
}

/** Where a field begins: its value, else its key, else the nearest parent that is there. */
function offsetOf(record: Node, path: Path, atKey = false): number {
  let node: unknown = record
  let offset = record?.range?.[0] ?? 0
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (!pair) return offset
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = (node as Node | undefined)?.range?.[0] ?? offset
    }
  }
  return !atKey && isScalar(node) && node.range && node.range[1] > node.range[0] ? node.range[0] : offset
}
