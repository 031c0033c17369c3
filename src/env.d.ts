declare module '*.csv' {
  /** Rows of a pinned table, checked against data/datapackage.json by src/build/pinned.ts. */
  const rows: readonly Record<string, string | number | boolean | null>[]
  export default rows
}

declare module 'virtual:patches' {
  /** Texts of the patches of editions, by path from the project's root: see src/build/pinned.ts. */
  const patches: Readonly<Record<string, string>>
  export default patches
}

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: {
      targetFormat?: 'sfnt' | 'woff' | 'woff2'
      variationAxes?: Record<string, number | { min: number; max: number }>
    },
  ): Promise<Buffer>
}

declare namespace App {
  interface Locals {
    /** Ids of the facts that the page's text cites, in order: the numbers of its sources. */
    cited: string[]
    /** Those of them that the page has placed so far. */
    placed?: ReadonlySet<string>
  }
}
