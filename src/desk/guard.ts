import { createComponent } from 'astro/compiler-runtime'
import Mistake from './Mistake.astro'

type Component = ReturnType<typeof createComponent>
type Factory = (result: never, props: Record<string, unknown>, slots: never) => unknown

/** Makes a component as Astro does, but one that says in its place why it cannot be shown, where it cannot. */
export function guardedComponent(factory: Factory, moduleId?: string, propagation?: string): Component {
  const guarded: Factory = (result, props, slots) => {
    const tell = (error: unknown) => {
      const of = moduleId?.replace(/^.*\/(\w+)\.astro$/, '<$1>')
      const show = Mistake as unknown as Factory
      return show(result, { of, why: error instanceof Error ? error.message : String(error) }, slots)
    }
    try {
      const made = factory(result, props, slots)
      return made instanceof Promise ? made.catch(tell) : made
    } catch (error) {
      return tell(error)
    }
  }
  return createComponent(guarded as never, moduleId, propagation as never)
}
