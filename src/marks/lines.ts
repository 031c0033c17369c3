import { wrapWords } from './wrap.ts'

/** A text in as few lines as `letters` a line allow, and those as even as can be, so that no word is left alone. */
export function evenLines(text: string, letters: number): string[] {
  if (text === '') return []
  const { length } = wrapWords(text, letters)
  let narrowest = letters
  while (narrowest > 1 && wrapWords(text, narrowest - 1).length === length) narrowest--
  return wrapWords(text, narrowest)
}

/**
 * Where labels stand in a column: in order, `gap` px apart, each as near its own `at` as its neighbours let it. A crowd
 * shares the way: it stands around the middle of what it labels.
 */
export function stackLabels<T extends { /** Px: where the top should be. */ at: number /** Px. */; height: number }>(
  labels: readonly T[],
  { from, to, gap }: { from: number; to: number; gap: number },
): (T & { /** Px: where the top is. */ top: number })[] {
  const crowds: { labels: readonly T[]; top: number }[] = []
  for (const label of labels) {
    let crowd = settle([label])
    for (let above = crowds.at(-1); above && bottomOf(above) + gap > crowd.top; above = crowds.at(-1)) {
      crowd = settle([...above.labels, ...crowd.labels])
      crowds.pop()
    }
    crowds.push(crowd)
  }
  return crowds.flatMap(({ labels, top }) =>
    labels.map((label, index) => ({ ...label, top: top + heightOf(labels.slice(0, index)) + (index > 0 ? gap : 0) })),
  )

  function settle(members: readonly T[]): { labels: readonly T[]; top: number } {
    const wanted = members.map(({ at }, index) => at - heightOf(members.slice(0, index)) - (index > 0 ? gap : 0))
    const middle = wanted.reduce((sum, at) => sum + at, 0) / members.length
    return { labels: members, top: Math.max(from, Math.min(middle, to - heightOf(members))) }
  }

  function bottomOf({ labels, top }: { labels: readonly T[]; top: number }): number {
    return top + heightOf(labels)
  }

  function heightOf(members: readonly T[]): number {
    return members.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, members.length - 1)
  }
}
