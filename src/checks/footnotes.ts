/** A footnote, as `[^1]`. The site has none: pages would gain a list of them, headed in the words of a program. */
const footnote = /(?<!\\)\[\^[^\]\s]+\]/g

/** What is told of each, and what to do in its place. */
export const footnoteTold = {
  message: 'holds a footnote',
  hint: 'put the note into <Aside title="…">…</Aside>, or the words that need a source into <Fact id="…">…</Fact>',
} as const

/** A text with its footnotes blanked out, places kept, and where in its source each of them stands. */
export function withoutFootnotes(text: string, source: string): { text: string; at: number[] } {
  const at = [...source.matchAll(footnote)].map(({ index }) => index)
  return { text: at.length === 0 ? text : text.replace(footnote, (mark) => ' '.repeat(mark.length)), at }
}
