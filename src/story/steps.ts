/** A step of a scroll sequence as its author wrote it: the chart's state, and the text as HTML. */
interface Step {
  state: string
  html: string
}

/** Sign that opens a step in the HTML that `Step` hands to the `Scrolly` around it. */
export function openStep(state: string): string {
  return `<!--step:${state}-->`
}
export const closeStep = '<!--/step-->'

/** Steps in the HTML of a scroll sequence. Throws where there is text outside of them, or no step. */
export function splitSteps(html: string): Step[] {
  const steps: Step[] = []
  const rest = html.replace(/<!--step:([\w-]+)-->([\s\S]*?)<!--\/step-->/g, (_, state: string, text: string) => {
    steps.push({ state, html: text.trim() })
    return ''
  })
  const stray = rest.replace(/<[^>]*>/g, '').trim()
  if (stray !== '')
    throw new Error(`a <Scrolly> holds text outside of its steps: "${stray.slice(0, 60)}". Put it into a <Step>`)
  if (steps.length === 0) throw new Error('a <Scrolly> holds no <Step>')
  return steps
}
