import type { Problem } from '../problems.ts'
import { facts } from '../records.ts'
import type { Prose, Tag } from './prose.ts'

/**
 * Charges against a named office or agency: wherever a fact that makes one stands, its answer stands in the same
 * block or right after it, or a dated note that none was found.
 */
export function checkReplies(prose: Prose, file: string): Problem[] {
  const replies = prose.tags.filter(({ name, attributes }) => name === 'Reply' && attributes.to)
  return [
    ...prose.tags.flatMap((tag) => checkCharge(tag, replies, file)),
    ...replies.flatMap((reply) => checkReply(reply, prose, file)),
  ]
}

function checkCharge(tag: Tag, replies: readonly Tag[], file: string): Problem[] {
  const { id } = tag.attributes
  const allegation = tag.name === 'Fact' ? facts().get(id ?? '')?.allegation : undefined
  // The words of an answer may rest on the record that holds the charge as well.
  if (!allegation || tag.inside.includes('Reply')) return []
  const near = replies.filter(({ attributes, block }) => attributes.to === id && isBeside(block, tag.block))
  if (near.length > 0) return []
  const { line, column } = tag
  const answer = allegation.replies
    ? `<Reply to="${id}"><Fact id="${allegation.replies[0]}">…</Fact></Reply>`
    : `<Reply to="${id}" />`
  return [
    {
      file,
      line,
      column,
      message: `the fact "${id}" charges ${allegation.against}, and no answer stands beside it`,
      hint: `write ${answer} in the same paragraph or right after it`,
    },
  ]
}

function checkReply(reply: Tag, { tags }: Prose, file: string): Problem[] {
  const to = reply.attributes.to!
  const { line, column } = reply
  const complain = (message: string, hint: string) => [{ file, line, column, message, hint }]
  const fact = facts().get(to)
  if (!fact) return []
  if (!fact.allegation) {
    const hint = 'add `allegation:` to its record in content/facts, or leave the tag out'
    return complain(`<Reply to="${to}"> answers a fact that charges nobody`, hint)
  }
  const { replies } = fact.allegation
  const within = tags.filter((tag) => tag.name === 'Fact' && holds(reply, tag)).map(({ attributes }) => attributes.id!)
  if (!replies) {
    const hint = `write <Reply to="${to}" />; or, if an answer was found, name its fact under \`replies:\``
    return reply.text.trim() === ''
      ? []
      : complain(`<Reply to="${to}"> holds words, but its record knows no answer`, hint)
  }
  if (within.some((id) => replies.includes(id))) return []
  const hint = `put ${replies.map((id) => `<Fact id="${id}">…</Fact>`).join(' or ')} inside it`
  return complain(`<Reply to="${to}"> holds no fact with the answer`, hint)
}

function isBeside(reply: number, charge: number): boolean {
  return reply === charge || reply === charge + 1
}

/** Whether one tag stands inside another. */
function holds(outer: Tag, inner: Tag): boolean {
  return inner.around.includes(outer)
}
