/** A property of a component, as its source declares it. */
interface Prop {
  name: string
  type: string
  isOptional: boolean
  /** Its doc comment. */
  about: string
}

/** The properties that an Astro component declares in `interface Props`, in their order; none where it declares none. */
export function propsOf(source: string): Prop[] {
  const [, declared = ''] = source.match(/^interface Props \{\n(.*?)^\}/ms) ?? []
  const lines = declared.matchAll(/(?:\/\*\*(?<about>.*?)\*\/\s*)?^ {2}(?<name>\w+)(?<mark>\??): (?<type>[^\n]+)$/gms)
  return [...lines].map(({ groups = {} }) => ({
    name: groups.name!,
    type: groups.type!,
    isOptional: groups.mark === '?',
    about: (groups.about ?? '').replace(/\s*\n\s*\*?\s*/g, ' ').trim(),
  }))
}
