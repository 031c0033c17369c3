/** How hard a text is to read. */
export interface Reading {
  words: number
  /** Words a sentence, on average. */
  sentence: number
  /** Years of school in the United States after which most people read it with ease. */
  grade: number
}

/**
 * The automated readability index of a text (Smith and Senter, 1967): from the letters of its words and the words of its
 * sentences. It knows nothing of what is said, so it informs and forbids nothing.
 * @param paragraphs texts whose sentences end with them
 */
export function readingOf(paragraphs: readonly string[]): Reading {
  const words = paragraphs.flatMap((text) => [...wordsOf(text)])
  const sentences = paragraphs.reduce(
    (count, text) => count + [...sentencesIn.segment(text)].filter(hasWords).length,
    0,
  )
  if (words.length === 0) return { words: 0, sentence: 0, grade: 0 }
  const letters = words.reduce((count, word) => count + word.length, 0)
  const sentence = words.length / sentences
  return { words: words.length, sentence, grade: 4.71 * (letters / words.length) + 0.5 * sentence - 21.43 }
}

const sentencesIn = new Intl.Segmenter('en', { granularity: 'sentence' })

function hasWords({ segment }: { segment: string }): boolean {
  return wordsOf(segment).length > 0
}

/** Words as they are written, without the signs around them. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,()-]*/gu)?.map((word) => word.replace(/[.,)]+$/, '')) ?? []
}
