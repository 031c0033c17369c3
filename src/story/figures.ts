/** Ids of the charts that a chapter's text shows, in its order. */
export function chartsShownIn(source: string): string[] {
  return [...new Set([...source.matchAll(/<(?:Chart|Scrolly)\s[^>]*?\b(?:id|chart)="([^"]+)"/g)].map(([, id]) => id!))]
}
