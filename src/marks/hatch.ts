import type { Markish } from '@observablehq/plot'

/**
 * Defines a hatched fill: draw it before the marks that use it, which name it with `hatched`. For what colour alone must
 * not tell apart, in greyscale above all.
 */
export function hatch(
  name: string,
  {
    fill,
    line,
    every = 8,
  }: { /** Ground of the hatching. */ fill: string; line: string /** Px from line to line. */; every?: number },
): Markish {
  return (_index, _scales, _channels, _dimensions, context) => {
    const make = (tag: string, attributes: Record<string, string | number>) => {
      const element = context.document.createElementNS('http://www.w3.org/2000/svg', tag)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
      return element as SVGElement
    }
    const size = { width: every, height: every }
    const pattern = make('pattern', {
      id: `hatch-${name}`,
      ...size,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    })
    pattern.append(make('rect', { ...size, fill }), make('rect', { width: every / 4, height: every, fill: line }))
    const defs = make('defs', {})
    defs.append(pattern)
    return defs
  }
}

/** The fill that `hatch` defined under a name in the same drawing. */
export function hatched(name: string): string {
  return `url(#hatch-${name})`
}
