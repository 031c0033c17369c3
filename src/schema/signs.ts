import type { Problem } from '../problems.ts'

/**
 * Signs that nobody sees and that change what the others are or mean: controls, marks that turn text round, halves of
 * letters, and what a reader of UTF-8 puts where bytes are none.
 */
const hidden = /(?![\t\n\r])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Surrogate}/gu

/** The first such sign of a text, by its name: `U+202E`. */
export function hiddenSign(text: string): string | undefined {
  const sign = text.match(hidden)?.[0]
  return sign === undefined ? undefined : nameOf(sign)
}

/** Every such sign of a file, each with its place. A mark of the order of bytes may stand at its beginning. */
export function checkSigns(text: string, file: string): Problem[] {
  const found = [...text.matchAll(hidden)].filter(({ index, 0: sign }) => index > 0 || sign !== '\ufeff')
  // One file of another encoding has thousands.
  return found.slice(0, 20).map(({ index, 0: sign }) => {
    const before = text.slice(0, index).split('\n')
    return {
      file,
      line: before.length,
      column: before.at(-1)!.length + 1,
      message: `holds ${noText(nameOf(sign))}`,
      hint: deleteIt,
    }
  })
}

/** How such a sign is called in a message. */
export function noText(name: string): string {
  return `a sign that is no text (${name})`
}

/** What to do about one. */
export const deleteIt = 'delete it, and save the file as UTF-8'

function nameOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
}
