/** The sentence of a block's text in which a place lies, cut where it is long. */
export function sentenceAt(text: string, index: number): string {
  const { start, end } = spanOfSentence(text, index)
  const sentence = text.slice(start, end).trim()
  return sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence
}

/** Where the sentence begins and ends in which a place of a text lies. */
export function spanOfSentence(text: string, index: number): { start: number; end: number } {
  for (const { index: start, segment } of sentences.segment(text)) {
    if (index < start + segment.length) return { start, end: start + segment.length }
  }
  return { start: 0, end: text.length }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })
