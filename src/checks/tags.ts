/** What a tag may carry: the attributes it must have and those it may have. */
interface TagRule {
  needs: readonly string[]
  may: readonly string[]
  /** Tag that must stand right around it. */
  within?: string
}

/** Every tag that an author may type. Equals `storyTags`, which a test makes sure of. */
export const tagRules: Record<string, TagRule> = {
  Aside: { needs: [], may: ['title'] },
  Calculator: { needs: [], may: [] },
  Chart: { needs: ['id'], may: ['state'] },
  Fact: { needs: ['id'], may: ['figure'] },
  Measure: { needs: ['id'], may: ['says'] },
  Reply: { needs: ['to'], may: [] },
  Scrolly: { needs: ['chart'], may: [] },
  Step: { needs: ['state'], may: [], within: 'Scrolly' },
  Term: { needs: ['id'], may: [] },
}
