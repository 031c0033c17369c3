import type { Problem } from '../problems.ts'

/**
 * Signs that nobody sees and that change what the others are or mean: controls, spaces without a width, marks that turn
 * text round, halves of letters, and what a reader of UTF-8 puts where bytes are none.
 */
const hidden = /(?![\t\n\r])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff]|\p{Surrogate}/gu

/** The first such sign of a text, by its name: `U+202E`. */
export function hiddenSign(text: string): string | undefined {
  const sign = text.match(hidden)?.[0]
  return sign === undefined ? undefined : nameOf(sign)
}

/** Every such sign of a file, each with its place. A mark of the order of bytes may stand at its beginning. */
export function checkSigns(text: string, file: string): Problem[] {
  // As a reader of UTF-8 has it: every other sign of such a file is none.
  if (/^(?:\ufffd\ufffd)?(?:[^\0]\0[^\0]\0|\0[^\0]\0[^\0])/.test(text)) {
    return [{ file, line: 1, message: 'is written in UTF-16; expected UTF-8', hint: 'save the file as UTF-8' }]
  }
  const stray = /\r(?!\n)/.exec(text)
  if (stray) {
    const line = text.slice(0, stray.index).split('\n').length
    const message = 'holds a carriage return (U+000D) that no line feed follows'
    return [{ file, line, message, hint: 'save the file with line ends of Unix (LF)' }]
  }
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
