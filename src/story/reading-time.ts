/** Words of a chapter's text; what its tags print is not counted, nor is its head. */
export function countWords(text: string): number {
  return text
    .replace(/^---\r?\n.*?^---\s*$/ms, '')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word)).length
}

/** Minutes that so many words take to read, at 230 a minute. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / 230))
}
