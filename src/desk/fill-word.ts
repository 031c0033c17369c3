/** A word of content/desk.yml by its key, with its `{blanks}` filled in. Stops where there is none. */
export function fillWord(
  words: Readonly<Record<string, string>>,
  key: string,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  const word = words[key]
  if (word === undefined) throw new Error(`content/desk.yml has no word "${key}"`)
  return word.replace(/\{([a-z]+)\}/g, (blank, name: string) => String(blanks[name] ?? blank))
}
