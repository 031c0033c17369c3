import { isMap, isPair, isScalar, isSeq, type Node } from 'yaml'
import { z } from 'zod'
import { nearest, type Problem, stopOn } from '../problems.ts'
import { readYaml } from './yaml.ts'

type Path = readonly PropertyKey[]

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

interface Mistake extends Pick<Problem, 'message' | 'hint'> {
  path: Path
  /** True where the key is at fault and not its value. */
  atKey?: boolean
}

/** One issue of the schema, in an editor's words; one for each key where several are unknown. */
function describeIssue(issue: z.core.$ZodIssue, record: unknown, schema: z.ZodType, name: string): Mistake[] {
  const { path } = issue
  const field = path.map(String).join('.')
  const last = String(path.at(-1) ?? '')
  const value = path.reduce<unknown>((parent, key) => (parent as Record<PropertyKey, unknown>)?.[key], record)
  const wanted = path.length > 0 ? descriptionOf(schema, path) : `the keys ${keysOf(schema, path).join(', ')}`
  const found = `${field ? `${field} of ${name}` : name} is ${nameValue(value)}`
  if (issue.code === 'unrecognized_keys') {
    const known = keysOf(schema, path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `${field ? `${field} of ${name}` : name} has an unknown key "${key}"`,
      hint: suggest(key, known, 'the keys are'),
    }))
  }
  if (issue.code === 'invalid_key') {
    const holder = path.slice(0, -1).map(String).join('.')
    return [
      {
        path,
        atKey: true,
        message: `${holder} of ${name} has a key "${last}"`,
        hint: 'use lower-case words and hyphens',
      },
    ]
  }
  if (value === undefined) return [{ path, message: `${name} has no ${field}`, hint: `add \`${last}:\`, ${wanted}` }]
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String)
    const message = `${found}; expected ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`
    return [{ path, message, hint: suggest(String(value), choices, 'choose one of') }]
  }
  if (issue.code === 'invalid_type' && issue.expected === 'never') {
    return [{ path, atKey: true, message: `${name} has a key "${last}"`, hint: descriptionOf(schema, path) }]
  }
  if (issue.code === 'invalid_type') {
    const unquoted = issue.expected === 'string' && ['number', 'boolean'].includes(typeof value)
    const message = `${found}; expected ${typeNames[issue.expected] ?? issue.expected}`
    return [{ path, message, hint: unquoted ? 'put quotation marks round it' : `write ${wanted}` }]
  }
  return [{ path, message: found, hint: issue.code === 'custom' ? issue.message : `write ${wanted}` }]
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
}

function nameValue(value: unknown): string {
  if (value === null || value === '') return 'empty'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (typeof value === 'object') return 'a set of keys'
  if (typeof value !== 'string') return String(value)
  return value.length > 120 ? `"${value.slice(0, 120)}…" (${value.length} characters)` : `"${value}"`
}

function nameOf(value: unknown, otherwise: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? `"${id}"` : otherwise
}

function suggest(name: string, known: readonly string[], otherwise: string): string {
  const meant = nearest(name, known)
  return meant ? `did you mean "${meant}"?` : `${otherwise} ${known.join(', ')}`
}

/** What a field's schema says of itself, looking through optional wrappers. */
function descriptionOf(schema: z.ZodType, path: Path): string {
  let current: unknown = schema
  for (const key of path) current = childOf(unwrap(current), key)
  const { description } = (current as z.ZodType | undefined) ?? {}
  return description ?? (unwrap(current) as z.ZodType | undefined)?.description ?? 'its value'
}

function keysOf(schema: z.ZodType, path: Path): string[] {
  let current: unknown = schema
  for (const key of path) current = childOf(unwrap(current), key)
  const object = unwrap(current)
  if (!(object instanceof z.ZodObject)) return []
  return Object.keys(object.shape).filter((key) => !(unwrap(object.shape[key]) instanceof z.ZodNever))
}

function childOf(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)]
  if (schema instanceof z.ZodArray) return schema.element
  return schema instanceof z.ZodRecord ? schema.valueType : undefined
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema
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
