import type { Problem } from '../problems.ts'
import { facts, sources } from '../records.ts'
import type { Wordings } from '../schema/wordings.ts'
import { holdsWords } from './evidence.ts'
import type { Prose, Tag } from './prose.ts'
import { spanOfSentence } from './sentence.ts'

/** Facts with a single source: the sentence they stand in must say who speaks. */
export function checkAttributions({ tags, blocks }: Prose, file: string, { attributions }: Wordings): Problem[] {
  return tags.flatMap((tag) => {
    const fact = tag.name === 'Fact' ? facts().get(tag.attributes.id ?? '') : undefined
    if (fact?.confidence !== 'single-source') return []
    const sentence = sentenceAround(tag, blocks)
    const publishers = fact.sources.flatMap(({ id }) => sources().get(id)?.publisher ?? [])
    const signs = [...attributions, ...publishers.map((name) => name.replace(/^The /, ''))]
    if (signs.some((sign) => holdsWords(sentence, sign))) return []
    const { line, column } = tag
    return {
      file,
      line,
      column,
      message: `the fact "${fact.id}" has a single source, and nothing says who speaks: “${sentence.slice(0, 160)}”`,
      hint: `say in the sentence who reports it (${publishers.join('; ')}), with a word such as "said" or "counted"`,
    }
  })
}

/** From the beginning of the sentence in which a tag begins to the end of that in which it ends. */
function sentenceAround({ block, start, end }: Tag, blocks: readonly string[]): string {
  const text = blocks[block] ?? ''
  return text.slice(spanOfSentence(text, start).start, spanOfSentence(text, Math.max(start, end - 1)).end).trim()
}
