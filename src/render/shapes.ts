/** Shortest path data that is worth a reference, in characters: below, the reference is as long as the shape. */
const worthSharing = 160

/**
 * Writes each long shape of some drawings once: the first drawing defines it, and every place that draws it refers to
 * it. Maps repeat their ground and their dots in every step and at both widths. For drawings that stand on one page.
 */
export function shareShapes(
  drawings: readonly string[],
  { prefix }: { /** Begins every id; unique on the page. */ prefix: string },
): string[] {
  const count = new Map<string, number>()
  for (const markup of drawings) {
    for (const { d } of longPaths(markup)) count.set(d, (count.get(d) ?? 0) + 1)
  }
  const ids = new Map<string, string>()
  for (const [d, times] of count) if (times > 1) ids.set(d, `${prefix}-shape-${ids.size}`)
  const defined = [...ids].map(([d, id]) => `<path id="${id}" d="${d}"/>`).join('')
  return drawings.map((markup, index) => {
    const referring = markup.replace(longPath, (whole, before: string, d: string, after: string) => {
      const id = ids.get(d)
      return id === undefined ? whole : `<use href="#${id}"${before}${after}/>`
    })
    return index === 0 && defined !== '' ? referring.replace(/(<svg [^>]*>)/, `$1<defs>${defined}</defs>`) : referring
  })
}

/** A path without children; what stands around its data goes to the reference. */
const longPath = new RegExp(`<path([^>]*?) d="([^"]{${worthSharing},})"([^>]*?)/>`, 'g')

function* longPaths(markup: string): Generator<{ d: string }> {
  for (const [, , d] of markup.matchAll(longPath)) yield { d: d! }
}
