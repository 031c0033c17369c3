// Attributes of a tag as the parser of MDX gives them: plain text is theirs alone.
import { deleteIt, hiddenSign, noText } from '../schema/signs.ts'

/** An attribute as the parser gives it: without a name where it is code that stands for several. */
export interface Attribute {
  name?: string
  value?: unknown
}

/** What to do about code, wherever it stands. */
export const noCode = 'chapters hold words and tags only; content/README.md lists the tags'

/** What is wrong with the attributes of a tag: code, the same name twice, signs that nobody sees. */
export function faultsOf(attributes: readonly Attribute[], tag: string): [string, string][] {
  const seen = new Set<string>()
  return attributes.flatMap((attribute): [string, string][] => {
    const { name, value } = attribute
    if (name === undefined) return [[`<${tag}> holds code`, noCode]]
    if (typeof value !== 'string')
      return [[`<${tag}> has ${value ? `code as its ${name}` : `no text for ${name}`}`, `write ${name}="…"`]]
    if (seen.has(name)) return [[`<${tag}> has ${name} twice`, 'keep one of them']]
    seen.add(name)
    const sign = hiddenSign(value)
    return sign === undefined ? [] : [[`${name} of <${tag}> holds ${noText(sign)}`, deleteIt]]
  })
}

/** Text of each attribute that has a name; `undefined` where it is not plain text in quotation marks. */
export function textsOf(attributes: readonly Attribute[]): Record<string, string | undefined> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }) =>
      name === undefined ? [] : [[name, typeof value === 'string' ? value : undefined]],
    ),
  )
}
