/** What a tag may carry, where it stands and what it holds. */
export interface TagRule {
  /** Attributes that it must have. */
  needs: readonly string[]
  /** Attributes that it may have. */
  may: readonly string[]
  /** Tag that must stand right around it. */
  within?: string
  /** Stands by itself, in no paragraph, list or other tag. */
  free?: true
  /** What it holds: nothing, words of a paragraph, whole paragraphs, or the steps of a scroll sequence. */
  holds: 'nothing' | 'words' | 'blocks' | 'steps'
  /** It may stand empty; where it may not, that is told of what it names. */
  empty?: true
  /** It is a link, so that it stands in none. */
  links?: true
  /** A page holds one at most: of a chart, where it names one. */
  once?: true
}

/** Every tag that an author may type. Equals `storyTags`, which a test makes sure of. */
export const tagRules: Record<string, TagRule> = {
  Aside: { needs: [], may: ['title'], free: true, holds: 'blocks' },
  Calculator: { needs: [], may: [], free: true, holds: 'nothing', once: true },
  Chart: { needs: ['id'], may: ['state'], free: true, holds: 'nothing', once: true },
  Fact: { needs: ['id'], may: ['figure'], holds: 'words', empty: true, links: true },
  Measure: { needs: ['id'], may: ['says'], holds: 'nothing', links: true },
  Reply: { needs: ['to'], may: [], holds: 'words', empty: true },
  Scrolly: { needs: ['chart'], may: [], free: true, holds: 'steps', once: true },
  Step: { needs: ['state'], may: [], within: 'Scrolly', holds: 'blocks' },
  Term: { needs: ['id'], may: [], holds: 'words', links: true },
}
