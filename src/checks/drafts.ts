import type { Problem } from '../problems.ts'
import { stemOf } from '../schema/record.ts'

/** Links to drafts in texts that are published: on the site they would lead nowhere. */
export function checkLinksToDrafts(
  published: ReadonlyMap<string, string>,
  drafts: ReadonlyMap<string, string>,
): Problem[] {
  const slugs = new Map([...drafts.keys()].map((file) => [stemOf(file), file]))
  return [...published].flatMap(([file, text]) =>
    [...text.matchAll(/\/chapters\/([a-z0-9-]+)/g)].flatMap(({ index, 1: slug }) => {
      const draft = slugs.get(slug!)
      if (!draft) return []
      const before = text.slice(0, index).split('\n')
      return {
        file,
        line: before.length,
        column: before.at(-1)!.length + 1,
        message: `a link leads to /chapters/${slug}/, which is a draft and not on the site`,
        hint: `take the link out, or \`draft: true\` out of ${draft}`,
      }
    }),
  )
}
