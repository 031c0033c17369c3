/** A text as part of a regular expression that finds it sign for sign. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
