import type { MarkOptions } from '@observablehq/plot'

/**
 * Options for a mark whose shapes say what kind of thing they stand for, so that a page can show some kinds and put
 * others away. `rows` are the mark's data.
 */
export function ofKind<T>(rows: readonly T[], kindOf: (row: T) => string): Pick<MarkOptions, 'render'> {
  return {
    render: (index, scales, values, dimensions, context, next) => {
      const group = next!(index, scales, values, dimensions, context)!
      for (const [place, shape] of [...group.children].entries())
        shape.setAttribute('data-kind', kindOf(rows[index[place]!]!))
      return group
    },
  }
}
