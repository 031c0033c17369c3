import { z } from 'zod'
import { readYaml } from './yaml.ts'

/** Head of a chapter or page: what stands between the lines of hyphens at the top of its file. */
export const pageHead = z.strictObject({
  title: z.string().trim().min(1).describe('the title, without a number'),
  /** One sentence under the title; may hold `{measure.id}`. */
  standfirst: z.string().trim().min(1).describe('one sentence that says what the page tells'),
  /** Place in the story, from 1. Pages that are no chapters have none. */
  order: z.number().int().positive().optional().describe('the chapter’s number in the story'),
  /** True for a chapter that only development shows. */
  draft: z.boolean().optional().describe('true or false: whether the chapter is kept out of the site'),
  publish: z
    .never()
    .optional()
    .describe('the build has no clock, so that it can be repeated: write `draft: true`, and take it out on the day'),
})

/**
 * Whether a chapter's text says that it is a draft. A head that cannot be read says nothing: the chapter is then held
 * to be one that is published, and the checks stop on it.
 */
export function isDraft(text: string): boolean {
  return valuesOf(text).draft === true
}

/** The title in a chapter's head; empty where the head cannot be read, on which the checks stop. */
export function titleOf(text: string): string {
  const { title } = valuesOf(text)
  return typeof title === 'string' ? title : ''
}

/** What a chapter's head holds, fitting or not; nothing where it cannot be read. */
export function valuesOf(text: string): Record<string, unknown> {
  // At the very top, behind the mark with which some editors begin a file.
  const [, head = ''] = text.match(/^\ufeff?---[ \t]*\r?\n(.*?)(?<=\n)---[ \t]*\r?(?:\n|$)/s) ?? []
  const values: unknown = readYaml(head, '').document?.toJS()
  return typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {}
}
