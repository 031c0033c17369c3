// Which chapters the site holds. Development shows drafts as well; a build, the receipts and the releases never do.
import { isDraft } from '../schema/page.ts'

/** True in development alone, where src/desk/integration.ts says so. */
export const showsDrafts: boolean = import.meta.env?.DRAFTS === true

/** Chapters by file, apart: those that the site holds, and the drafts that it leaves out. */
export function sortDrafts(
  chapters: ReadonlyMap<string, string>,
  shows = showsDrafts,
): { chapters: ReadonlyMap<string, string>; drafts: ReadonlyMap<string, string> } {
  const isOut = ([, text]: readonly [string, string]) => !shows && isDraft(text)
  return {
    chapters: new Map([...chapters].filter((chapter) => !isOut(chapter))),
    drafts: new Map([...chapters].filter(isOut)),
  }
}
