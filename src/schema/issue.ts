// What a record's shape asks for and does not find, in an editor's words.
import { z } from 'zod'
import { nearest, type Problem } from '../problems.ts'

/** Keys that lead to a field of a record. */
export type Path = readonly PropertyKey[]

/** A mistake in a record, and the field that it is in. */
interface Mistake extends Pick<Problem, 'message' | 'hint'> {
  path: Path
  /** True where the key is at fault and not its value. */
  atKey?: boolean
}

/** One issue of the schema, in an editor's words; one for each key where several are unknown. */
export function describeIssue(issue: z.core.$ZodIssue, record: unknown, schema: z.ZodType, name: string): Mistake[] {
  const { path } = issue
  if (issue.code === 'invalid_union') {
    // Of several shapes, the one that is meant: its kind of value is there.
    const meant = issue.errors.find((faults) =>
      faults.every(({ code, path }) => path.length > 0 || code !== 'invalid_type'),
    )
    if (meant)
      return meant.flatMap((fault) => describeIssue({ ...fault, path: [...path, ...fault.path] }, record, schema, name))
  }
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
        message: `${holder ? `${holder} of ` : ''}${name} has a key "${last}"`,
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
  if (schema instanceof z.ZodUnion) return schema.options.find((option) => option instanceof z.ZodObject) ?? schema
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema
}
